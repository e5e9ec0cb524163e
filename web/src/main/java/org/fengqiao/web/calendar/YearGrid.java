package org.fengqiao.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.calendar.DayKind;
import org.fengqiao.calendar.WorkingCalendar;

/** A year as twelve small tables. */
public final class YearGrid {

    private YearGrid() {}

    /** @param weeks seven places each, Monday first; null where no day of the month falls */
    public record Month(YearMonth month, List<List<Day>> weeks) {}

    public record Day(LocalDate date, DayKind kind, String name, boolean today) {

        public String styleClass() {
            return "fq-day-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + (today ? " fq-day-today" : "");
        }

        /** 休 or 班 stands below the number. */
        public boolean marked() {
            return kind == DayKind.HOLIDAY || kind == DayKind.MAKE_UP;
        }
    }

    public static List<Month> of(WorkingCalendar calendar, int year, LocalDate today) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> month(calendar, YearMonth.of(year, number), today))
                .toList();
    }

    private static Month month(WorkingCalendar calendar, YearMonth month, LocalDate today) {
        List<Day> places = new ArrayList<>();
        for (int i = DayOfWeek.MONDAY.getValue();
                i < month.atDay(1).getDayOfWeek().getValue();
                i++) {
            places.add(null);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            places.add(new Day(date, calendar.kind(date), calendar.name(date), date.equals(today)));
        }
        while (places.size() % 7 != 0) {
            places.add(null);
        }
        List<List<Day>> weeks = new ArrayList<>();
        for (int i = 0; i < places.size(); i += 7) {
            weeks.add(places.subList(i, i + 7));
        }
        return new Month(month, weeks);
    }

    public static long workingDays(WorkingCalendar calendar, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(first.lengthOfYear())
                .filter(calendar::isWorkingDay)
                .count();
    }
}
