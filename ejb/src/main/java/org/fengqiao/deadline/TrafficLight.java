package org.fengqiao.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;

/**
 * How a deadline stands today, in shape and words, never by colour alone: ● 剩6天, ◆ 剩1个工作日, ▲ 已超期2天, ❚❚ 已中止. The one
 * definition for page, list, dashboard, API and reminders.
 *
 * @param amount how much is left or over; 0 for {@code TODAY} and where nothing runs
 */
public record TrafficLight(State state, int amount, Unit unit) {

    public enum State {
        CALM("●"),
        SOON("◆"),
        OVERDUE("▲"),
        PAUSED("❚❚"),
        MET("✓");

        private final String symbol;

        State(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS,
        TODAY,
        NONE
    }

    public static final TrafficLight PAUSED = new TrafficLight(State.PAUSED, 0, Unit.NONE);
    public static final TrafficLight MET = new TrafficLight(State.MET, 0, Unit.NONE);

    /** For a period of days: it is over when its last day is. Working days are counted as such; what is over is told in days. */
    public static TrafficLight of(
            PeriodUnit unit, int warn, LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        int days = (int) ChronoUnit.DAYS.between(today, dueOn);
        if (days < 0) {
            return new TrafficLight(State.OVERDUE, -days, Unit.DAYS);
        }
        if (days == 0) {
            return new TrafficLight(State.SOON, 0, Unit.TODAY);
        }
        int working = unit == PeriodUnit.WORKING_DAYS ? calendar.workingDaysBetween(today, dueOn) : 0;
        int left = working > 0 ? working : days;
        return new TrafficLight(
                left <= warn ? State.SOON : State.CALM, left, working > 0 ? Unit.WORKING_DAYS : Unit.DAYS);
    }

    /** For a period of hours: full hours left, or minutes in the last one. */
    public static TrafficLight ofHours(int warn, Instant dueAt, Instant now) {
        Duration left = Duration.between(now, dueAt);
        boolean over = left.isNegative() || left.isZero();
        Duration distance = left.abs();
        State state = over ? State.OVERDUE : distance.compareTo(Duration.ofHours(warn)) <= 0 ? State.SOON : State.CALM;
        if (over && distance.toDays() > 0) {
            return new TrafficLight(state, (int) distance.toDays(), Unit.DAYS);
        }
        if (distance.toHours() > 0) {
            return new TrafficLight(state, (int) distance.toHours(), Unit.HOURS);
        }
        return new TrafficLight(state, Math.max(1, (int) distance.toMinutes()), Unit.MINUTES);
    }

    /** A running period by its rule. */
    public static TrafficLight of(DeadlineRule rule, Counted counted, Instant now, WorkingCalendar calendar) {
        if (counted.suspended()) {
            return PAUSED;
        }
        if (rule.span().inHours()) {
            return ofHours(rule.warn(), counted.dueAt(), now);
        }
        LocalDate today = LocalDateTime.ofInstant(now, TimeSource.ZONE).toLocalDate();
        return of(rule.span().unit(), rule.warn(), counted.dueDate(), today, calendar);
    }

    public String symbol() {
        return state.symbol();
    }

    /** The words without the symbol: 剩6天. */
    public String text(Texts texts) {
        String key = "deadline.light." + state.name() + (unit == Unit.NONE ? "" : "." + unit.name());
        return texts.get(key, amount, String.valueOf(amount));
    }

    /** Symbol and words: ● 剩6天. */
    public String label(Texts texts) {
        return symbol() + " " + text(texts);
    }
}
