package org.fengqiao.calendar;

/** What sort of day a date is for the counting of periods. */
public enum DayKind {
    WORKING,
    /** A Saturday or Sunday that is a working day because of a holiday nearby (调休). */
    MAKE_UP,
    WEEKEND,
    /** A day off by the schedule of the State Council, weekends inside it included. */
    HOLIDAY;

    public boolean works() {
        return this == WORKING || this == MAKE_UP;
    }
}
