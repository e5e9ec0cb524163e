package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened to a running period. Overlapping and adjoining suspensions become one: no day can be taken out twice.
 *
 * @param suspensions in order of time, apart from each other
 * @param extensions in the order in which they were granted
 */
public record Ledger(List<Suspension> suspensions, List<Extension> extensions) {

    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    public Ledger {
        suspensions = merged(suspensions);
        extensions = List.copyOf(extensions);
    }

    private static List<Suspension> merged(List<Suspension> suspensions) {
        List<Suspension> sorted = new ArrayList<>(suspensions);
        sorted.sort(Comparator.comparing(Suspension::from));
        List<Suspension> apart = new ArrayList<>();
        for (Suspension next : sorted) {
            Suspension last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || (!last.open() && next.from().isAfter(last.to().plusDays(1)))) {
                apart.add(next);
            } else {
                apart.set(apart.size() - 1, new Suspension(last.from(), later(last, next)));
            }
        }
        return List.copyOf(apart);
    }

    private static LocalDate later(Suspension one, Suspension other) {
        if (one.open() || other.open()) {
            return null;
        }
        return one.to().isAfter(other.to()) ? one.to() : other.to();
    }

    /** The suspension that takes a date out, or null. */
    Suspension at(LocalDate date) {
        for (Suspension suspension : suspensions) {
            if (suspension.covers(date)) {
                return suspension;
            }
        }
        return null;
    }
}
