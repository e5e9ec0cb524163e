package org.fengqiao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.fengqiao.shared.TimeSource;

/**
 * The outcome of a count.
 *
 * @param dueDate last day of the period; null while it is suspended without an end
 * @param dueTime the moment when the period is over: for days the 24:00 that ends the last one (Civil Code Art. 203 para. 2)
 * @param unrolledEnd last day by counting alone, before it gave way to a rest day: where an extension counts on
 * @param calendarFrom first day whose kind the due date depends on; null where the calendar does not matter
 * @param provisional true when a year without an announced schedule took part
 */
public record Counted(
        LocalDate dueDate,
        LocalDateTime dueTime,
        LocalDate unrolledEnd,
        LocalDate calendarFrom,
        boolean provisional,
        List<Step> steps) {

    public Counted {
        steps = List.copyOf(steps);
    }

    public boolean suspended() {
        return dueDate == null;
    }

    /** The moment when the period is over, or null while it is suspended. */
    public Instant dueAt() {
        return dueTime == null ? null : dueTime.atZone(TimeSource.ZONE).toInstant();
    }
}
