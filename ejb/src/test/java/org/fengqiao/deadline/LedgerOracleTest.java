package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/**
 * What people wrote into the ledger of a period, line by line, gives the same due date as the suspensions and extensions they meant, and as
 * going from day to day: for every rule, from any day of three years.
 */
class LedgerOracleTest {

    private static final int EACH = 400;
    private static final int FAR = 1_000;

    private final WorkingCalendar calendar = WorkingCalendar.national();
    private final PeriodCounter counter = new PeriodCounter(calendar);
    private final SlowCount slow = new SlowCount(calendar::isWorkingDay);
    private final Random random = new Random(20260341);

    /** The lines of a ledger as they are stored, and beside them what each of them meant. */
    private final class Book {

        final LocalDate start;
        final List<DeadlineEntry> lines = new ArrayList<>();
        final List<Suspension> suspensions = new ArrayList<>();
        final List<Extension> extensions = new ArrayList<>();

        Book(DeadlineRule rule, LocalDate start) {
            this.start = start;
            write(DeadlineEntry.Kind.STARTED, start).length = rule.span().toString();
            for (int acts = random.nextInt(6); acts > 0; acts--) {
                switch (random.nextInt(4)) {
                    case 0, 1 -> suspend();
                    case 2 -> extend(rule);
                    default ->
                        write(
                                random.nextBoolean() ? DeadlineEntry.Kind.RECOUNTED : DeadlineEntry.Kind.MOVED,
                                start.plusDays(random.nextInt(30)));
                }
            }
        }

        private DeadlineEntry write(DeadlineEntry.Kind kind, LocalDate on) {
            DeadlineEntry entry = new DeadlineEntry();
            entry.kind = kind;
            entry.onDay = on;
            entry.seq = lines.size() + 1;
            lines.add(entry);
            return entry;
        }

        /** In turn with other acts: a period is extended while it stands still, too. Resumed on the same day it has lost none. */
        private void suspend() {
            LocalDate from = start.plusDays(random.nextInt(60));
            int days = random.nextInt(15);
            write(DeadlineEntry.Kind.SUSPENDED, from);
            if (random.nextInt(4) == 0) {
                write(DeadlineEntry.Kind.REASON, from);
            }
            write(DeadlineEntry.Kind.RESUMED, from.plusDays(days));
            if (days > 0) {
                suspensions.add(new Suspension(from, from.plusDays(days - 1)));
            }
        }

        private void extend(DeadlineRule rule) {
            PeriodUnit unit = rule.span().inHours() ? PeriodUnit.HOURS : SlowCount.UNITS[random.nextInt(3)];
            Extension extension = new Extension(SlowCount.span(random, unit), random.nextInt(3) == 0);
            DeadlineEntry line = write(DeadlineEntry.Kind.EXTENDED, start);
            line.length = extension.span().toString();
            line.fromRolled = extension.fromRolled();
            extensions.add(extension);
        }

        /** @param to last day of a suspension that has not ended; null for one without an end */
        Ledger meant(LocalDate from, LocalDate to) {
            List<Suspension> all = new ArrayList<>(suspensions);
            all.add(new Suspension(from, to));
            return new Ledger(all, extensions);
        }

        Ledger meant() {
            return new Ledger(suspensions, extensions);
        }
    }

    @Test
    void petitionRegulations34And36_storedLedgersOfEveryRuleCountAsTheyWereMeant() {
        int cases = 0;
        for (DeadlineRule shipped : DeadlineRules.shipped().all()) {
            for (int n = 0; n < EACH; n++, cases++) {
                DeadlineRule rule = shipped.span() == null
                        ? shipped.withSpan(SlowCount.span(random, SlowCount.UNITS[random.nextInt(2)]))
                        : shipped;
                LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_096));
                Book book = new Book(rule, start);
                String question = rule.code() + " from " + start + " " + book.meant();
                assertEquals(book.meant(), ClockLedger.of(book.lines), question);
                LocalDateTime at = start.atTime(random.nextInt(24), 15 * random.nextInt(4));
                assertEquals(
                        counter.count(rule, at, book.meant()),
                        counter.count(rule, at, ClockLedger.of(book.lines)),
                        question);
                assertEquals(
                        due(rule, at, book.meant()),
                        counter.count(rule, at, ClockLedger.of(book.lines)).dueTime(),
                        question);
                standsStill(rule, at, book, question);
            }
        }
        assertTrue(cases >= 20_000, "only " + cases);
    }

    /** The same period once more, suspended and not resumed: it has no due date if and only if it had not ended before. */
    private void standsStill(DeadlineRule rule, LocalDateTime at, Book book, String question) {
        LocalDate from = at.toLocalDate().plusDays(random.nextInt(90));
        book.write(DeadlineEntry.Kind.SUSPENDED, from);
        Ledger stored = ClockLedger.of(book.lines);
        assertEquals(book.meant(from, null), stored, question);
        LocalDateTime due = due(rule, at, book.meant(from, from.plusDays(FAR)));
        Counted counted = counter.count(rule, at, stored);
        assertEquals(
                due.isAfter(from.plusDays(FAR).atStartOfDay()) ? null : due,
                counted.dueTime(),
                question + " and suspended from " + from);
    }

    private LocalDateTime due(DeadlineRule rule, LocalDateTime at, Ledger ledger) {
        return rule.span().inHours()
                ? quarters(at, rule.span(), ledger)
                : slow.due(rule.span(), rule.rollForward(), at.toLocalDate(), ledger)
                        .plusDays(1)
                        .atStartOfDay();
    }

    /** From one quarter of an hour to the next. */
    private static LocalDateTime quarters(LocalDateTime start, Span span, Ledger ledger) {
        int left = 4
                * (span.length()
                        + ledger.extensions().stream()
                                .mapToInt(extension -> extension.span().length())
                                .sum());
        LocalDateTime at = start;
        while (left > 0) {
            left -= SlowCount.suspended(at.toLocalDate(), ledger.suspensions()) ? 0 : 1;
            at = at.plusMinutes(15);
        }
        return at;
    }
}
