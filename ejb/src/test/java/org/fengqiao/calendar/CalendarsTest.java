package org.fengqiao.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the days of the country, a province, a city and a county lie over each other, and what a change of one of them does. */
class CalendarsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate THIRD_OF_MARCH = LocalDate.of(2027, 3, 3);
    private static final LocalDate FAIR = LocalDate.of(2027, 4, 8);

    private static final CalendarDay COUNTRY = off(NEW_YEAR, "元旦");
    private static final CalendarDay PROVINCE = off(THIRD_OF_MARCH, "三月三");

    private static CalendarDay off(LocalDate date, String name) {
        return new CalendarDay(date, true, name, name + "的通知");
    }

    private static CalendarDay work(LocalDate date) {
        return new CalendarDay(date, false, "调休", "");
    }

    private final Calendars calendars = Calendars.of(Map.of(
            "", List.of(COUNTRY),
            "45", List.of(PROVINCE),
            "4501", List.of(work(THIRD_OF_MARCH), work(NEW_YEAR)),
            "450102", List.of(off(FAIR, "庙会"))));

    @ParameterizedTest
    @CsvSource({
        // the country's days count everywhere, the province's in the province
        "'', false, true, true",
        "130505100000, false, true, true",
        "450000000000, false, false, true",
        "450500000000, false, false, true",
        "450502001000, false, false, true",
        // the city works on the province's day and on the country's, the county adds one to that
        "450100000000, true, true, true",
        "450105001002, true, true, true",
        "450102000000, true, true, false",
        "450102001002003, true, true, false",
        "45, false, false, true",
    })
    void the_nearest_layer_speaks(String region, boolean newYear, boolean thirdOfMarch, boolean fair) {
        WorkingCalendar calendar = calendars.of(region);
        assertEquals(newYear, calendar.isWorkingDay(NEW_YEAR));
        assertEquals(thirdOfMarch, calendar.isWorkingDay(THIRD_OF_MARCH));
        assertEquals(fair, calendar.isWorkingDay(FAIR));
    }

    @Test
    void only_the_countrys_layer_makes_a_year_known() {
        Calendars provincial = Calendars.of(Map.of(
                "",
                List.of(COUNTRY, work(LocalDate.of(2028, 1, 1))),
                "45",
                List.of(off(LocalDate.of(2029, 3, 3), "三月三"))));

        assertTrue(provincial.of("450102000000").isKnown(2027));
        // a weekend that is worked does not yet say which days are off
        assertFalse(provincial.of("450102000000").isKnown(2028));
        assertFalse(provincial.of("450102000000").isKnown(2029));
        assertEquals(DayKind.HOLIDAY, provincial.of("450102000000").kind(LocalDate.of(2029, 3, 3)));
    }

    @Test
    void a_place_without_days_of_its_own_shares_the_calendar_of_the_place_above() {
        assertSame(calendars.of("450500000000"), calendars.of("450000000000"));
        assertSame(calendars.of(""), calendars.of("130505100000"));
    }

    @Test
    void what_differs_is_added_changed_and_only_in_the_named_years_removed() {
        CalendarDay second = off(LocalDate.of(2027, 1, 2), "元旦");
        CalendarDay old = off(LocalDate.of(2026, 1, 1), "元旦");
        CalendarDay renamed = off(NEW_YEAR, "新年");

        CalendarChange change =
                CalendarChange.between("", List.of(COUNTRY, second, old), List.of(renamed, work(FAIR)), Set.of(2027));

        assertEquals(List.of(work(FAIR)), change.added());
        assertEquals(List.of(new CalendarChange.Changed(COUNTRY, renamed)), change.changed());
        assertEquals(List.of(second), change.removed());
        assertEquals(Set.of(NEW_YEAR, second.date(), FAIR), change.dates());
        // another name makes no period longer
        assertEquals(Set.of(second.date(), FAIR), change.movingDates());
        assertEquals(List.of("新年的通知"), change.sources());
        assertTrue(CalendarChange.between("", List.of(COUNTRY), List.of(COUNTRY), Set.of(2027))
                .empty());
    }

    @Test
    void a_change_says_how_it_would_be_and_which_years_become_known() {
        CalendarDay off = off(LocalDate.of(2028, 1, 1), "元旦");
        CalendarChange country = CalendarChange.between("", List.of(COUNTRY), List.of(off), Set.of(2027));
        Calendars after = calendars.with(country);

        assertTrue(after.of("130505100000").isWorkingDay(NEW_YEAR));
        assertFalse(calendars.of("130505100000").isWorkingDay(NEW_YEAR));
        assertEquals(Set.of(2027, 2028), calendars.announced(after));

        CalendarChange province = CalendarChange.between("45", List.of(PROVINCE), List.of(off), Set.of());
        assertEquals(Set.of(), calendars.announced(calendars.with(province)));
        assertFalse(calendars.with(province).of("450502001000").isWorkingDay(off.date()));
    }

    @Test
    void a_change_that_was_overtaken_does_not_fit_any_more() {
        CalendarDay other = off(NEW_YEAR, "新年");
        CalendarChange add = CalendarChange.between("", List.of(), List.of(COUNTRY), Set.of());
        CalendarChange rename = CalendarChange.between("", List.of(COUNTRY), List.of(other), Set.of());
        CalendarChange remove = CalendarChange.between("", List.of(COUNTRY), List.of(), Set.of(2027));

        assertTrue(add.fits(List.of(PROVINCE)));
        assertFalse(add.fits(List.of(other)));
        assertTrue(rename.fits(List.of(COUNTRY, PROVINCE)));
        assertFalse(rename.fits(List.of()));
        assertTrue(remove.fits(List.of(COUNTRY)));
        assertFalse(remove.fits(List.of(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "45, 45",
        "450000, 45",
        "450000000000, 45",
        "4501, 4501",
        "450102, 450102",
        "450102000000, 450102"
    })
    void a_layer_is_named_by_the_digits_that_count(String region, String layer) {
        assertEquals(layer, CalendarRegister.layer(region));
    }

    @ParameterizedTest
    @CsvSource({"450102001", "450102001002", "1", "45010", "abc"})
    void below_a_county_nobody_has_days_of_his_own(String region) {
        assertThrows(DomainError.class, () -> CalendarRegister.layer(region));
    }
}
