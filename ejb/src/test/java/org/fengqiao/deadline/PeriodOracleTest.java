package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fengqiao.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/**
 * The counter against a slow second opinion that shares nothing with it: its own table of holidays, and no arithmetic but going from one
 * day (or minute) to the next.
 */
class PeriodOracleTest {

    private static final String[] OFF = {
        "2024-01-01",
        "2024-02-10/2024-02-17",
        "2024-04-04/2024-04-06",
        "2024-05-01/2024-05-05",
        "2024-06-10",
        "2024-09-15/2024-09-17",
        "2024-10-01/2024-10-07",
        "2025-01-01",
        "2025-01-28/2025-02-04",
        "2025-04-04/2025-04-06",
        "2025-05-01/2025-05-05",
        "2025-05-31/2025-06-02",
        "2025-10-01/2025-10-08",
        "2026-01-01/2026-01-03",
        "2026-02-15/2026-02-23",
        "2026-04-04/2026-04-06",
        "2026-05-01/2026-05-05",
        "2026-06-19/2026-06-21",
        "2026-09-25/2026-09-27",
        "2026-10-01/2026-10-07"
    };
    private static final String WORK =
            "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 "
                    + "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 "
                    + "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10";

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();
    private final WorkingCalendar calendar = WorkingCalendar.national();
    private final PeriodCounter counter = new PeriodCounter(calendar);
    private final SlowCount slow = new SlowCount(this::works);

    PeriodOracleTest() {
        for (String range : OFF) {
            LocalDate day = LocalDate.parse(range.substring(0, 10));
            LocalDate last = LocalDate.parse(range.substring(range.length() - 10));
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                off.add(day);
            }
        }
        for (String day : WORK.split(" ")) {
            work.add(LocalDate.parse(day));
        }
    }

    @Test
    void everyDayOfThreeYearsIsTheSameSortOfDay() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertEquals(works(day), calendar.isWorkingDay(day), day.toString());
        }
    }

    @Test
    void everyRuleFromEveryDayOfThreeYears() {
        for (DeadlineRule rule : DeadlineRules.shipped().all()) {
            if (rule.span() == null || rule.span().inHours()) {
                continue;
            }
            for (LocalDate start = LocalDate.of(2024, 1, 1); start.getYear() < 2027; start = start.plusDays(1)) {
                slow.check(counter, rule.span(), rule.rollForward(), start, Ledger.EMPTY);
            }
        }
    }

    @Test
    void tensOfThousandsOfRandomLedgers() {
        Random random = new Random(20260916);
        for (int n = 0; n < 40_000; n++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_096));
            Span span = SlowCount.span(random, SlowCount.UNITS[random.nextInt(3)]);
            slow.check(counter, span, random.nextInt(5) > 0, start, SlowCount.ledger(random, start));
        }
    }

    @Test
    void hoursMinuteByMinute() {
        Random random = new Random(72);
        for (int n = 0; n < 2_000; n++) {
            LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(random.nextInt(1_096 * 1_440));
            Span span = new Span(1 + random.nextInt(72), PeriodUnit.HOURS);
            Ledger ledger = new Ledger(SlowCount.suspensions(random, start.toLocalDate()), List.of());
            LocalDateTime at = start;
            for (int minutes = span.length() * 60; minutes > 0; ) {
                minutes -= SlowCount.suspended(at.toLocalDate(), ledger.suspensions()) ? 0 : 1;
                at = at.plusMinutes(1);
            }
            assertEquals(
                    at, counter.count(span, false, start, ledger).dueTime(), span + " from " + start + " " + ledger);
        }
    }

    private boolean works(LocalDate day) {
        if (work.contains(day)) {
            return true;
        }
        return !off.contains(day) && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
