package org.fengqiao.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.DayKind;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.security.CurrentViewer;

/** The working days of a year, month by month. A year whose schedule is not announced says so. */
@Named("days")
@RequestScoped
public class DaysPage {

    @Inject
    private TimeSource time;

    @Inject
    private CalendarRegister register;

    @Inject
    private CurrentViewer current;

    private Integer year;

    /** As the viewer's place counts. */
    private WorkingCalendar calendar() {
        return register.of(current.viewer().regionCode());
    }

    /** @param weeks seven places each, Monday first; null where no day of the month falls */
    public record Month(YearMonth month, List<List<Day>> weeks) {}

    public record Day(LocalDate date, DayKind kind, String name, boolean today) {

        public String styleClass() {
            return "fq-day-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + (today ? " fq-day-today" : "");
        }
    }

    public List<Month> getMonths() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> month(YearMonth.of(getYear(), number)))
                .toList();
    }

    private Month month(YearMonth month) {
        WorkingCalendar calendar = calendar();
        List<Day> places = new ArrayList<>();
        for (int i = DayOfWeek.MONDAY.getValue();
                i < month.atDay(1).getDayOfWeek().getValue();
                i++) {
            places.add(null);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            places.add(new Day(date, calendar.kind(date), calendar.name(date), date.equals(time.today())));
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

    /** The years of the schedule, this one and the next. */
    public List<Integer> getYears() {
        TreeSet<Integer> years = new TreeSet<>(calendar().knownYears());
        years.add(time.today().getYear());
        years.add(time.today().getYear() + 1);
        return List.copyOf(years);
    }

    public boolean isAnnounced() {
        return calendar().isKnown(getYear());
    }

    public List<String> getSources() {
        return calendar().days(getYear()).stream()
                .map(CalendarDay::source)
                .distinct()
                .toList();
    }

    public long workingDays() {
        return Stream.iterate(LocalDate.of(getYear(), 1, 1), day -> day.plusDays(1))
                .limit(LocalDate.of(getYear(), 1, 1).lengthOfYear())
                .filter(calendar()::isWorkingDay)
                .count();
    }

    public Integer getYear() {
        return year == null ? time.today().getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year != null && getYears().contains(year) ? year : null;
    }
}
