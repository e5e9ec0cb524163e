package org.fengqiao.calendar;

import org.fengqiao.shared.Texts;

/**
 * A place in a file of calendar days that cannot be taken.
 *
 * @param line counted from 1; of an iCalendar event, the line that begins it
 * @param code of the reason; its text is the key {@code error.CODE}
 */
public record CalendarMistake(long line, String code, Object... args) {

    public String text(Texts texts) {
        return texts.get("error." + code, args);
    }
}
