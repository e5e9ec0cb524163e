package org.fengqiao.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fengqiao.statistics.Fact.Promise;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 30);
    private static final LocalDate CONCLUDED = LocalDate.of(2026, 4, 9);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 1);

    private final FactBuilder fact = new FactBuilder();

    @Test
    void a_mediation_that_was_refused_or_not_accepted_yet_counts_for_nothing_art_17() {
        assertEquals(
                Map.of(), Contribution.of(fact.accepted(null).closed(CONCLUDED).build()));
        assertEquals(Map.of(), Contribution.of(null));
    }

    @Test
    void accepted_counts_on_the_day_of_acceptance_with_people_and_claim() {
        Map<CounterKey, Figures> counters = Contribution.of(fact.build());
        assertEquals(
                Map.of(
                        key(ACCEPTED),
                        figures(Map.of(Measure.ACCEPTED, 1, Measure.PEOPLE, 3, Measure.CLAIMED_FEN, 500_050))),
                counters);
    }

    @Test
    void taken_up_counts_on_the_day_of_acceptance_so_that_the_mediation_rate_never_exceeds_100_percent() {
        Figures figures = Contribution.of(fact.takenUp().build()).get(key(ACCEPTED));
        assertEquals(1, figures.takenUp());
        assertEquals(Rate.of(1, 1), figures.mediationRate());
    }

    @Test
    void an_agreement_counts_as_successful_on_the_day_it_takes_effect_art_29_and_30() {
        Figures written = Contribution.of(fact.success(true).build()).get(key(CONCLUDED));
        assertEquals(
                figures(Map.of(
                        Measure.MEDIATED,
                        1,
                        Measure.DAYS_USED,
                        10,
                        Measure.SUCCESSFUL,
                        1,
                        Measure.WRITTEN,
                        1,
                        Measure.AGREED_FEN,
                        400_000)),
                written);
        Figures oral = Contribution.of(fact.success(false).build()).get(key(CONCLUDED));
        assertEquals(1, oral.get(Measure.ORAL));
        assertEquals(0, oral.get(Measure.WRITTEN));
    }

    @Test
    void a_termination_counts_as_mediated_but_not_as_successful_art_26() {
        Figures figures = Contribution.of(fact.failure().build()).get(key(CONCLUDED));
        assertEquals(figures(Map.of(Measure.MEDIATED, 1, Measure.DAYS_USED, 10)), figures);
        assertEquals(Rate.of(0, 1), figures.successRate());
    }

    @Test
    void everything_on_one_day_meets_in_one_counter() {
        SortedMap<CounterKey, Figures> counters = Contribution.of(
                fact.success(true).concluded(ACCEPTED).closed(ACCEPTED).build());
        assertEquals(1, counters.size());
        Figures figures = counters.get(key(ACCEPTED));
        assertEquals(1, figures.accepted());
        assertEquals(1, figures.successful());
        assertEquals(1, figures.get(Measure.CLOSED));
        assertEquals(0, figures.get(Measure.DAYS_USED));
    }

    @Test
    void performance_counts_on_the_day_it_is_judged_from() {
        SortedMap<CounterKey, Figures> counters =
                Contribution.of(fact.success(true).performance(DUE, false).build());
        assertEquals(figures(Map.of(Measure.PERFORMANCE_DUE, 1)), counters.get(key(DUE)));
        counters = Contribution.of(fact.performance(DUE, true).build());
        assertEquals(Rate.of(1, 1), counters.get(key(DUE)).performanceRate());
    }

    @Test
    void what_has_not_changed_moves_no_counter() {
        assertTrue(Contribution.change(fact.success(true).build(), fact.build()).isEmpty());
    }

    @Test
    void a_conclusion_moves_only_the_counters_of_its_days() {
        Fact before = fact.takenUp().build();
        SortedMap<CounterKey, Figures> change =
                Contribution.change(before, fact.success(true).build());
        assertEquals(List.of(key(CONCLUDED)), List.copyOf(change.keySet()));
    }

    @Test
    void a_case_given_to_another_mediator_region_or_category_takes_all_its_figures_along() {
        Fact before = fact.success(true).build();
        for (Fact after : List.of(
                fact.host(8).build(),
                fact.host(7).region("130505101201").build(),
                fact.region("130505100001").category("0102").build())) {
            SortedMap<CounterKey, Figures> change = Contribution.change(before, after);
            Figures all = change.values().stream().reduce(Figures.NONE, Figures::plus);
            assertTrue(all.isNone(), () -> "something was lost or won: " + all);
            assertEquals(4, change.size());
            Map<CounterKey, Figures> counters = new TreeMap<>(Contribution.of(before));
            change.forEach((key, by) -> counters.merge(key, by, Figures::plus));
            counters.values().removeIf(Figures::isNone);
            assertEquals(Contribution.of(after), counters);
        }
    }

    @Test
    void counters_are_changed_in_one_order_always_so_that_nobody_waits_in_a_circle() {
        Fact before = fact.success(true).performance(DUE, false).build();
        Fact after = fact.host(1).region("130505").build();
        List<CounterKey> keys = List.copyOf(Contribution.change(before, after).keySet());
        assertEquals(keys.stream().sorted().toList(), keys);
    }

    @Test
    void an_agreement_without_promises_is_never_due() {
        assertEquals(null, Fact.performance(List.of()));
    }

    @Test
    void an_agreement_is_due_with_its_last_promise_art_31() {
        Promise first = new Promise(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 30), null);
        Promise open = new Promise(LocalDate.of(2026, 6, 1), null, null);
        assertEquals(new Fact.Performance(LocalDate.of(2026, 6, 1), false), Fact.performance(List.of(first, open)));
    }

    @Test
    void an_agreement_performed_before_its_time_counts_from_the_day_on_which_all_was_done() {
        Promise first = new Promise(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 30), null);
        Promise second = new Promise(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 20), null);
        assertEquals(new Fact.Performance(LocalDate.of(2026, 5, 20), true), Fact.performance(List.of(first, second)));
    }

    @Test
    void an_agreement_performed_late_counts_from_the_day_it_was_due_and_as_performed() {
        Promise late = new Promise(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 7, 1), null);
        assertEquals(new Fact.Performance(LocalDate.of(2026, 5, 1), true), Fact.performance(List.of(late)));
    }

    @Test
    void a_broken_promise_counts_from_the_day_it_is_known() {
        Promise broken = new Promise(LocalDate.of(2026, 5, 1), null, LocalDate.of(2026, 5, 10));
        Promise years = new Promise(LocalDate.of(2030, 5, 1), null, null);
        assertEquals(new Fact.Performance(LocalDate.of(2026, 5, 10), false), Fact.performance(List.of(broken, years)));
    }

    private static CounterKey key(LocalDate day) {
        return new CounterKey("130505100001", day, "0101", 7);
    }

    private static Figures figures(Map<Measure, Integer> values) {
        return Figures.of(measure -> values.getOrDefault(measure, 0));
    }

    /** A mediation told step by step. */
    private static final class FactBuilder {
        private String region = "130505100001";
        private String category = "0101";
        private long host = 7;
        private LocalDate accepted = ACCEPTED;
        private boolean takenUp;
        private LocalDate concluded;
        private boolean successful;
        private boolean written;
        private LocalDate closed;
        private LocalDate performanceOn;
        private boolean performed;

        Fact build() {
            return new Fact(
                    1,
                    1,
                    region,
                    category,
                    host,
                    accepted,
                    takenUp,
                    concluded,
                    successful,
                    written,
                    3,
                    500_050,
                    successful ? 400_000 : 0,
                    closed,
                    performanceOn,
                    performed);
        }

        FactBuilder region(String code) {
            region = code;
            return this;
        }

        FactBuilder category(String code) {
            category = code;
            return this;
        }

        FactBuilder host(long id) {
            host = id;
            return this;
        }

        FactBuilder accepted(LocalDate on) {
            accepted = on;
            return this;
        }

        FactBuilder takenUp() {
            takenUp = true;
            return this;
        }

        FactBuilder success(boolean inWriting) {
            successful = true;
            written = inWriting;
            return takenUp().concluded(CONCLUDED);
        }

        FactBuilder failure() {
            successful = false;
            return takenUp().concluded(CONCLUDED);
        }

        FactBuilder concluded(LocalDate on) {
            concluded = on;
            return this;
        }

        FactBuilder closed(LocalDate on) {
            closed = on;
            return this;
        }

        FactBuilder performance(LocalDate on, boolean done) {
            performanceOn = on;
            performed = done;
            return this;
        }
    }
}
