package org.fengqiao.calendar;

import java.util.Set;

/**
 * A layer of the calendar has been changed. Fired in the transaction of the change.
 *
 * @param years whose schedule is known now and was not, or the other way round; only the country's layer makes a year known
 */
public record CalendarChanged(CalendarChange change, Set<Integer> years) {}
