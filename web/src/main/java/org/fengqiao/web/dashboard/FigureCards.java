package org.fengqiao.web.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongFunction;
import org.fengqiao.shared.Texts;
import org.fengqiao.statistics.Figures;
import org.fengqiao.statistics.Indicator;
import org.fengqiao.statistics.Listing;
import org.fengqiao.statistics.Measure;
import org.fengqiao.statistics.MediationStatistics;
import org.fengqiao.statistics.Rate;

/** The six figures on top of the page. */
final class FigureCards {

    static final String NONE = "—";

    private final MediationStatistics statistics;
    private final StatisticsLinks links;
    private final Texts texts;
    private final LongFunction<String> number;

    FigureCards(MediationStatistics statistics, StatisticsLinks links, Texts texts, LongFunction<String> number) {
        this.statistics = statistics;
        this.links = links;
        this.texts = texts;
        this.number = number;
    }

    List<FigureCard> all() {
        Figures total = statistics.total();
        return List.of(
                card(
                        Indicator.ACCEPTED,
                        number.apply(total.accepted()),
                        texts.get("dashboard.unit.cases"),
                        comparison(total.accepted(), statistics.yearBefore().accepted()),
                        Listing.ACCEPTED),
                rate(Indicator.MEDIATION_RATE, total.mediationRate(), "dashboard.fraction", Listing.TAKEN_UP),
                rate(Indicator.SUCCESS_RATE, total.successRate(), "dashboard.fraction", Listing.SUCCESSFUL),
                rate(Indicator.PERFORMANCE_RATE, total.performanceRate(), "dashboard.fraction.due", Listing.PERFORMED),
                card(
                        Indicator.AVERAGE_DAYS,
                        shown(total.averageDays().average(1)),
                        texts.get("dashboard.unit.days"),
                        statistics.medianDays() == null
                                ? texts.get("dashboard.nothing-concluded")
                                : texts.get(
                                        "dashboard.median",
                                        statistics.medianDays(),
                                        number.apply(total.get(Measure.DAYS_USED)),
                                        number.apply(total.mediated())),
                        Listing.MEDIATED),
                card(
                        Indicator.OVERDUE,
                        number.apply(statistics.overdue()),
                        texts.get("dashboard.unit.cases"),
                        texts.get("dashboard.overdue.now"),
                        Listing.OVERDUE));
    }

    private FigureCard rate(Indicator indicator, Rate rate, String note, Listing listing) {
        return card(
                indicator,
                shown(rate.percent(1)),
                rate.known() ? "%" : "",
                texts.get(note, number.apply(rate.numerator()), number.apply(rate.denominator())),
                listing);
    }

    private FigureCard card(Indicator indicator, String value, String unit, String note, Listing listing) {
        return new FigureCard(
                indicator.label(texts),
                value,
                unit,
                note,
                links.cases(listing),
                texts.get("dashboard.definition", indicator.definition(texts), indicator.source(texts)));
    }

    /** Below this many cases a percentage says nothing. */
    private static final int COMPARABLE = 30;

    private String comparison(long now, long before) {
        if (before == 0) {
            return texts.get("dashboard.year-before.none");
        }
        if (before < COMPARABLE) {
            return texts.get("dashboard.year-before.few", number.apply(before));
        }
        BigDecimal change = Rate.of(now - before, before).average(3).movePointRight(2);
        return texts.get(
                "dashboard.year-before",
                (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "")
                        + change.abs().toPlainString(),
                number.apply(before));
    }

    static String shown(BigDecimal figure) {
        return figure == null ? NONE : figure.toPlainString();
    }
}
