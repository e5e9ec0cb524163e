package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.impl.StdSchedulerFactory;

/**
 * No test: run by {@code tests/bench/run alerts}. How many alerts a second our one job gives, through all its services, beside the usual way,
 * one Quartz trigger a deadline in the same database, whose job only writes the same two rows and moves the clock.
 */
@ExtendWith(TrialServer.class)
class AlertsBench {

    /** The usual way is not waited for to its end: its pace does not change. */
    private static final long LONGEST_SECONDS = 120;

    private static final AtomicInteger FIRED = new AtomicInteger();

    @Test
    void alerts_per_second() throws Exception {
        System.out.println("| clocks | batch job, alerts/s | trigger per deadline, alerts/s | ratio |");
        for (int clocks : new int[] {10_000, 100_000}) {
            double batch = batch(clocks);
            double triggers = triggers(clocks);
            System.out.printf("| %,d | %.0f | %.0f | %.1f |%n", clocks, batch, triggers, batch / triggers);
        }
    }

    private static double batch(int clocks) {
        clear();
        clocks(clocks);
        TrialServer.change("update deadline_clock set next_alert_at = now() where subject = 'bench'");
        long begun = System.nanoTime();
        TrialServer.operate(TrialServer.server(), "run-job", "deadline-alerts");
        // the timer may have taken a part of it
        while (!TrialServer.value(
                        "select count(*) from deadline_clock where subject = 'bench' and next_alert_at is not null")
                .equals("0")) {
            TrialServer.operate(TrialServer.server(), "run-job", "deadline-alerts");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertEquals(
                "" + clocks,
                TrialServer.value("select count(*) from deadline_alert where step = '+9>OWNER!'"
                        + " and clock_id in (select id from deadline_clock where subject = 'bench')"));
        return clocks / seconds;
    }

    private static double triggers(int clocks) throws Exception {
        clear();
        clocks(clocks);
        try (Connection owner = AppDatabase.asOwner(TrialServer.server());
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
            statement.execute("create schema bench");
            statement.execute("set search_path to bench");
            statement.execute(tables());
            statement.execute("set search_path to fengqiao");
            statement.execute("insert into bench.qrtz_job_details values ('bench', 'alert', 'bench', null, '"
                    + Alert.class.getName() + "', true, false, false, false, '')");
            statement.execute(
                    """
                    insert into bench.qrtz_triggers select 'bench', id::text, 'bench', 'alert', 'bench', null,
                        (extract(epoch from now()) * 1000)::bigint, -1, 5, 'WAITING', 'SIMPLE',
                        (extract(epoch from now()) * 1000)::bigint, 0, null, 1, '' from deadline_clock where subject = 'bench'""");
            // without figures on the first table every check of the second's foreign key would read all of it
            statement.execute("analyze bench.qrtz_triggers");
            statement.execute(
                    """
                    insert into bench.qrtz_simple_triggers select 'bench', id::text, 'bench', 0, 0, 0
                    from deadline_clock where subject = 'bench'""");
        }
        FIRED.set(0);
        Scheduler scheduler = new StdSchedulerFactory(settings()).getScheduler();
        long begun = System.nanoTime();
        scheduler.start();
        while (FIRED.get() < clocks && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
            Thread.sleep(20);
        }
        double rate = FIRED.get() / ((System.nanoTime() - begun) / 1e9);
        scheduler.shutdown(true);
        return rate;
    }

    /** As in the server: four threads; and a batch of triggers taken at a time, without which Quartz is slower still. */
    private static Properties settings() {
        Properties p = new Properties();
        p.setProperty("org.quartz.scheduler.instanceName", "bench");
        p.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "50");
        p.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        p.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        p.setProperty("org.quartz.threadPool.threadCount", "4");
        p.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        p.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        p.setProperty("org.quartz.jobStore.tablePrefix", "bench.qrtz_");
        p.setProperty("org.quartz.jobStore.isClustered", "true");
        p.setProperty("org.quartz.jobStore.misfireThreshold", "3600000");
        p.setProperty("org.quartz.jobStore.dataSource", "bench");
        p.setProperty("org.quartz.dataSource.bench.connectionProvider.class", BenchConnections.class.getName());
        return p;
    }

    private static String tables() throws IOException {
        try (InputStream in =
                Scheduler.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_postgres.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("COMMIT;", "");
        }
    }

    private static void clocks(int number) {
        TrialServer.change(
                """
                insert into deadline_clock (id, lock_version, case_id, rule, rule_id, region_code, started_on, due_on, due_at,
                    unrolled_on, provisional, state, subject, owner_staff_id, next_alert_at, next_alert)
                select nextval('deadline_clock_seq'), 0, f.id, r.code, r.id, f.region_code, date '2026-01-05', date '2026-02-02',
                    timestamptz '2026-02-03 00:00:00+08', date '2026-02-02', false, 'RUNNING', 'bench', p.ids[1 + n %% 1000],
                    null, '+9>OWNER!'
                from generate_series(1, %d) n, (select array_agg(id) ids from (select id from staff where active limit 1000) s) p,
                    (select id, code from deadline_rule where code = 'D-M7' and region_code = '') r,
                    (select id, region_code from case_file where id = %s) f"""
                        .formatted(number, TrialServer.openCase()));
    }

    private static void clear() {
        TrialServer.change(
                "delete from deadline_alert where clock_id in (select id from deadline_clock where subject = 'bench')");
        TrialServer.change("delete from deadline_clock where subject = 'bench'");
    }

    /** What the job of the usual way does: the same rows, in one transaction. */
    public static class Alert implements Job {

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            long clock = Long.parseLong(context.getTrigger().getKey().getName());
            try (Connection connection = BenchConnections.borrow()) {
                connection.setAutoCommit(false);
                try (PreparedStatement notice = connection.prepareStatement(
                                """
                                with told as (insert into notice (id, staff_id, at, kind, case_id, data)
                                  select nextval('notice_seq'), c.owner_staff_id, now(), 'DEADLINE', c.case_id, '{}'
                                  from deadline_clock c where c.id = ? returning id, staff_id)
                                insert into deadline_alert (clock_id, planned_at, step, staff_id, notice_id, told_at, urgent, data)
                                select ?, now(), '+9>OWNER!', staff_id, id, now(), true, '{}' from told""");
                        PreparedStatement moved = connection.prepareStatement(
                                "update deadline_clock set next_alert_at = null where id = ?")) {
                    notice.setLong(1, clock);
                    notice.setLong(2, clock);
                    notice.executeUpdate();
                    moved.setLong(1, clock);
                    moved.executeUpdate();
                }
                connection.commit();
                FIRED.incrementAndGet();
            } catch (SQLException e) {
                throw new JobExecutionException(e);
            }
        }
    }
}
