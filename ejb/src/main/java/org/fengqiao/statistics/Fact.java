package org.fengqiao.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * A mediation as far as it is counted.
 *
 * @param hostId the presiding mediator, 0 while there is none
 * @param acceptedOn null while not accepted, also when a party refused: then it counts for nothing
 * @param takenUp a session has been held, or it has been concluded
 * @param concludedOn the day the agreement took effect (signed by all and sealed, Art. 29; oral: reached, Art. 30) or it was
 *     terminated (Art. 26)
 * @param performanceOn the day from which its performance is judged, see {@link #performance}
 */
record Fact(
        long proceedingId,
        long caseId,
        String regionCode,
        String category,
        long hostId,
        LocalDate acceptedOn,
        boolean takenUp,
        LocalDate concludedOn,
        boolean successful,
        boolean written,
        int people,
        long claimedFen,
        long agreedFen,
        LocalDate closedOn,
        LocalDate performanceOn,
        boolean performed) {

    /** One promise of an agreement: due on a day, kept or broken on another, or neither so far. */
    record Promise(LocalDate dueOn, LocalDate keptOn, LocalDate brokenOn) {}

    /**
     * Whether an agreement is performed, and from when that is judged: when its last promise falls due; earlier, when all have been
     * kept before, or when one is known to be broken.
     *
     * @return null when nothing was promised
     */
    static Performance performance(List<Promise> promises) {
        if (promises.isEmpty()) {
            return null;
        }
        LocalDate due =
                promises.stream().map(Promise::dueOn).max(LocalDate::compareTo).orElseThrow();
        boolean kept = promises.stream().allMatch(p -> p.keptOn() != null);
        LocalDate settled = kept
                ? promises.stream()
                        .map(Promise::keptOn)
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                : promises.stream()
                        .map(Promise::brokenOn)
                        .filter(day -> day != null)
                        .min(LocalDate::compareTo)
                        .orElse(due);
        return new Performance(settled.isBefore(due) ? settled : due, kept);
    }

    record Performance(LocalDate on, boolean performed) {}
}
