package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test: run by {@code tests/bench/run recount}. How many open clocks a second are counted again after a change of the calendar that moves
 * every one of them, with all that belongs to it: due date, next warning, a line in the ledger, the nearest due date of the case, whose they
 * are. Beside it one plain statement that moves as many clocks of a copy of the same table by a day and does nothing else.
 */
@ExtendWith(TrialServer.class)
class RecountBench {

    /** Clocks of a case. */
    private static final int EACH = 2;

    @TempDir
    Path folder;

    @Test
    void clocks_per_second() throws Exception {
        System.out.println("| clocks | cases | recount, s | clocks/s | plain update, s | clocks/s | ratio |");
        // far enough from each other that the second change looks at nothing of the first
        LocalDate day = LocalDate.of(2027, 3, 10);
        for (int clocks : new int[] {100_000, 1_000_000}) {
            clocks(clocks, day);
            double plain = plain(day);
            double recount = recount(clocks, day);
            day = day.plusYears(1).with(DayOfWeek.WEDNESDAY);
            System.out.printf(
                    "| %,d | %,d | %.1f | %.0f | %.1f | %.0f | %.1f |%n",
                    clocks, clocks / EACH, recount, clocks / recount, plain, clocks / plain, recount / plain);
        }
    }

    /** From the change of the calendar to the notices of its end. */
    private double recount(int clocks, LocalDate day) throws Exception {
        Path schedule = schedule(day);
        long begun = System.nanoTime();
        TrialServer.operate(TrialServer.server(), schedule, "import-calendar", "schedule.csv");
        while (!TrialServer.value("select state from clock_recount order by id desc limit 1")
                .equals("DONE")) {
            assertTrue(System.nanoTime() - begun < TimeUnit.HOURS.toNanos(1), "an hour is enough");
            TrialServer.operate(TrialServer.server(), "run-job", "clock-recount");
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertEquals("" + clocks, TrialServer.value("select moved from clock_recount order by id desc limit 1"));
        assertEquals(
                "" + clocks,
                TrialServer.value(
                        """
                        select count(*) from deadline_clock where not provisional and entries = 2 and case_id in
                          (select id from case_file where title = 'bench %s') and due_on in (date '%s', date '%s')"""
                                .formatted(day, day.plusDays(1), day.plusDays(2))));
        assertEquals(
                "" + clocks / EACH,
                TrialServer.value("select count(*) from case_file where title = 'bench %s' and next_due_on = date '%s'"
                        .formatted(day, day.plusDays(1))));
        return seconds;
    }

    private Path schedule(LocalDate day) throws IOException {
        return Files.writeString(
                folder.resolve("schedule.csv"),
                "date,kind,name,source\n%s-01-01,OFF,元旦,试验通知\n%s,OFF,试验,试验通知\n".formatted(day.getYear(), day));
    }

    /** A copy of the table with its indexes: what is measured second would else find the litter of the first. */
    private static double plain(LocalDate day) {
        TrialServer.change("create table plain_clock (like deadline_clock including indexes)");
        TrialServer.change("insert into plain_clock select c.* from deadline_clock c");
        TrialServer.change("vacuum analyze plain_clock");
        long begun = System.nanoTime();
        TrialServer.change(
                """
                update plain_clock set due_on = due_on + 1, due_at = due_at + interval '1 day', unrolled_on = unrolled_on + 1,
                    provisional = false, next_alert_at = next_alert_at + interval '1 day', entries = entries + 1,
                    lock_version = lock_version + 1
                where due_on in (date '%s', date '%s')"""
                        .formatted(day, day.plusDays(1)));
        double seconds = (System.nanoTime() - begun) / 1e9;
        TrialServer.change("drop table plain_clock");
        return seconds;
    }

    /** Half of them periods of 15 days that end on the day that will be off, half of them five working days around it; of a thousand people. */
    private static void clocks(int number, LocalDate day) {
        TrialServer.change(
                """
                insert into case_file (id, lock_version, case_no, query_code, centre_id, region_code, channel, category, title, facts,
                    urgency, party_summary, status, next_due_on, next_due_rule, due_sort, registered_at, registered_by, last_seq, last_hash)
                select nextval('case_file_seq'), 0, 'B' || n || '-' || d.day, 'B' || n || 'D' || date_part('year', d.day), f.centre_id,
                    f.region_code, f.channel, f.category, 'bench ' || d.day, f.facts, f.urgency, f.party_summary, f.status, d.day, 'D-P1',
                    d.day, f.registered_at, f.registered_by, f.last_seq, f.last_hash
                from generate_series(1, %d) n, (select * from case_file where id = %s) f, (select date '%s' as day) d"""
                        .formatted(number / EACH, TrialServer.openCase(), day));
        clocks(day, "D-P1", day.minusDays(15), day, day, day.minusDays(3), "-3>OWNER");
        clocks(day, "D-P3", day.minusDays(6), day.plusDays(1), day.minusDays(5), day, "-1>OWNER");
        for (String table : List.of("deadline_clock", "deadline_entry", "case_file")) {
            TrialServer.change("vacuum analyze " + table);
        }
    }

    private static void clocks(
            LocalDate day,
            String rule,
            LocalDate started,
            LocalDate due,
            LocalDate from,
            LocalDate alert,
            String step) {
        TrialServer.change(
                """
                with made as (
                  insert into deadline_clock (id, lock_version, case_id, rule, rule_id, region_code, started_on, due_on, due_at,
                    unrolled_on, calendar_from, provisional, state, owner_staff_id, next_alert_at, next_alert, entries)
                  select nextval('deadline_clock_seq'), 0, f.id, r.code, r.id, f.region_code, date '%2$s', date '%3$s',
                    timestamptz '%3$s 00:00+08' + interval '1 day', date '%3$s', date '%4$s', true, 'RUNNING',
                    p.ids[1 + f.id %% 1000], timestamptz '%5$s 08:30+08', '%6$s', 1
                  from case_file f, (select id, code from deadline_rule where code = '%1$s') r,
                    (select array_agg(id) ids from (select id from staff where active limit 1000) s) p
                  where f.title = 'bench %7$s' returning id, started_on, due_on)
                insert into deadline_entry (clock_id, seq, kind, on_day, at, due_after)
                select id, 1, 'STARTED', started_on, now(), due_on from made"""
                        .formatted(rule, started, due, from, alert, step, day));
    }
}
