package org.fengqiao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fengqiao.calendar.Calendars;
import org.fengqiao.calendar.WorkingCalendar;

/**
 * What an open clock would become by a calendar. Writes nothing.
 *
 * <p>A suspended clock is due on no day, whatever the calendar says: it is counted when it is resumed. Only whether it is provisional can
 * change. So it stays as it is even if by the new calendar it had been over on the day of its suspension: what was granted stays granted.
 *
 * @param alert the next warning, or null
 * @param touched whether the count looked at a day that matters
 */
record ClockCount(
        DeadlineClock clock,
        LocalDate dueOn,
        Instant dueAt,
        LocalDate unrolledOn,
        LocalDate calendarFrom,
        boolean provisional,
        AlertPlan.Alert alert,
        boolean touched) {

    static ClockCount of(
            DeadlineClock clock, DeadlineRule rule, Ledger ledger, Calendars calendars, Touch touch, Instant now) {
        WorkingCalendar calendar = calendars.of(clock.regionCode);
        if (clock.subject != null) {
            return unmoved(clock, alert(clock, rule, clock.dueAt, now, calendar), clock.provisional);
        }
        Counted counted = new PeriodCounter(calendar).count(rule, clock.start(), ledger);
        if (clock.suspended()) {
            return unmoved(clock, null, counted.suspended() ? counted.provisional() : clock.provisional);
        }
        return new ClockCount(
                clock,
                counted.dueDate(),
                counted.dueAt(),
                counted.unrolledEnd(),
                counted.calendarFrom(),
                counted.provisional(),
                alert(clock, rule, counted.dueAt(), now, calendar),
                clock.calendarFrom != null && touch.within(clock.calendarFrom, clock.dueOn));
    }

    private static ClockCount unmoved(DeadlineClock clock, AlertPlan.Alert alert, boolean provisional) {
        return new ClockCount(
                clock,
                clock.dueOn,
                clock.dueAt,
                clock.unrolledOn,
                clock.calendarFrom,
                provisional,
                alert,
                provisional != clock.provisional);
    }

    private static AlertPlan.Alert alert(
            DeadlineClock clock, DeadlineRule rule, Instant dueAt, Instant now, WorkingCalendar calendar) {
        return AlertPlan.recounted(rule, dueAt, clock.nextAlert(), now, calendar);
    }

    boolean moved() {
        return !Objects.equals(clock.dueOn, dueOn);
    }

    boolean earlier() {
        return moved() && dueOn.isBefore(clock.dueOn);
    }

    boolean provisionalEnds() {
        return clock.provisional && !provisional;
    }

    boolean differs() {
        return moved()
                || clock.provisional != provisional
                || !Objects.equals(clock.dueAt, dueAt)
                || !Objects.equals(clock.unrolledOn, unrolledOn)
                || !Objects.equals(clock.calendarFrom, calendarFrom)
                || !Objects.equals(clock.nextAlert(), alert);
    }
}
