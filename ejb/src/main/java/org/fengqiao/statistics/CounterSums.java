package org.fengqiao.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.region.RegionCode;

/** Sums over the counters of a region and everything below it: a range of the index, whatever the level. */
@ApplicationScoped
class CounterSums {

    private static final Measure[] MEASURES = Measure.values();

    /** A promise that falls due tomorrow is no broken one: what lies ahead is left out, whatever the period. */
    private static final String SUMS = Arrays.stream(MEASURES)
            .map(m -> m.ahead()
                    ? "coalesce(sum(case when k.day <= :today then k." + m.column() + " else 0 end), 0)"
                    : "coalesce(sum(k." + m.column() + "), 0)")
            .collect(Collectors.joining(", "));

    private static final String WHERE =
            " from fengqiao.mediation_counter k where k.region_code between :low and :high and k.day between :first and :last";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    Figures total(RegionCode region, Period period, LocalDate today) {
        return group("''", region, period, today, String::valueOf).getOrDefault("", Figures.NONE);
    }

    Map<String, Figures> byRegion(RegionCode region, Period period, LocalDate today) {
        return group("k.region_code", region, period, today, String.class::cast);
    }

    /** By months as 2026-11. */
    Map<String, Figures> byMonth(RegionCode region, Period period, LocalDate today) {
        return group("to_char(k.day, 'YYYY-MM')", region, period, today, String.class::cast);
    }

    Map<String, Figures> byCategory(RegionCode region, Period period, LocalDate today) {
        return group("k.category", region, period, today, String.class::cast);
    }

    Map<Long, Figures> byMediator(RegionCode region, Period period, LocalDate today) {
        return group("k.mediator_id", region, period, today, id -> ((Number) id).longValue());
    }

    /** The middle of the days used by what was concluded; of two middles the earlier. */
    Integer medianDays(RegionCode region, Period period) {
        Object median = em.createNativeQuery(
                        """
                        select percentile_disc(0.5) within group (order by f.concluded_on - f.accepted_on)
                          from fengqiao.mediation_fact f
                         where f.region_code between :low and :high and f.concluded_on between :first and :last""")
                .setParameter("low", region.low())
                .setParameter("high", region.high())
                .setParameter("first", period.from())
                .setParameter("last", period.to())
                .getSingleResult();
        return median == null ? null : ((Number) median).intValue();
    }

    private <K> Map<K, Figures> group(
            String by, RegionCode region, Period period, LocalDate today, Function<Object, K> key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("select " + by + ", " + SUMS + WHERE + " group by 1 order by 1")
                .setParameter("low", region.low())
                .setParameter("high", region.high())
                .setParameter("first", period.from())
                .setParameter("last", period.to())
                .setParameter("today", today)
                .getResultList();
        Map<K, Figures> sums = new LinkedHashMap<>();
        for (Object[] row : rows) {
            sums.put(key.apply(row[0]), Figures.of(m -> ((Number) row[1 + m.ordinal()]).longValue()));
        }
        return sums;
    }
}
