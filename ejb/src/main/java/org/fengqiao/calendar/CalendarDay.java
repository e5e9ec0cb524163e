package org.fengqiao.calendar;

import java.time.LocalDate;

/**
 * A date on which the schedule differs from the plain week.
 *
 * @param off true for a day off, false for a make-up working day
 * @param name the holiday it belongs to, in Chinese as announced
 * @param source notice that says so
 */
public record CalendarDay(LocalDate date, boolean off, String name, String source) {}
