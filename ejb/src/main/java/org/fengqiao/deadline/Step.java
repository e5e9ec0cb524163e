package org.fengqiao.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import org.fengqiao.calendar.DayKind;

/**
 * One step of a count, from which its sentence is made. Which parts are set depends on the kind; the others are null or 0.
 *
 * @param from day that the step starts at
 * @param to day that the step leads to
 * @param time time of day, for periods in hours
 * @param amount days, hours or months, by unit
 * @param day what sort of day {@code to} is
 * @param note name of the holiday, in Chinese as announced
 */
public record Step(
        Kind kind,
        LocalDate from,
        LocalDate to,
        LocalTime time,
        int amount,
        PeriodUnit unit,
        DayKind day,
        String note) {

    public enum Kind {
        /** The period of {@code amount unit} begins at {@code from}. */
        STARTED,
        /** {@code from} to {@code to} is suspended, {@code amount} days of the period's run are not counted. */
        SUSPENDED,
        /** {@code from} to {@code to} is a holiday, which a period of working days passes over. */
        HOLIDAY,
        /** {@code to} is a weekend day that counts as a working day. */
        MAKE_UP,
        /** The last day (or minute) by counting alone is {@code to}. */
        ENDED,
        /** The month of {@code to} has no day {@code amount}. */
        MONTH_END,
        /** {@code amount unit} more, counted on from {@code from}. */
        EXTENDED,
        /** As the last day is a rest day, the period ends on {@code to}. */
        ROLLED,
        /** Suspended since {@code from} without an end yet; {@code amount} of {@code unit} are left. */
        STOPPED,
        /** The schedule of the year {@code amount} is not known yet. */
        PROVISIONAL
    }

    static Step started(LocalDate from, LocalTime time, Span span) {
        return new Step(Kind.STARTED, from, null, time, span.length(), span.unit(), null, null);
    }

    static Step suspended(LocalDate from, LocalDate to, int days) {
        return new Step(Kind.SUSPENDED, from, to, null, days, PeriodUnit.DAYS, null, null);
    }

    static Step holiday(LocalDate from, LocalDate to, String name) {
        return new Step(Kind.HOLIDAY, from, to, null, 0, null, DayKind.HOLIDAY, name);
    }

    static Step makeUp(LocalDate day) {
        return new Step(Kind.MAKE_UP, null, day, null, 0, null, DayKind.MAKE_UP, null);
    }

    static Step ended(LocalDate to, LocalTime time, DayKind day, String holiday) {
        return new Step(Kind.ENDED, null, to, time, 0, null, day, holiday);
    }

    static Step monthEnd(LocalDate to, int missingDay) {
        return new Step(Kind.MONTH_END, null, to, null, missingDay, null, null, null);
    }

    static Step extended(LocalDate from, Span span) {
        return new Step(Kind.EXTENDED, from, null, null, span.length(), span.unit(), null, null);
    }

    static Step rolled(LocalDate to) {
        return new Step(Kind.ROLLED, null, to, null, 0, null, null, null);
    }

    static Step stopped(LocalDate since, int left, PeriodUnit unit) {
        return new Step(Kind.STOPPED, since, null, null, left, unit, null, null);
    }

    static Step provisional(int year) {
        return new Step(Kind.PROVISIONAL, null, null, null, year, null, null, null);
    }
}
