package org.fengqiao.access;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.calendar.CalendarChange;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.Calendars;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.deadline.RecountPreview;
import org.fengqiao.deadline.RecountView;
import org.fengqiao.deadline.Recounts;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.region.Region;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.TimeSource;

/**
 * The working calendar on the system administrator's desk: the country's schedule, and the extra days of a province, city or county
 * (Regulation on public holidays, Art. 4). Each step throws {@link DomainError} FORBIDDEN to anybody else.
 */
@ApplicationService
public class CalendarDesk {

    private static final int NAME = 60;
    private static final int SOURCE = 200;
    private static final int NOTE = 500;
    private static final int FIRST = 1949;
    private static final int LAST = 2199;

    /** The State Council announces the next year's schedule in these weeks; from then on its absence is worth a word. */
    private static final Month ANNOUNCED_FROM = Month.NOVEMBER;

    @Inject
    CalendarRegister register;

    @Inject
    Recounts recounts;

    @Inject
    Rulebook rulebook;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** What a day of a layer is to be: off, worked, or nothing but an ordinary day of the week. */
    public enum Kind {
        OFF,
        WORK,
        ORDINARY
    }

    /** @param source the notice that says so (文号) */
    public record DayForm(LocalDate date, Kind kind, String name, String source) {}

    /** Regions that may have days of their own. */
    public List<Region> places(Viewer viewer) {
        return rulebook.places(viewer);
    }

    /** How a region counts. @param region 12 digits, empty for the country */
    public WorkingCalendar calendar(Viewer viewer, String region) {
        require(viewer);
        return register.of(CalendarRegister.layer(region));
    }

    /** The days of exactly this layer. */
    public List<CalendarDay> days(Viewer viewer, String region, int year) {
        require(viewer);
        return register.days(region, year);
    }

    /**
     * What it means that one day of a layer is another.
     *
     * @throws DomainError INVALID with field errors; REFUSED {@code CALENDAR_NOTHING} when it is so already
     */
    public CalendarChange edit(Viewer viewer, String region, DayForm form) {
        require(viewer);
        FieldCheck fields = new FieldCheck();
        fields.required("date", form.date());
        fields.required("kind", form.kind());
        boolean outside = form.date() != null && !inRange(form.date().getYear());
        fields.when(outside, "date", "OUT_OF_RANGE", FIRST + "-01-01", LAST + "-12-31");
        boolean special = form.kind() != Kind.ORDINARY;
        String name = fields.line("name", form.name(), special, NAME);
        String source = fields.line("source", form.source(), special, SOURCE);
        fields.complain();
        CalendarDay day = special ? new CalendarDay(form.date(), form.kind() == Kind.OFF, name, source) : null;
        return something(put(region, form.date(), day));
    }

    /** @param day null when the layer is to say nothing of the date */
    private CalendarChange put(String region, LocalDate date, CalendarDay day) {
        List<CalendarDay> wanted = new ArrayList<>(register.days(region, date.getYear()));
        wanted.removeIf(each -> each.date().equals(date));
        if (day != null) {
            wanted.add(day);
        }
        return register.compare(region, wanted, Set.of(date.getYear()));
    }

    /** Whether a date is worked anyway when the layer says nothing of it: to call it a make-up day changes nothing, and may be a slip. */
    public boolean plainWorkingDay(String region, LocalDate date) {
        CalendarChange without = put(region, date, null);
        return register.current().with(without).of(without.regionCode()).isWorkingDay(date);
    }

    /**
     * What a file would change.
     *
     * @param wholeYears whether days of its years that it does not name are to go
     * @throws DomainError REFUSED {@code CALENDAR_NOTHING} when all of it is so already
     */
    public CalendarChange compare(Viewer viewer, String region, Collection<CalendarDay> days, boolean wholeYears) {
        require(viewer);
        Set<Integer> years = new TreeSet<>();
        if (wholeYears) {
            days.forEach(day -> years.add(day.date().getYear()));
        }
        return something(register.compare(region, days, years));
    }

    private static CalendarChange something(CalendarChange change) {
        if (change.empty()) {
            throw DomainError.refused("CALENDAR_NOTHING");
        }
        return change;
    }

    /** What a change would do to the periods that run. */
    public RecountPreview preview(Viewer viewer, CalendarChange change) {
        require(viewer);
        return recounts.preview(change);
    }

    /** Whether a change touches a year whose schedule is known: then people have counted with it, and are told why it is another. */
    public boolean corrects(CalendarChange change) {
        WorkingCalendar country = register.of("");
        return change.dates().stream().anyMatch(date -> country.isKnown(date.getYear()));
    }

    /** The years whose schedule a change makes known (true), or takes back (false). */
    public SortedMap<Integer, Boolean> announced(CalendarChange change) {
        Calendars now = register.current();
        Calendars then = now.with(change);
        SortedMap<Integer, Boolean> years = new TreeMap<>();
        now.announced(then).forEach(year -> years.put(year, then.of("").isKnown(year)));
        return years;
    }

    /** Years that may have a schedule. */
    public static boolean inRange(int year) {
        return year >= FIRST && year <= LAST;
    }

    /**
     * Changes the calendar and has the periods counted again.
     *
     * @param note why; must be given when a known year is corrected
     * @throws DomainError INVALID with the field {@code note}; REFUSED {@code CALENDAR_OVERTAKEN}
     */
    public void apply(Viewer viewer, CalendarChange change, String note) {
        require(viewer);
        FieldCheck fields = new FieldCheck();
        String why = fields.line("note", note, corrects(change), NOTE);
        fields.complain();
        recounts.apply(change, why, viewer.actor());
        String about = change.dates().size() == 1
                ? change.dates().toString()
                : "+" + change.added().size() + " ~" + change.changed().size() + " -"
                        + change.removed().size();
        audit.record(
                "CALENDAR_CHANGED",
                viewer.staffId(),
                viewer.name(),
                viewer.source(),
                change.regionCode().isEmpty() ? "CN" : change.regionCode(),
                about + (why == null ? "" : "; " + why));
    }

    public List<RecountView> recounts(Viewer viewer, int most) {
        require(viewer);
        return recounts.latest(most);
    }

    /** The year whose schedule should be there by now and is not; null when none is missing. */
    public Integer missingYear() {
        LocalDate today = time.today();
        WorkingCalendar country = register.of("");
        if (!country.isKnown(today.getYear())) {
            return today.getYear();
        }
        boolean late = today.getMonth().compareTo(ANNOUNCED_FROM) >= 0;
        return late && !country.isKnown(today.getYear() + 1) ? today.getYear() + 1 : null;
    }

    private static void require(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
    }
}
