package org.fengqiao.calendar;

/** What a schedule comes as. */
public enum CalendarFormat {
    /** iCalendar (RFC 5545), as phones subscribe to it. */
    ICS,
    /** A year of days as {@code {"year":2026,"papers":[..],"days":[{"name","date","isOffDay"}]}}, or the list of days alone. */
    JSON,
    /** {@code date,kind,name,source} with kind OFF or WORK. */
    CSV
}
