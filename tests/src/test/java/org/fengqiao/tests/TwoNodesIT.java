package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes on one database: what both could do is done once, and when one of them is killed the other goes on. */
@ExtendWith(TrialServer.class)
class TwoNodesIT {

    private static final int ALERTS = 20_000;
    private static final String OURS = "clock_id in (select id from deadline_clock where subject = 'two nodes')";

    @Test
    void every_alert_is_given_once_though_a_node_dies_and_the_other_finishes_within_half_a_minute() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try (RunningServer second = TrialServer.secondNode()) {
            clocks();
            // both begin at the same time; the timers of both nodes would do the same within five seconds
            CompletableFuture<?> dying =
                    CompletableFuture.runAsync(() -> TrialServer.operate(second, "run-job", "deadline-alerts"), hands);
            CompletableFuture<?> living = CompletableFuture.runAsync(
                    () -> TrialServer.operate(TrialServer.server(), "run-job", "deadline-alerts"), hands);
            until(() -> given() >= ALERTS / 4, Duration.ofSeconds(60));

            second.killServer();

            int before = given();
            assertTrue(before < ALERTS, "killed in the middle, not at the end: " + before);
            assertEquals(3, second.awaitEnd());
            until(() -> given() == ALERTS && open() == 0, Duration.ofSeconds(30));
            living.join();
            assertTrue(dying.handle((done, cut) -> cut != null).join(), "the killed node did not finish its command");
        } finally {
            hands.shutdownNow();
        }
        assertEquals(ALERTS, given());
        assertEquals(
                List.of(List.of("" + ALERTS, "" + ALERTS)),
                TrialServer.query(
                        "select count(distinct clock_id), count(distinct notice_id) from deadline_alert where " + OURS),
                "each period has told its one person by one notice");
        assertEquals(
                "" + ALERTS,
                TrialServer.value(
                        "select count(*) from notice n where n.id in (select notice_id from deadline_alert where "
                                + OURS + ")"));
        assertEquals(
                "0",
                TrialServer.value(
                        """
                        select count(*) from notice n where n.kind = 'DEADLINE'
                        and not exists (select 1 from deadline_alert a where a.notice_id = n.id)"""),
                "no notice was left behind by a batch that was undone");
    }

    @Test
    @Tag("search")
    void what_one_node_writes_the_other_finds_and_an_index_is_built_once_for_whoever_asks() throws Exception {
        Finder first = new Finder(TrialServer.server().base());
        try (RunningServer second = TrialServer.secondNode()) {
            Finder other = new Finder(second.base());
            String here = first.register("连枷争议", "连枷借去没有还。");
            String there = other.register("风箱争议", "风箱借去没有还。");
            for (Finder asked : List.of(first, other)) {
                asked.awaitFound(Finder.CLERK, "连枷", here);
                asked.awaitFound(Finder.CLERK, "风箱", there);
            }

            int indexes = IndexPlace.inOpenSearch() ? 1 : 2;
            String built = "select count(*) from search_index_history where kind = 'BUILD' and ended_at is not null";
            int before = Integer.parseInt(TrialServer.value(built));
            assertEquals(indexes, TrialServer.change("update search_index set build_at = now(), build_by = '演管某'"));
            String meanwhile = other.register("簸箕争议", "簸箕借去没有还。");
            until(
                    () -> TrialServer.value("select count(*) from search_index where build_at is not null"
                                    + " or building is not null or check_at is not null")
                            .equals("0"),
                    Duration.ofSeconds(60));
            assertEquals(before + indexes, Integer.parseInt(TrialServer.value(built)), "each index once");
            for (Finder asked : List.of(first, other)) {
                asked.awaitFound(Finder.CLERK, "连枷", here);
                asked.awaitFound(Finder.CLERK, "簸箕", meanwhile);
            }

            second.killServer();
            String alone = first.register("碌碡争议", "碌碡借去没有还。");
            first.awaitFound(Finder.CLERK, "碌碡", alone);
        } finally {
            // as the operator does of a node that is gone for good
            TrialServer.change("delete from search_index where name = 'lucene:fengqiao-2'");
        }
        until(() -> TrialServer.value("select count(*) from search_queue").equals("0"), Duration.ofSeconds(30));
    }

    /**
     * Periods that ended long ago, so that no further rung of their ladder follows; each is another person's. They name the version of their
     * rule: for any that does not, the next node to start has all periods look for their next warning by its own clock, which is behind.
     */
    private static void clocks() {
        int made = TrialServer.change(
                """
                insert into deadline_clock (id, lock_version, case_id, rule, rule_id, region_code, started_on, due_on, due_at,
                    unrolled_on, provisional, state, subject, owner_staff_id, next_alert_at, next_alert)
                select nextval('deadline_clock_seq'), 0, f.id, r.code, r.id, f.region_code, date '2026-01-05', date '2026-02-02',
                    timestamptz '2026-02-03 00:00:00+08', date '2026-02-02', false, 'RUNNING', 'two nodes',
                    (select s.id from staff s where s.active order by s.id offset n %% 1000 limit 1), now(), '+9>OWNER!'
                from generate_series(1, %d) n, (select id, code from deadline_rule where code = 'D-M7' and region_code = '') r,
                    (select id, region_code from case_file where id = %s) f"""
                        .formatted(ALERTS, TrialServer.openCase()));
        assertEquals(ALERTS, made);
    }

    private static int given() {
        return Integer.parseInt(TrialServer.value("select count(*) from deadline_alert where " + OURS));
    }

    private static int open() {
        return Integer.parseInt(TrialServer.value(
                "select count(*) from deadline_clock where subject = 'two nodes' and next_alert_at is not null"));
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "not within " + longest + ": " + given() + " alerts given");
            Thread.sleep(200);
        }
    }
}
