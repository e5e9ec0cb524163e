package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Counts with no arithmetic but going from one day to the next. */
final class SlowCount {

    static final PeriodUnit[] UNITS = {PeriodUnit.DAYS, PeriodUnit.WORKING_DAYS, PeriodUnit.MONTHS};

    private final Predicate<LocalDate> works;

    /** @param works whether a day is a working day, by whoever gives the second opinion */
    SlowCount(Predicate<LocalDate> works) {
        this.works = works;
    }

    void check(PeriodCounter counter, Span span, boolean roll, LocalDate start, Ledger ledger) {
        Counted counted = counter.count(span, roll, start.atTime(15, 30), ledger);
        LocalDate end = end(span, roll, start, ledger);
        LocalDate due = rolled(end, roll, ledger);
        String question = span + (roll ? " from " : " without rolling from ") + start + " " + ledger;
        assertEquals(end, counted.unrolledEnd(), question);
        assertEquals(due, counted.dueDate(), question);
        if (counted.dueDate().getYear() > 2026 && roll) {
            assertTrue(counted.provisional(), question);
        }
    }

    /** Last day of the period, after giving way to rest days. */
    LocalDate due(Span span, boolean roll, LocalDate start, Ledger ledger) {
        return rolled(end(span, roll, start, ledger), roll, ledger);
    }

    private LocalDate end(Span span, boolean roll, LocalDate start, Ledger ledger) {
        LocalDate end = walk(start, span, ledger.suspensions());
        for (Extension extension : ledger.extensions()) {
            LocalDate from = extension.fromRolled() ? rolled(end, roll, ledger) : end;
            end = walk(from, extension.span(), ledger.suspensions());
        }
        return end;
    }

    private LocalDate rolled(LocalDate end, boolean roll, Ledger ledger) {
        LocalDate due = end;
        while (roll && (!works.test(due) || suspended(due, ledger.suspensions()))) {
            due = due.plusDays(1);
        }
        return due;
    }

    private LocalDate walk(LocalDate start, Span span, List<Suspension> suspensions) {
        int left = span.length();
        if (span.unit() == PeriodUnit.MONTHS) {
            left = daysOfMonths(start, span.length());
        }
        LocalDate day = start;
        while (left > 0) {
            day = day.plusDays(1);
            boolean counts = span.unit() != PeriodUnit.WORKING_DAYS || works.test(day);
            if (counts && !suspended(day, suspensions)) {
                left--;
            }
        }
        return day;
    }

    // Walks on until the month is right, then to the day of the same number or the last one of that month.
    private static int daysOfMonths(LocalDate start, int months) {
        LocalDate day = start;
        int days = 0;
        for (int passed = 0; passed < months; ) {
            int month = day.getMonthValue();
            day = day.plusDays(1);
            days++;
            passed += day.getMonthValue() != month ? 1 : 0;
        }
        while (day.getDayOfMonth() < start.getDayOfMonth() && day.plusDays(1).getMonthValue() == day.getMonthValue()) {
            day = day.plusDays(1);
            days++;
        }
        return days;
    }

    static boolean suspended(LocalDate day, List<Suspension> suspensions) {
        return suspensions.stream().anyMatch(stop -> !day.isBefore(stop.from()) && !day.isAfter(stop.to()));
    }

    static Span span(Random random, PeriodUnit unit) {
        return new Span(1 + random.nextInt(unit == PeriodUnit.MONTHS ? 4 : 60), unit);
    }

    static List<Suspension> suspensions(Random random, LocalDate start) {
        List<Suspension> suspensions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = start.plusDays(random.nextInt(80) - 10);
            suspensions.add(new Suspension(from, from.plusDays(random.nextInt(20))));
        }
        return suspensions;
    }

    /** Up to three suspensions and two extensions. */
    static Ledger ledger(Random random, LocalDate start) {
        List<Extension> extensions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            extensions.add(new Extension(span(random, UNITS[random.nextInt(3)]), random.nextInt(3) == 0));
        }
        return new Ledger(suspensions(random, start), extensions);
    }
}
