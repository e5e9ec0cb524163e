package org.fengqiao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A recount of the periods that a change of the calendar touches, as it is put on record.
 *
 * @param by who changed the calendar; null when a new version of the house brought the days
 * @param regionCode digits that the codes of the region begin with whose days changed; empty for the country
 * @param days that became working days or ceased to be
 * @param touched clocks whose count looked at one of the days, so far
 * @param moved of them, those with another due date
 * @param provisionalEnds clocks that were provisional and are not any more
 * @param failed clocks that could not be counted
 * @param percent 0 to 100, how far it has come
 * @param endedAt null while it runs
 */
public record RecountView(
        long id,
        Instant at,
        String by,
        String regionCode,
        List<LocalDate> days,
        String note,
        State state,
        long touched,
        long moved,
        long provisionalEnds,
        long failed,
        int percent,
        Instant endedAt) {

    public enum State {
        RUNNING,
        DONE,
        /** It came to its end, but some clocks could not be counted. */
        FAILED
    }
}
