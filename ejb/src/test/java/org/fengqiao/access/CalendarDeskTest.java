package org.fengqiao.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.access.CalendarDesk.DayForm;
import org.fengqiao.access.CalendarDesk.Kind;
import org.fengqiao.calendar.CalendarChange;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.Calendars;
import org.fengqiao.deadline.Recounts;
import org.fengqiao.organisation.Actor;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarDeskTest {

    private static final Viewer ADMIN = viewer(Role.SYSTEM_ADMIN);
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final CalendarDay OFF = new CalendarDay(NATIONAL_DAY, true, "国庆节", "通知");

    private final List<CalendarChange> applied = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final CalendarDesk desk = desk("2026-11-12");

    private static Viewer viewer(Role role) {
        return new Viewer(7, "x", "演某", 42, "任泽区", OrganisationKind.CENTRE, "130505000000", Set.of(role), "TEST");
    }

    /** At a desk where the country has one day off, in 2026. */
    private CalendarDesk desk(String today) {
        CalendarDesk made = new CalendarDesk();
        made.register = new CalendarRegister() {
            @Override
            public Calendars current() {
                return Calendars.country(List.of(OFF));
            }
        };
        made.recounts = new Recounts() {
            @Override
            public void apply(CalendarChange change, String note, Actor by) {
                applied.add(change);
            }
        };
        made.audit = new AuditTrail() {
            @Override
            public void record(
                    String kind, Long actorId, String actorName, String source, String subject, String details) {
                recorded.add(kind + " " + actorId + " " + subject + " " + details);
            }
        };
        made.time = new TimeSource(Clock.fixed(
                LocalDate.parse(today).atTime(9, 0).atZone(TimeSource.ZONE).toInstant(), TimeSource.ZONE));
        return made;
    }

    private static List<String> wrong(Executable step) {
        return assertThrows(DomainError.class, step).fields().stream()
                .map(FieldError::field)
                .toList();
    }

    private static DayForm off(LocalDate date) {
        return new DayForm(date, Kind.OFF, "某节", "某通知");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM_ADMIN")
    void nobody_else_sees_or_changes_anything(Role role) {
        Viewer other = viewer(role);
        CalendarChange change = desk.edit(ADMIN, "", off(THURSDAY));
        for (Executable step : List.<Executable>of(
                () -> desk.calendar(other, ""),
                () -> desk.days(other, "", 2026),
                () -> desk.edit(other, "", off(THURSDAY)),
                () -> desk.compare(other, "", List.of(OFF), true),
                () -> desk.preview(other, change),
                () -> desk.apply(other, change, "更正"),
                () -> desk.recounts(other, 10))) {
            assertEquals(
                    DomainError.Kind.FORBIDDEN,
                    assertThrows(DomainError.class, step).kind());
        }
        assertEquals(List.of(), applied);
    }

    @Test
    void a_special_day_needs_a_name_and_the_notice_that_says_so() {
        assertEquals(
                List.of("name", "source"),
                wrong(() -> desk.edit(ADMIN, "", new DayForm(THURSDAY, Kind.OFF, " ", null))));
        assertEquals(List.of("date", "kind"), wrong(() -> desk.edit(ADMIN, "", new DayForm(null, null, "a", "b"))));
        assertEquals(List.of("date"), wrong(() -> desk.edit(ADMIN, "", off(LocalDate.of(20260, 1, 1)))));
    }

    @Test
    void an_ordinary_day_goes_from_the_layer_and_nothing_else_does() {
        CalendarChange gone = desk.edit(ADMIN, "", new DayForm(NATIONAL_DAY, Kind.ORDINARY, null, null));
        assertEquals(List.of(OFF), gone.removed());
        CalendarChange more = desk.edit(ADMIN, "", off(THURSDAY));
        assertEquals(List.of(), more.removed());
        assertEquals(List.of(new CalendarDay(THURSDAY, true, "某节", "某通知")), more.added());
    }

    @Test
    void what_is_so_already_is_no_change() {
        DomainError refused = assertThrows(
                DomainError.class, () -> desk.edit(ADMIN, "", new DayForm(THURSDAY, Kind.ORDINARY, "", "")));
        assertEquals("CALENDAR_NOTHING", refused.code());
        assertEquals(
                "CALENDAR_NOTHING",
                assertThrows(DomainError.class, () -> desk.compare(ADMIN, "", List.of(OFF), true))
                        .code());
    }

    @Test
    void only_a_file_of_whole_years_takes_days_away() {
        CalendarDay other = new CalendarDay(THURSDAY, true, "某节", "某通知");
        assertEquals(List.of(OFF), desk.compare(ADMIN, "", List.of(other), true).removed());
        assertEquals(List.of(), desk.compare(ADMIN, "", List.of(other), false).removed());
        CalendarDay next = new CalendarDay(NEXT_YEAR, true, "元旦", "某通知");
        assertEquals(
                List.of(),
                desk.compare(ADMIN, "", List.of(next), true).removed(),
                "a year that the file does not name stays");
    }

    @Test
    void who_corrects_a_known_year_says_why_and_who_loads_a_new_one_need_not() {
        CalendarChange correction = desk.edit(ADMIN, "45", off(THURSDAY));
        assertEquals(List.of("note"), wrong(() -> desk.apply(ADMIN, correction, " ")));
        assertEquals(List.of(), applied);
        desk.apply(ADMIN, correction, "自治区通知");
        CalendarChange schedule = desk.edit(ADMIN, "", off(NEXT_YEAR));
        assertFalse(desk.corrects(schedule));
        desk.apply(ADMIN, schedule, null);
        assertEquals(List.of(correction, schedule), applied);
        assertEquals(
                List.of("CALENDAR_CHANGED 7 45 [2026-11-12]; 自治区通知", "CALENDAR_CHANGED 7 CN [2027-01-01]"), recorded);
    }

    @Test
    void a_change_says_which_years_it_announces_and_which_it_takes_back() {
        assertEquals(Map.of(2027, true), desk.announced(desk.edit(ADMIN, "", off(NEXT_YEAR))));
        assertEquals(Map.of(), desk.announced(desk.edit(ADMIN, "45", off(NEXT_YEAR))), "a province announces no year");
        assertEquals(
                Map.of(2026, false),
                desk.announced(desk.edit(ADMIN, "", new DayForm(NATIONAL_DAY, Kind.ORDINARY, "", ""))));
    }

    @Test
    void a_make_up_day_says_something_on_a_weekend_and_on_a_holiday_of_those_above_only() {
        assertTrue(desk.plainWorkingDay("", THURSDAY));
        assertFalse(desk.plainWorkingDay("", SATURDAY));
        assertTrue(desk.plainWorkingDay("", NATIONAL_DAY), "it is enough that the day is not off any more");
        assertFalse(desk.plainWorkingDay("45", NATIONAL_DAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31,", "2026-11-01, 2027", "2026-12-31, 2027", "2027-01-01, 2027", "2025-12-31, 2025"})
    void from_november_on_the_next_schedule_is_missed(String today, Integer missing) {
        assertEquals(missing, desk(today).missingYear());
    }

    @Test
    void a_country_whose_next_year_is_there_misses_nothing() {
        CalendarDesk complete = desk("2026-11-12");
        complete.register = new CalendarRegister() {
            @Override
            public Calendars current() {
                return Calendars.country(List.of(OFF, new CalendarDay(NEXT_YEAR, true, "元旦", "通知")));
            }
        };
        assertNull(complete.missingYear());
    }
}
