package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.fengqiao.access.CalendarDesk;
import org.fengqiao.access.CalendarDesk.Kind;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.deadline.RecountView;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.calendar.YearGrid;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/**
 * The working calendar for the system administrator: a year of the country or of a region at a glance, and what came of earlier changes.
 * One day is edited in {@link DayEdit}, a file taken in by {@link ScheduleImport}.
 */
@Named("calendarPage")
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RECOUNTS = 10;

    private String region;
    private Integer year;
    private LocalDate day;

    private transient WorkingCalendar calendar;
    private transient List<RecountView> recounts;

    @Inject
    private CalendarDesk desk;

    @Inject
    private DayEdit edit;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Formats formats;

    @Inject
    private TimeSource time;

    public void load() {
        region = RegionCode.parse(region)
                .filter(code -> code.level() != RegionCode.Level.COUNTRY)
                .map(RegionCode::value)
                .orElse("");
        calendar();
        if (day != null) {
            year = day.getYear();
        }
        edit.begin(region, day);
    }

    private WorkingCalendar calendar() {
        if (calendar == null) {
            calendar = desk.calendar(current.viewer(), region);
        }
        return calendar;
    }

    public List<Region> getPlaces() {
        return desk.places(current.viewer());
    }

    public List<YearGrid.Month> getMonths() {
        return YearGrid.of(calendar(), getYear(), time.today());
    }

    public long getWorkingDays() {
        return YearGrid.workingDays(calendar(), getYear());
    }

    public boolean isAnnounced() {
        return calendar().isKnown(getYear());
    }

    /** As the service says; null when no schedule is missing. */
    public Integer getMissingYear() {
        return desk.missingYear();
    }

    /** The days of the layer itself; what a province adds is not the country's. */
    public List<CalendarDay> getDays() {
        return desk.days(current.viewer(), region, getYear());
    }

    public List<Integer> getYears() {
        TreeSet<Integer> years = new TreeSet<>(calendar().knownYears());
        years.add(time.today().getYear());
        years.add(time.today().getYear() + 1);
        years.add(getYear());
        return List.copyOf(years);
    }

    public String kindKey(CalendarDay each) {
        return "working.kind." + (each.off() ? Kind.OFF : Kind.WORK);
    }

    public List<RecountView> getRecounts() {
        if (recounts == null) {
            recounts = desk.recounts(current.viewer(), RECOUNTS);
        }
        return recounts;
    }

    /** Which days a recount was about; a schedule has forty. */
    public String daysOf(RecountView recount) {
        List<LocalDate> days = recount.days();
        if (days.isEmpty()) {
            return texts.get("working.recount.year");
        }
        String first = formats.date(days.get(0));
        return days.size() == 1 ? first : texts.of("working.recount.days", first, days.size());
    }

    /** Null when none is running. */
    public String getRunningWords() {
        return RecountStatus.words(getRecounts(), texts.texts());
    }

    public int getYear() {
        return year == null ? time.today().getYear() : year;
    }

    public Integer getShownYear() {
        return year;
    }

    public void setShownYear(Integer shown) {
        this.year = shown != null && CalendarDesk.inRange(shown) ? shown : null;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day != null && CalendarDesk.inRange(day.getYear()) ? day : null;
    }

    static String address(String region, int year) {
        return "/admin/calendar.xhtml?faces-redirect=true&region=" + region + "&year=" + year;
    }
}
