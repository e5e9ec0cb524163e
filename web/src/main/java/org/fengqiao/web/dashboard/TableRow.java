package org.fengqiao.web.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.shared.Texts;
import org.fengqiao.statistics.Figures;
import org.fengqiao.statistics.Listing;
import org.fengqiao.statistics.MediationStatistics.By;
import org.fengqiao.statistics.MediationStatistics.Row;

/**
 * A row of the table: a region or mediator, its numbers with the cases behind them, and its success rate.
 *
 * @param href further down: the region's own figures, or the mediator's cases
 * @param bar length of the bar, 0 to 100, on the scale of the table; null without a rate
 * @param below whether the rate is below that of the whole
 */
public record TableRow(
        String key,
        String name,
        String href,
        Figures figures,
        String acceptedHref,
        String mediatedHref,
        String successfulHref,
        String rate,
        String bar,
        boolean below) {

    static List<TableRow> of(
            List<Row> rows, By by, String view, Figures total, int low, StatisticsLinks links, Texts texts) {
        return rows.stream()
                .map(row -> {
                    Map<String, ?> narrowed = by == By.MEDIATOR
                            ? Map.of("mediator", row.key())
                            : row.own() ? Map.of("own", "true") : Map.of("region", row.key());
                    BigDecimal rate = row.figures().successRate().percent(1);
                    BigDecimal whole = total.successRate().percent(1);
                    return new TableRow(
                            row.key(),
                            name(row, by, texts),
                            by == By.REGION && !row.own()
                                    ? links.page(row.key(), view)
                                    : links.cases(Listing.ACCEPTED, narrowed),
                            row.figures(),
                            links.cases(Listing.ACCEPTED, narrowed),
                            links.cases(Listing.MEDIATED, narrowed),
                            links.cases(Listing.SUCCESSFUL, narrowed),
                            FigureCards.shown(rate),
                            rate == null ? null : bar(rate, low).toPlainString(),
                            rate != null && rate.compareTo(whole) < 0);
                })
                .toList();
    }

    static String name(Row row, By by, Texts texts) {
        if (by == By.MEDIATOR && row.name() == null) {
            return texts.get("dashboard.no-mediator");
        }
        return row.own() ? texts.get("dashboard.own", row.name()) : row.name();
    }

    /** Where the scale of the bars begins: at 90 when all rates are above, so that differences show; lower when one is lower. */
    static int low(List<Row> rows) {
        int lowest = rows.stream()
                .map(row -> row.figures().successRate().percent(1))
                .filter(Objects::nonNull)
                .mapToInt(BigDecimal::intValue)
                .min()
                .orElse(90);
        return Math.min(90, lowest / 10 * 10);
    }

    private static BigDecimal bar(BigDecimal rate, int low) {
        return rate.subtract(BigDecimal.valueOf(low))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(100L - low), 1, RoundingMode.HALF_UP);
    }
}
