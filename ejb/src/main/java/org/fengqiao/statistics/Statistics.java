package org.fengqiao.statistics;

import static org.fengqiao.organisation.Role.DIRECTOR;
import static org.fengqiao.organisation.Role.LEADER;
import static org.fengqiao.organisation.Role.SUPERVISOR;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.statistics.MediationStatistics.By;
import org.fengqiao.statistics.MediationStatistics.Row;

/** The figures that a leader reads, within his own region. */
@ApplicationService
public class Statistics {

    @Inject
    CounterSums sums;

    @Inject
    CountedCases cases;

    @Inject
    Regions regions;

    @Inject
    CategoryRollUp categories;

    @Inject
    StaffDirectory staff;

    @Inject
    TimeSource time;

    public static boolean canRead(Viewer viewer) {
        return viewer.hasAny(LEADER, DIRECTOR, SUPERVISOR)
                && CaseScope.of(viewer).regionLow() != null;
    }

    /**
     * @param region code, short or full; null for the viewer's own
     * @param from first day; null for the first of the year
     * @param to last day, included; null for today
     * @param by null for regions
     * @param locale language of the categories' names
     * @throws DomainError FORBIDDEN {@code MAY_NOT_READ_FIGURES}; NOT_FOUND for a region that is not his; INVALID for a period that is
     *     none
     */
    public MediationStatistics mediation(
            Viewer viewer, String region, LocalDate from, LocalDate to, By by, Locale locale) {
        Region place = place(viewer, region);
        RegionCode code = RegionCode.of(place.code());
        LocalDate today = time.today();
        Period period = Period.of(from, to, today);
        By grouping = by == null ? By.REGION : by;
        List<Row> rows = rows(code, period, grouping, today, locale);
        Figures total = rows.stream().map(Row::figures).reduce(Figures.NONE, Figures::plus);
        return new MediationStatistics(
                place.code(),
                place.name(),
                code.level(),
                period,
                grouping,
                total,
                sums.total(code, period.yearBefore(), today),
                sums.medianDays(code, period),
                cases.count(viewer, CountedFilter.overdue(place.code())),
                rows,
                time.now());
    }

    /** The same figures by something else: only the rows. */
    public List<Row> rows(Viewer viewer, String region, LocalDate from, LocalDate to, By by, Locale locale) {
        LocalDate today = time.today();
        RegionCode code = RegionCode.of(place(viewer, region).code());
        return rows(code, Period.of(from, to, today), by, today, locale);
    }

    /** The region asked for, when it exists and is the viewer's or below it. */
    Region place(Viewer viewer, String region) {
        if (!canRead(viewer)) {
            throw DomainError.forbidden("MAY_NOT_READ_FIGURES");
        }
        RegionCode own = RegionCode.of(viewer.regionCode());
        Region place = regions.require(region == null || region.isBlank() ? own.value() : region);
        if (!own.contains(RegionCode.of(place.code()))) {
            throw DomainError.notFound();
        }
        return place;
    }

    private List<Row> rows(RegionCode region, Period period, By by, LocalDate today, Locale locale) {
        return switch (by) {
            case REGION -> byRegion(region, sums.byRegion(region, period, today));
            case MONTH -> byMonth(period, sums.byMonth(region, period, today));
            case CATEGORY -> categories.rows(sums.byCategory(region, period, today), locale);
            case MEDIATOR -> byMediator(sums.byMediator(region, period, today));
        };
    }

    /** The level itself where it has cases of its own, then what lies directly below, whether it has any or not. */
    private List<Row> byRegion(RegionCode region, Map<String, Figures> leaves) {
        Map<String, Figures> below = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Region child : regions.children(region.value())) {
            below.put(child.code(), Figures.NONE);
            names.put(child.code(), child.name());
        }
        Figures own = Figures.NONE;
        for (Map.Entry<String, Figures> leaf : leaves.entrySet()) {
            RegionCode code = RegionCode.of(leaf.getKey());
            if (code.equals(region)) {
                own = leaf.getValue();
            } else {
                below.merge(directlyBelow(region, code).value(), leaf.getValue(), Figures::plus);
            }
        }
        List<Row> rows = new ArrayList<>();
        if (!own.isNone() || below.isEmpty()) {
            rows.add(new Row(region.value(), regions.name(region.value()), true, own));
        }
        below.forEach((code, figures) -> rows.add(
                new Row(code, names.containsKey(code) ? names.get(code) : regions.name(code), false, figures)));
        return rows;
    }

    private static RegionCode directlyBelow(RegionCode region, RegionCode leaf) {
        RegionCode code = leaf;
        RegionCode above = code.parent().orElseThrow();
        while (!above.equals(region)) {
            code = above;
            above = code.parent().orElseThrow();
        }
        return code;
    }

    private static List<Row> byMonth(Period period, Map<String, Figures> months) {
        return period.months().stream()
                .map(YearMonth::toString)
                .map(month -> new Row(month, null, false, months.getOrDefault(month, Figures.NONE)))
                .toList();
    }

    private List<Row> byMediator(Map<Long, Figures> mediators) {
        Map<Long, String> names = staff.names(mediators.keySet());
        return mediators.entrySet().stream()
                .filter(mediator -> !mediator.getValue().isNone())
                .map(mediator -> new Row(
                        String.valueOf(mediator.getKey()), names.get(mediator.getKey()), false, mediator.getValue()))
                .sorted(Comparator.comparing((Row row) -> -row.figures().accepted())
                        .thenComparing(row -> Long.valueOf(row.key())))
                .toList();
    }
}
