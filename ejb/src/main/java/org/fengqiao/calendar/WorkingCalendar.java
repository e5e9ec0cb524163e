package org.fengqiao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.DomainError;

/**
 * Which days are working days: the week, corrected by the yearly schedule of the State Council (days off, and weekends worked in
 * exchange). A "legal rest day" (法定休假日, Civil Code Art. 203) is every day that is not a working day here. Immutable.
 */
public final class WorkingCalendar {

    private static final String NATIONAL = "calendar/national.csv";

    private final Map<LocalDate, CalendarDay> days;
    private final Set<Integer> knownYears;

    private WorkingCalendar(Map<LocalDate, CalendarDay> days, Set<Integer> knownYears) {
        this.days = Map.copyOf(days);
        this.knownYears = Set.copyOf(knownYears);
    }

    /** The country's: a year in which a day is off has been announced. */
    public static WorkingCalendar of(Collection<CalendarDay> days) {
        Set<Integer> years = new HashSet<>();
        days.stream()
                .filter(CalendarDay::off)
                .forEach(day -> years.add(day.date().getYear()));
        return new WorkingCalendar(Map.of(), years).overlaid(days);
    }

    /** With the days of a region laid over it. What a region adds says nothing of the country's schedule: no year gets known by it. */
    WorkingCalendar overlaid(Collection<CalendarDay> extra) {
        Map<LocalDate, CalendarDay> all = new HashMap<>(days);
        extra.forEach(day -> all.put(day.date(), day));
        return new WorkingCalendar(all, knownYears);
    }

    /** The national schedule that ships with the system, 2024 to 2026; what is in force is in the {@link CalendarRegister}. */
    public static WorkingCalendar national() {
        return of(nationalDays());
    }

    public static List<CalendarDay> nationalDays() {
        try (InputStream in = WorkingCalendar.class.getClassLoader().getResourceAsStream(NATIONAL)) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads {@code date,kind,name,source} with kind OFF or WORK.
     *
     * @throws DomainError INVALID, CALENDAR_LINE with number and content of the first bad line
     */
    public static List<CalendarDay> read(Reader csv) throws IOException {
        List<CalendarDay> days = new ArrayList<>();
        Csv.read(csv, row -> days.add(day(row)));
        return days;
    }

    private static CalendarDay day(Csv.Row row) {
        String kind = row.get("kind");
        try {
            LocalDate date = LocalDate.parse(row.get("date"));
            if (kind.equals("OFF") || kind.equals("WORK")) {
                return new CalendarDay(date, kind.equals("OFF"), row.get("name"), row.get("source"));
            }
        } catch (DateTimeParseException e) {
            // told below, with the line
        }
        throw DomainError.invalid("CALENDAR_LINE", String.valueOf(row.line()), String.join(",", row.cells()));
    }

    public boolean isWorkingDay(LocalDate date) {
        CalendarDay day = days.get(date);
        return day != null ? !day.off() : !weekend(date);
    }

    public boolean isOff(LocalDate date) {
        return !isWorkingDay(date);
    }

    public DayKind kind(LocalDate date) {
        CalendarDay day = days.get(date);
        if (day == null) {
            return weekend(date) ? DayKind.WEEKEND : DayKind.WORKING;
        }
        if (day.off()) {
            return DayKind.HOLIDAY;
        }
        return weekend(date) ? DayKind.MAKE_UP : DayKind.WORKING;
    }

    /** The holiday that a date belongs to, in Chinese as announced; empty for an ordinary day. */
    public String name(LocalDate date) {
        CalendarDay day = days.get(date);
        return day == null ? "" : day.name();
    }

    /** The days of a year on which the schedule differs from the plain week, in order. */
    public List<CalendarDay> days(int year) {
        return days.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }

    /** Whether the schedule of the year has been announced. What is counted with an unknown year is provisional (暂定). */
    public boolean isKnown(int year) {
        return knownYears.contains(year);
    }

    public Set<Integer> knownYears() {
        return knownYears;
    }

    /** The first working day after a date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return workingDayFrom(date.plusDays(1));
    }

    /** The date itself if it is a working day, else the first one after it. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and with {@code to}; 0 when {@code to} is not after it. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
