package org.fengqiao.calendar;

import java.util.Set;

/**
 * A layer of the calendar has been changed. Fired in the transaction of the change.
 *
 * @param years whose schedule is known now and was not, or the other way round; only the country's layer makes a year known
 */
public record CalendarChanged(CalendarChange change, Set<Integer> years, Cause cause) {

    /**
     * Who changed it and why.
     *
     * @param staffId null when nobody did: the days came with the house, or from the operator
     * @param note the notice or what else made it necessary; empty to let the days' own sources say it
     */
    public record Cause(Long staffId, String staffName, String note) {

        public static final Cause NOBODY = new Cause(null, null, "");
    }
}
