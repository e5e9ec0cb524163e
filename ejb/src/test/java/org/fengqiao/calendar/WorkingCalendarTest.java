package org.fengqiao.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.national();

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, HOLIDAY, 国庆节",
        "2026-10-03, HOLIDAY, 国庆节",
        "2026-10-08, WORKING, ''",
        "2026-10-10, MAKE_UP, 国庆节",
        "2026-10-11, WEEKEND, ''",
        "2026-02-14, MAKE_UP, 春节",
        "2026-02-16, HOLIDAY, 春节",
        "2026-01-04, MAKE_UP, 元旦",
        "2025-10-08, HOLIDAY, 国庆节、中秋节",
        "2025-01-26, MAKE_UP, 春节",
        "2024-09-14, MAKE_UP, 中秋节",
        "2024-06-10, HOLIDAY, 端午节",
    })
    void stateCouncilSchedules(LocalDate date, DayKind kind, String name) {
        assertEquals(kind, calendar.kind(date));
        assertEquals(name, calendar.name(date));
        assertEquals(kind.works(), calendar.isWorkingDay(date));
        assertEquals(!kind.works(), calendar.isOff(date));
    }

    @ParameterizedTest
    @CsvSource({"2024, 366, 251", "2025, 365, 248", "2026, 365, 248"})
    void yearsHaveTheKnownNumberOfWorkingDays(int year, int days, int working) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);
        assertEquals(days, eve.plusYears(1).toEpochDay() - eve.toEpochDay());
        assertEquals(working, calendar.workingDaysBetween(eve, LocalDate.of(year, 12, 31)));
    }

    @Test
    void aYearWithoutScheduleIsUnknown() {
        assertEquals(Set.of(2024, 2025, 2026), calendar.knownYears());
        assertTrue(calendar.isKnown(2026));
        assertFalse(calendar.isKnown(2027));
        assertEquals(DayKind.WEEKEND, calendar.kind(LocalDate.of(2027, 1, 2)));
    }

    @Test
    void theNextWorkingDayLiesAfterTheHoliday() {
        assertEquals(LocalDate.of(2026, 2, 24), calendar.nextWorkingDay(LocalDate.of(2026, 2, 14)));
        assertEquals(LocalDate.of(2026, 2, 14), calendar.workingDayFrom(LocalDate.of(2026, 2, 14)));
        assertEquals(0, calendar.workingDaysBetween(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 14)));
    }

    @Test
    void provincialDaysAreLaidOverTheNationalOnes() {
        List<CalendarDay> days = new ArrayList<>(WorkingCalendar.nationalDays());
        LocalDate extra = LocalDate.of(2026, 3, 20);
        days.add(new CalendarDay(extra, true, "古尔邦节", "省政府通知"));
        assertTrue(WorkingCalendar.of(days).isOff(extra));
        assertTrue(calendar.isWorkingDay(extra));
    }

    @ParameterizedTest
    @CsvSource({"2026-13-01|OFF", "2026-10-01|FREE", "gestern|OFF"})
    void aBadLineIsNamed(String line) {
        String csv = "date,kind,name,source\n2026-10-01,OFF,国庆节,x\n" + line.replace('|', ',') + ",x,y\n";
        DomainError error = assertThrows(DomainError.class, () -> WorkingCalendar.read(new StringReader(csv)));
        assertEquals("CALENDAR_LINE", error.code());
        assertEquals("3", error.args()[0]);
    }
}
