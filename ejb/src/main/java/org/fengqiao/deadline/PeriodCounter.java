package org.fengqiao.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fengqiao.calendar.WorkingCalendar;

/**
 * Counts periods by Civil Code Art. 200 to 203 and Civil Procedure Law Art. 85: the first day is not counted, months end on the
 * corresponding day, a last day on a rest day gives way to the first working day. A pure function of rule, start, calendar and ledger.
 *
 * <p>A suspended day is not counted; the day after the last suspended one counts again. A period that gave way to a working day is still
 * running until then (Art. 203), so a suspension of that very day moves it on too. An extension counts on
 * from the end before rolling, unless it was granted from the working day to which the period had given way ({@link Extension}).
 */
public final class PeriodCounter {

    private final WorkingCalendar calendar;

    public PeriodCounter(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param start the day of the event that starts the period; it is not counted itself */
    public Counted count(DeadlineRule rule, LocalDate start) {
        return count(rule.span(), rule.rollForward(), start.atStartOfDay(), Ledger.EMPTY);
    }

    /** @param start the event that starts the period, in Beijing time; the time of day matters for hours only */
    public Counted count(DeadlineRule rule, LocalDateTime start, Ledger ledger) {
        return count(rule.span(), rule.rollForward(), start, ledger);
    }

    /**
     * @param span null for a rule whose length each order states by itself
     * @throws IllegalArgumentException when no length is known, or hours are extended by days or the other way round
     */
    public Counted count(Span span, boolean rollForward, LocalDateTime start, Ledger ledger) {
        if (span == null) {
            throw new IllegalArgumentException("the length of this period stands in its order: give it");
        }
        for (Extension extension : ledger.extensions()) {
            if (extension.span().inHours() != span.inHours()) {
                throw new IllegalArgumentException(span + " cannot be extended by " + extension.span());
            }
        }
        return span.inHours()
                ? HourCount.count(span, start, ledger)
                : new DayCount(calendar, ledger).count(span, rollForward, start.toLocalDate());
    }
}
