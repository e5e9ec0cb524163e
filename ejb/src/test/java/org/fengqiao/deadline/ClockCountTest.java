package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.calendar.Calendars;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;

/** What becomes of an open clock when the calendar has changed. */
class ClockCountTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static CalendarDay off(LocalDate date) {
        return new CalendarDay(date, true, "试", "");
    }

    private static Calendars with(LocalDate... more) {
        List<CalendarDay> days = new ArrayList<>(WorkingCalendar.nationalDays());
        for (LocalDate day : more) {
            days.add(off(day));
        }
        return Calendars.country(days);
    }

    private static Touch touch(Set<Integer> years, LocalDate... days) {
        return new Touch("", new TreeSet<>(List.of(days)), years);
    }

    private static DeadlineRule rule(String code) {
        return DeadlineRules.shipped().require(code, LocalDate.of(2026, 11, 1));
    }

    /** As it stands by the shipped calendar. */
    private static DeadlineClock clock(String code, LocalDate start, Ledger ledger) {
        DeadlineRule rule = rule(code);
        Counted counted = new PeriodCounter(WorkingCalendar.national()).count(rule, start.atStartOfDay(), ledger);
        DeadlineClock clock = new DeadlineClock();
        clock.id = 1L;
        clock.rule = code;
        clock.regionCode = "130505100001";
        clock.startedOn = start;
        clock.state = counted.suspended() ? "SUSPENDED" : "RUNNING";
        clock.dueOn = counted.dueDate();
        clock.dueAt = counted.dueAt();
        clock.unrolledOn = counted.unrolledEnd();
        clock.calendarFrom = counted.suspended() ? null : counted.calendarFrom();
        clock.provisional = counted.provisional();
        clock.warn(AlertPlan.next(rule, clock.dueAt, NOW, WorkingCalendar.national()));
        return clock;
    }

    private static ClockCount count(DeadlineClock clock, Ledger ledger, Calendars calendars, Touch touch) {
        return ClockCount.of(clock, rule(clock.rule), ledger, calendars, touch, NOW);
    }

    @Test
    void a_day_off_in_the_middle_moves_working_days_and_leaves_days_alone() {
        // 5 working days from Monday 14 December, and 15 days from 10 December: both over Friday the 18th
        DeadlineClock working = clock("D-P3", LocalDate.of(2026, 12, 14), Ledger.EMPTY);
        DeadlineClock days = clock("D-P1", LocalDate.of(2026, 12, 10), Ledger.EMPTY);
        Touch touch = touch(Set.of(), FRIDAY);

        ClockCount moved = count(working, Ledger.EMPTY, with(FRIDAY), touch);
        ClockCount same = count(days, Ledger.EMPTY, with(FRIDAY), touch);

        assertEquals(LocalDate.of(2026, 12, 21), working.dueOn);
        assertEquals(LocalDate.of(2026, 12, 22), moved.dueOn());
        assertTrue(moved.touched() && moved.moved() && !moved.earlier());
        assertFalse(same.touched());
        assertFalse(same.differs());
    }

    @Test
    void a_day_off_at_the_end_moves_days_too_and_back_again() {
        DeadlineClock clock = clock("D-P1", LocalDate.of(2026, 12, 3), Ledger.EMPTY);
        assertEquals(FRIDAY, clock.dueOn);

        ClockCount moved = count(clock, Ledger.EMPTY, with(FRIDAY), touch(Set.of(), FRIDAY));

        assertEquals(LocalDate.of(2026, 12, 21), moved.dueOn());
        assertEquals(FRIDAY, moved.unrolledOn(), "an extension counts on from the end before rolling");
        assertEquals(LocalDate.of(2026, 12, 18), date(moved.alert()), "three days before the new end");

        clock.dueOn = moved.dueOn();
        clock.dueAt = moved.dueAt();
        ClockCount back = count(clock, Ledger.EMPTY, with(), touch(Set.of(), FRIDAY));
        assertEquals(FRIDAY, back.dueOn());
        assertTrue(back.earlier());
    }

    private static LocalDate date(AlertPlan.Alert alert) {
        return LocalDate.ofInstant(alert.at(), TimeSource.ZONE);
    }

    @Test
    void a_year_that_gets_known_ends_what_is_provisional_even_where_the_day_stays() {
        DeadlineClock clock = clock("D-P1", LocalDate.of(2027, 2, 23), Ledger.EMPTY);
        assertTrue(clock.provisional);

        ClockCount known = count(clock, Ledger.EMPTY, with(NEW_YEAR), touch(Set.of(2027), NEW_YEAR));

        assertFalse(known.moved());
        assertTrue(known.touched() && known.differs() && known.provisionalEnds());
    }

    @Test
    void what_is_suspended_is_due_on_no_day_and_only_ceases_to_be_provisional() {
        Ledger open = new Ledger(List.of(new Suspension(LocalDate.of(2027, 1, 5), null)), List.of());
        DeadlineClock clock = clock("D-P3", LocalDate.of(2026, 12, 30), open);
        assertTrue(clock.suspended() && clock.provisional);

        ClockCount known = count(clock, open, with(NEW_YEAR), touch(Set.of(2027), NEW_YEAR));

        assertNull(known.dueOn());
        assertNull(known.alert());
        assertFalse(known.moved());
        assertTrue(known.provisionalEnds());
    }

    @Test
    void what_would_have_been_over_before_it_was_suspended_stays_suspended() {
        // by a calendar on which 19 December was worked, its fifth day would have been before the suspension
        Ledger open = new Ledger(List.of(new Suspension(LocalDate.of(2026, 12, 21), null)), List.of());
        DeadlineClock clock = clock("D-P3", LocalDate.of(2026, 12, 14), open);
        assertTrue(clock.suspended());
        List<CalendarDay> days = new ArrayList<>(WorkingCalendar.nationalDays());
        days.add(new CalendarDay(LocalDate.of(2026, 12, 19), false, "试", ""));

        ClockCount counted = count(clock, open, Calendars.country(days), touch(Set.of(), LocalDate.of(2026, 12, 19)));

        assertFalse(counted.differs());
    }

    @Test
    void a_day_that_somebody_has_set_does_not_move() {
        DeadlineClock clock = clock("D-P1", LocalDate.of(2026, 12, 3), Ledger.EMPTY);
        clock.subject = "赔偿";

        assertFalse(count(clock, Ledger.EMPTY, with(FRIDAY), touch(Set.of(), FRIDAY))
                .differs());
    }

    @Test
    void a_touch_knows_its_days_and_years() {
        Touch touch = touch(Set.of(2027), FRIDAY);

        assertEquals(FRIDAY, touch.from());
        assertEquals(LocalDate.of(2027, 12, 31), touch.to());
        assertTrue(touch.within(FRIDAY, FRIDAY));
        assertFalse(touch.within(FRIDAY.plusDays(1), FRIDAY.plusDays(5)));
        assertTrue(touch.within(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2)));
        assertFalse(touch.within(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 2, 1)));
        assertTrue(touch(Set.of()).empty());
    }
}
