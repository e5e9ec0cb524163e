package org.fengqiao.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.RegionCode.Level;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.statistics.Listing;
import org.fengqiao.statistics.MediationStatistics;
import org.fengqiao.statistics.MediationStatistics.By;
import org.fengqiao.statistics.MediationStatistics.Row;
import org.fengqiao.statistics.Period;
import org.fengqiao.statistics.Statistics;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Language;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** The page of figures: region and period stand in its address, all else follows. */
@Named("mediationStatistics")
@RequestScoped
public class MediationStatisticsPage {

    static final String BY_MEDIATOR = "mediator";
    private static final int MOST_MEDIATORS = 100;
    private static final int TOP_CATEGORIES = 6;

    /** One step of the way down to the region shown. */
    public record Crumb(String name, String href) {}

    @Inject
    private Statistics statistics;

    @Inject
    private Regions regions;

    @Inject
    private CurrentViewer current;

    @Inject
    private Language language;

    @Inject
    private Formats formats;

    @Inject
    private Here here;

    @Inject
    private TimeSource time;

    private String region;
    private String period;
    private String from;
    private String to;
    private String view;

    private PeriodChoice choice;
    private StatisticsLinks links;
    private MediationStatistics shown;
    private By by;
    private List<Row> rows;
    private List<TableRow> table = List.of();
    private List<FigureCard> figures = List.of();
    private int low;
    private TrendChart trend;
    private List<MonthRow> months = List.of();
    private List<CategoryBar> categories = List.of();

    public void load() {
        Viewer viewer = current.viewer();
        try {
            choice = PeriodChoice.of(period, from, to, time.today());
        } catch (DomainError badDates) {
            Messages.show(badDates);
            choice = PeriodChoice.of(null, null, null, time.today());
        }
        LocalDate first = choice.period().from();
        LocalDate last = choice.period().to();
        Locale locale = language.getLocale();
        shown = statistics.mediation(viewer, region, first, last, By.REGION, locale);
        links = new StatisticsLinks(here.to(""), shown.region(), choice);
        by = isVillage() || BY_MEDIATOR.equals(view) ? By.MEDIATOR : By.REGION;
        rows = by == By.REGION
                ? shown.rows()
                : statistics.rows(viewer, shown.region(), first, last, By.MEDIATOR, locale);
        low = TableRow.low(rows);
        List<Row> some = rows.subList(0, rows.size() - getLeftOut());
        table = TableRow.of(some, by, null, shown.total(), low, links, texts());
        figures = new FigureCards(shown, links, texts(), formats::number).all();
        trend(statistics.rows(viewer, shown.region(), first, last, By.MONTH, locale));
        categories = CategoryBar.of(statistics.rows(viewer, shown.region(), first, last, By.CATEGORY, locale), links);
    }

    private void trend(List<Row> byMonth) {
        DateTimeFormatter pattern =
                DateTimeFormatter.ofPattern(texts().get("dashboard.month-pattern"), texts().locale());
        months = byMonth.stream().map(this::month).toList();
        trend = new TrendChart(
                byMonth.stream()
                        .map(row -> pattern.format(YearMonth.parse(row.key())))
                        .toList(),
                byMonth.stream().map(Row::key).toList(),
                byMonth.stream().map(row -> row.figures().successRate()).toList(),
                shown.total().successRate());
    }

    private MonthRow month(Row row) {
        YearMonth month = YearMonth.parse(row.key());
        Period whole = choice.period();
        Period within = new Period(
                month.atDay(1).isBefore(whole.from()) ? whole.from() : month.atDay(1),
                month.atEndOfMonth().isAfter(whole.to()) ? whole.to() : month.atEndOfMonth());
        return new MonthRow(
                row.key(),
                row.figures(),
                FigureCards.shown(row.figures().successRate().percent(1)),
                links.cases(Listing.ACCEPTED, within, Map.of()),
                links.cases(Listing.MEDIATED, within, Map.of()),
                links.cases(Listing.SUCCESSFUL, within, Map.of()));
    }

    public String getTitle() {
        return texts().get("dashboard.title", shown.regionName());
    }

    /** From the viewer's own region down to the one shown. */
    public List<Crumb> getCrumbs() {
        RegionCode own = RegionCode.of(current.viewer().regionCode());
        LinkedList<Crumb> crumbs = new LinkedList<>();
        RegionCode code = RegionCode.of(shown.region());
        while (!code.equals(own)) {
            code = code.parent().orElseThrow(DomainError::notFound);
            crumbs.addFirst(new Crumb(regions.name(code.value()), links.page(code.value(), null)));
        }
        return crumbs;
    }

    public String getSubtitle() {
        return texts().get(
                        "dashboard.subtitle."
                                + (isVillage() ? "village" : shown.level().name()),
                        shown.rows().stream().filter(row -> !row.own()).count(),
                        formats.when(shown.asOf()));
    }

    public String getPeriodLabel() {
        return texts().get(
                        "dashboard.period.range",
                        choice.period().from().toString(),
                        choice.period().to().toString());
    }

    public List<FigureCard> getFigures() {
        return figures;
    }

    public List<TableRow> getRows() {
        return table;
    }

    /** How many mediators the table leaves out. */
    public int getLeftOut() {
        return by == By.MEDIATOR ? Math.max(0, rows.size() - MOST_MEDIATORS) : 0;
    }

    public MediationStatistics getShown() {
        return shown;
    }

    public String getTotalRate() {
        return FigureCards.shown(shown.total().successRate().percent(1));
    }

    public int getLow() {
        return low;
    }

    public boolean isVillage() {
        return shown.level().ordinal() >= Level.VILLAGE.ordinal();
    }

    public boolean isByMediator() {
        return by == By.MEDIATOR;
    }

    public String getTableTitle() {
        return texts().get("dashboard.table."
                + (by == By.MEDIATOR ? "mediator" : shown.level().name()));
    }

    public String getRegionHeader() {
        return texts().get("dashboard.column." + (by == By.MEDIATOR ? "mediator" : "region"));
    }

    public String getByRegionHref() {
        return links.page(shown.region(), null);
    }

    public String getByMediatorHref() {
        return links.page(shown.region(), BY_MEDIATOR);
    }

    public List<Crumb> getPresets() {
        List<Crumb> presets = new ArrayList<>();
        for (String word : PeriodChoice.WORDS) {
            presets.add(new Crumb(texts().get("dashboard.period." + word), links.preset(word, viewWord())));
        }
        return presets;
    }

    public String export(String format) {
        return links.export(format, viewWord());
    }

    public String cases(Listing listing) {
        return links.cases(listing);
    }

    public TrendChart getTrend() {
        return trend;
    }

    public List<MonthRow> getMonths() {
        return months;
    }

    public List<CategoryBar> getTopCategories() {
        return categories.subList(0, Math.min(TOP_CATEGORIES, categories.size()));
    }

    public List<CategoryBar> getOtherCategories() {
        return categories.subList(Math.min(TOP_CATEGORIES, categories.size()), categories.size());
    }

    public String getOtherCategoriesLabel() {
        return texts().get(
                        "dashboard.categories.others",
                        getOtherCategories().size(),
                        formats.number(getOtherCategories().stream()
                                .mapToLong(CategoryBar::accepted)
                                .sum()));
    }

    private String viewWord() {
        return by == By.MEDIATOR && !isVillage() ? BY_MEDIATOR : null;
    }

    private Texts texts() {
        return Texts.of(language.getLocale());
    }

    public PeriodChoice getChoice() {
        return choice;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
