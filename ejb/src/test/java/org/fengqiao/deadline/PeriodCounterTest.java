package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.fengqiao.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodCounterTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    private final PeriodCounter counter = new PeriodCounter(CALENDAR);

    @ParameterizedTest(name = "{0} from {1} ends {2}, due {3}")
    @CsvSource({
        "15 DAYS,         2026-09-16, 2026-10-01, 2026-10-08",
        "15 DAYS,         2026-02-01, 2026-02-16, 2026-02-24",
        "60 DAYS,         2026-03-03, 2026-05-02, 2026-05-06",
        "60 DAYS,         2026-08-02, 2026-10-01, 2026-10-08",
        "30 DAYS,         2026-01-29, 2026-02-28, 2026-02-28",
        "30 DAYS,         2026-04-09, 2026-05-09, 2026-05-09",
        "30 DAYS,         2026-04-10, 2026-05-10, 2026-05-11",
        "1 MONTHS,        2026-01-31, 2026-02-28, 2026-02-28",
        "1 MONTHS,        2026-08-26, 2026-09-26, 2026-09-28",
        "5 WORKING_DAYS,  2026-02-12, 2026-02-26, 2026-02-26",
        "3 WORKING_DAYS,  2026-09-30, 2026-10-10, 2026-10-10",
        "10 WORKING_DAYS, 2026-04-29, 2026-05-15, 2026-05-15",
        "5 WORKING_DAYS,  2025-12-31, 2026-01-08, 2026-01-08",
    })
    void civilCode201To203_vectors(String span, LocalDate start, LocalDate end, LocalDate due) {
        Counted counted = count(span, start, Ledger.EMPTY);
        assertEquals(end, counted.unrolledEnd());
        assertEquals(due, counted.dueDate());
        assertFalse(counted.provisional());
    }

    @ParameterizedTest
    @CsvSource({
        "D-P2, 2026-09-16, 2026-10-08",
        "D-P4, 2026-08-02, 2026-10-08",
        "D-M2, 2026-04-10, 2026-05-11",
        "D-M1, 2026-08-26, 2026-09-28",
        "D-P3, 2026-02-12, 2026-02-26",
        "D-P6-1, 2026-09-30, 2026-10-10",
        "D-P6-2, 2026-04-29, 2026-05-15",
        "D-H2-3, 2026-09-26, 2026-10-03",
    })
    void theShippedRulesCountTheSame(String code, LocalDate start, LocalDate due) {
        DeadlineRule rule = DeadlineRules.shipped().require(code, start);
        assertEquals(due, counter.count(rule, start).dueDate());
    }

    @Test
    void civilCode203_aDayEndsAtMidnightInBeijing() {
        Counted counted = count("15 DAYS", LocalDate.of(2026, 9, 16), Ledger.EMPTY);
        assertEquals(Instant.parse("2026-10-08T16:00:00Z"), counted.dueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "2 HOURS,  2026-09-30T23:30,    2026-10-01T01:30",
        "24 HOURS, 2026-10-01T08:05:30, 2026-10-02T08:05:30",
        "72 HOURS, 2026-02-27T12:00,    2026-03-02T12:00",
    })
    void civilCode201_hoursRunFromTheVeryMinute(String span, LocalDateTime start, LocalDateTime end) {
        Counted counted = counter.count(Span.of(span), false, start, Ledger.EMPTY);
        assertEquals(end, counted.dueTime());
        assertEquals(end.toLocalDate(), counted.dueDate());
        assertFalse(counted.provisional());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 1, 2024-02-29",
        "2025-01-30, 1, 2025-02-28",
        "2024-12-31, 2, 2025-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2026-03-30, 1, 2026-04-30",
    })
    void civilCode202_monthsEndOnTheCorrespondingDay(LocalDate start, int months, LocalDate end) {
        assertEquals(end, count(months + " MONTHS", start, Ledger.EMPTY).unrolledEnd());
    }

    @Test
    void theEndOfTheKnownYearsIsProvisional() {
        assertFalse(count("15 DAYS", LocalDate.of(2026, 12, 16), Ledger.EMPTY).provisional(), "ends on 31 December");
        assertTrue(count("15 DAYS", LocalDate.of(2026, 12, 17), Ledger.EMPTY).provisional());
        assertTrue(count("5 WORKING_DAYS", LocalDate.of(2026, 12, 28), Ledger.EMPTY)
                .provisional());
        assertFalse(
                counter.count(Span.of("15 DAYS"), false, LocalDateTime.of(2026, 12, 20, 9, 0), Ledger.EMPTY)
                        .provisional(),
                "without rolling no calendar is asked");
    }

    @Test
    void aScheduleThatComesLaterMovesTheDate() {
        LocalDate start = LocalDate.of(2026, 12, 17);
        assertEquals(
                LocalDate.of(2027, 1, 1), count("15 DAYS", start, Ledger.EMPTY).dueDate());
        List<org.fengqiao.calendar.CalendarDay> days = new java.util.ArrayList<>(WorkingCalendar.nationalDays());
        days.add(new org.fengqiao.calendar.CalendarDay(LocalDate.of(2027, 1, 1), true, "元旦", "test"));
        Counted later = new PeriodCounter(WorkingCalendar.of(days))
                .count(Span.of("15 DAYS"), true, start.atStartOfDay(), Ledger.EMPTY);
        assertEquals(LocalDate.of(2027, 1, 4), later.dueDate());
        assertFalse(later.provisional());
    }

    @Test
    void petitionRegulations34_extensionCountsOnFromTheUnrolledEnd() {
        Counted counted = count("60 DAYS", LocalDate.of(2026, 8, 2), ledger("", "30 DAYS"));
        assertEquals(LocalDate.of(2026, 10, 31), counted.unrolledEnd());
        assertEquals(LocalDate.of(2026, 11, 2), counted.dueDate());
    }

    @Test
    void petitionRegulations36_hearingDaysAreNotCounted() {
        LocalDate start = LocalDate.of(2026, 6, 1);
        assertEquals(
                LocalDate.of(2026, 7, 1), count("30 DAYS", start, Ledger.EMPTY).dueDate());
        assertEquals(
                LocalDate.of(2026, 7, 6),
                count("30 DAYS", start, ledger("2026-06-10/2026-06-12", "")).dueDate());
        assertEquals(
                LocalDate.of(2026, 7, 1),
                count("30 DAYS", start, ledger("2026-05-01/2026-06-01", "")).dueDate(),
                "over before");
        assertEquals(
                LocalDate.of(2026, 7, 1),
                count("30 DAYS", start, ledger("2026-07-02/2026-07-09", "")).dueDate(),
                "begins after");
        assertEquals(
                LocalDate.of(2026, 7, 3),
                count("30 DAYS", start, ledger("2026-05-20/2026-06-03", "")).dueDate(),
                "two days inside");
        assertEquals(
                LocalDate.of(2026, 7, 3),
                count("30 DAYS", start, ledger("2026-07-01/2026-07-02", "")).dueDate(),
                "the last day");
    }

    @Test
    void overlappingSuspensionsTakeADayOutOnce() {
        LocalDate start = LocalDate.of(2026, 6, 1);
        LocalDate once =
                count("30 DAYS", start, ledger("2026-06-10/2026-06-15", "")).dueDate();
        assertEquals(
                once,
                count("30 DAYS", start, ledger("2026-06-10/2026-06-13 2026-06-12/2026-06-15", ""))
                        .dueDate());
        assertEquals(
                once,
                count("30 DAYS", start, ledger("2026-06-14/2026-06-15 2026-06-10/2026-06-13", ""))
                        .dueDate());
    }

    @Test
    void workingDaysPassOverASuspensionOnlyByItsWorkingDays() {
        LocalDate start = LocalDate.of(2026, 6, 4);
        assertEquals(
                LocalDate.of(2026, 6, 11),
                count("5 WORKING_DAYS", start, Ledger.EMPTY).dueDate());
        assertEquals(
                LocalDate.of(2026, 6, 11),
                count("5 WORKING_DAYS", start, ledger("2026-06-06/2026-06-07", ""))
                        .dueDate());
        assertEquals(
                LocalDate.of(2026, 6, 15),
                count("5 WORKING_DAYS", start, ledger("2026-06-05/2026-06-08", ""))
                        .dueDate());
    }

    @Test
    void civilCode203_aSuspensionOfTheRolledLastDayMovesIt() {
        LocalDate start = LocalDate.of(2026, 9, 16);
        assertEquals(
                LocalDate.of(2026, 10, 8),
                count("15 DAYS", start, ledger("2026-10-03/2026-10-05", "")).dueDate());
        assertEquals(
                LocalDate.of(2026, 10, 20),
                count("15 DAYS", start, ledger("2026-10-05/2026-10-19", "")).dueDate());
    }

    @Test
    void anOpenSuspensionLeavesNoDueDate() {
        Counted counted = count("60 DAYS", LocalDate.of(2026, 6, 1), ledger("2026-06-11/", "30 DAYS"));
        assertTrue(counted.suspended());
        assertEquals(null, counted.dueAt());
        Step stopped = counted.steps().get(1);
        assertEquals(Step.Kind.STOPPED, stopped.kind());
        assertEquals(51, stopped.amount(), "nine days had passed");
        assertTrue(count("5 WORKING_DAYS", LocalDate.of(2026, 6, 1), ledger("2026-06-03/", ""))
                .suspended());
        assertFalse(count("5 WORKING_DAYS", LocalDate.of(2026, 6, 1), ledger("2026-06-30/", ""))
                .suspended());
    }

    @Test
    void hoursStandStillOnSuspendedDays() {
        LocalDateTime start = LocalDateTime.of(2026, 6, 1, 20, 0);
        assertEquals(
                LocalDateTime.of(2026, 6, 4, 20, 0),
                counter.count(Span.of("24 HOURS"), false, start, ledger("2026-06-02/2026-06-03", ""))
                        .dueTime());
        assertEquals(
                LocalDateTime.of(2026, 6, 5, 0, 0),
                counter.count(Span.of("24 HOURS"), false, start, ledger("2026-06-01/2026-06-03", ""))
                        .dueTime(),
                "suspended on the very day");
        assertTrue(counter.count(Span.of("24 HOURS"), false, start, ledger("2026-06-02/", ""))
                .suspended());
        assertEquals(
                LocalDateTime.of(2026, 6, 3, 22, 0),
                counter.count(Span.of("24 HOURS"), false, start, ledger("", "26 HOURS"))
                        .dueTime());
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        LocalDate start = LocalDate.of(2026, 6, 1);
        assertThrows(IllegalArgumentException.class, () -> count("24 HOURS", start, ledger("", "1 DAYS")));
        assertThrows(IllegalArgumentException.class, () -> count("5 DAYS", start, ledger("", "1 HOURS")));
        assertThrows(IllegalArgumentException.class, () -> Span.of("0 DAYS"));
        assertThrows(IllegalArgumentException.class, () -> Span.of("fifteen DAYS"));
        assertThrows(IllegalArgumentException.class, () -> new Suspension(start, start.minusDays(1)));
        DeadlineRule assigned = DeadlineRules.shipped().require("D-P7", start);
        assertThrows(IllegalArgumentException.class, () -> counter.count(assigned, start));
        assertEquals(
                LocalDate.of(2026, 6, 11),
                counter.count(assigned.withSpan(Span.of("10 DAYS")), start).dueDate());
    }

    private Counted count(String span, LocalDate start, Ledger ledger) {
        return counter.count(Span.of(span), true, start.atStartOfDay(), ledger);
    }

    /** Suspensions as {@code from/to} apart by blanks, extensions apart by commas. */
    static Ledger ledger(String suspensions, String extensions) {
        List<Suspension> stops = suspensions.isEmpty()
                ? List.of()
                : List.of(suspensions.split(" ")).stream()
                        .map(text -> text.split("/", -1))
                        .map(ends -> new Suspension(
                                LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1])))
                        .toList();
        List<Extension> more = extensions.isEmpty()
                ? List.of()
                : List.of(extensions.split(",")).stream()
                        .map(text -> new Extension(Span.of(text), false))
                        .toList();
        return new Ledger(stops, more);
    }
}
