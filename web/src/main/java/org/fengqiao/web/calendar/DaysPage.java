package org.fengqiao.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeSet;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.calendar.CalendarRegister;
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

    public List<YearGrid.Month> getMonths() {
        return YearGrid.of(calendar(), getYear(), time.today());
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
        return YearGrid.workingDays(calendar(), getYear());
    }

    public Integer getYear() {
        return year == null ? time.today().getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year != null && getYears().contains(year) ? year : null;
    }
}
