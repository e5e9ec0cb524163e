package org.fengqiao.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file of calendar days says: the days in order, or the lines that are wrong. A file with one wrong line gives no days, so that it
 * cannot be loaded by half.
 *
 * @param passedOver entries that say nothing about days off or worked, such as the festivals and solar terms of a phone's calendar
 */
public record CalendarReading(
        CalendarFormat format, List<CalendarDay> days, List<CalendarMistake> mistakes, int passedOver) {

    public CalendarReading {
        mistakes = List.copyOf(mistakes);
        days = mistakes.isEmpty() ? List.copyOf(days) : List.of();
    }

    public boolean sound() {
        return mistakes.isEmpty();
    }

    /** Gathers days and mistakes while a file is read, and says what every format has to keep to. */
    static final class Gathering {

        /** Columns of the database. */
        static final int LONGEST_NAME = 60;

        static final int LONGEST_SOURCE = 200;
        private static final int FIRST_YEAR = 1949;
        private static final int LAST_YEAR = 2199;
        /** The longest holiday so far had 10 days (2020); more than a month is a mistake of the file. */
        private static final int LONGEST_HOLIDAY = 31;

        private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
        private final Map<LocalDate, Long> lines = new TreeMap<>();
        private final List<CalendarMistake> mistakes = new ArrayList<>();
        private int passedOver;

        void mistake(long line, String code, Object... args) {
            mistakes.add(new CalendarMistake(line, code, args));
        }

        void passOver() {
            passedOver++;
        }

        /** @param last inclusive */
        void span(long line, LocalDate first, LocalDate last, boolean off, String name, String source) {
            if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_HOLIDAY) {
                mistake(line, "CALENDAR_SPAN", first.toString(), last.toString(), LONGEST_HOLIDAY);
                return;
            }
            for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                day(line, new CalendarDay(date, off, name, source));
            }
        }

        void day(long line, CalendarDay day) {
            if (day.date().getYear() < FIRST_YEAR || day.date().getYear() > LAST_YEAR) {
                mistake(line, "CALENDAR_YEAR", day.date().toString());
            } else if (day.name().isBlank()) {
                mistake(line, "CALENDAR_NAME", day.date().toString());
            } else if (day.name().length() > LONGEST_NAME) {
                mistake(line, "CALENDAR_NAME_LONG", day.date().toString(), LONGEST_NAME);
            } else if (day.source().length() > LONGEST_SOURCE) {
                mistake(line, "CALENDAR_SOURCE_LONG", LONGEST_SOURCE);
            } else {
                CalendarDay before = days.putIfAbsent(day.date(), day);
                if (before == null) {
                    lines.put(day.date(), line);
                } else if (before.off() != day.off()) {
                    mistake(line, "CALENDAR_DAY_BOTH", day.date().toString(), lines.get(day.date()));
                }
            }
        }

        CalendarReading done(CalendarFormat format) {
            mistakes.sort(Comparator.comparingLong(CalendarMistake::line));
            if (mistakes.isEmpty() && days.isEmpty()) {
                mistake(1, "CALENDAR_FILE_NO_DAYS");
            }
            return new CalendarReading(format, new ArrayList<>(days.values()), mistakes, passedOver);
        }
    }
}
