package org.fengqiao.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a mediation adds to the counters. The whole arithmetic of the figures stands here, once: counting, recounting and the lists
 * behind the numbers all follow it.
 *
 * <ul>
 *   <li>on the day of acceptance: accepted; whether it has been taken up since; people; the sum claimed
 *   <li>on the day of its conclusion: mediated; days used; successful, with the form and the sum agreed
 *   <li>on the day its performance is judged from: due; performed
 *   <li>on the day it was closed: closed
 * </ul>
 */
final class Contribution {

    private Contribution() {}

    /** @param fact null for a mediation that is not there (yet) */
    static SortedMap<CounterKey, Figures> of(Fact fact) {
        SortedMap<CounterKey, Figures> counters = new TreeMap<>();
        if (fact == null || fact.acceptedOn() == null) {
            return counters;
        }
        add(counters, fact, fact.acceptedOn(), Measure.ACCEPTED, 1);
        add(counters, fact, fact.acceptedOn(), Measure.TAKEN_UP, fact.takenUp() ? 1 : 0);
        add(counters, fact, fact.acceptedOn(), Measure.PEOPLE, fact.people());
        add(counters, fact, fact.acceptedOn(), Measure.CLAIMED_FEN, fact.claimedFen());
        LocalDate concluded = fact.concludedOn();
        if (concluded != null) {
            add(counters, fact, concluded, Measure.MEDIATED, 1);
            add(counters, fact, concluded, Measure.DAYS_USED, ChronoUnit.DAYS.between(fact.acceptedOn(), concluded));
        }
        if (concluded != null && fact.successful()) {
            add(counters, fact, concluded, Measure.SUCCESSFUL, 1);
            add(counters, fact, concluded, fact.written() ? Measure.WRITTEN : Measure.ORAL, 1);
            add(counters, fact, concluded, Measure.AGREED_FEN, fact.agreedFen());
        }
        if (fact.performanceOn() != null) {
            add(counters, fact, fact.performanceOn(), Measure.PERFORMANCE_DUE, 1);
            add(counters, fact, fact.performanceOn(), Measure.PERFORMED, fact.performed() ? 1 : 0);
        }
        if (fact.closedOn() != null) {
            add(counters, fact, fact.closedOn(), Measure.CLOSED, 1);
        }
        return counters;
    }

    /** By how much each counter moves when the one becomes the other, in the order of keys; what does not move is left out. */
    static SortedMap<CounterKey, Figures> change(Fact before, Fact after) {
        SortedMap<CounterKey, Figures> change = new TreeMap<>(of(after));
        of(before).forEach((key, figures) -> change.merge(key, Figures.NONE.minus(figures), Figures::plus));
        change.values().removeIf(Figures::isNone);
        return change;
    }

    private static void add(
            SortedMap<CounterKey, Figures> counters, Fact fact, LocalDate day, Measure measure, long value) {
        if (value != 0) {
            counters.merge(
                    new CounterKey(fact.regionCode(), day, fact.category(), fact.hostId()),
                    Figures.one(measure, value),
                    Figures::plus);
        }
    }
}
