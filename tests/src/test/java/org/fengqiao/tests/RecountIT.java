package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule is announced while periods run: all that it touches are counted again, once, and those concerned are told. */
class RecountIT extends ServerTest {

    private static final String MEDIATOR = "mediator-" + MediationJob.VILLAGE;
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "FENGQIAO_DEMO_CASES", "10", "FENGQIAO_CLOCK", "movable", "FENGQIAO_JAVA_OPTS", RunningServer.SHORT_LIFE);

    private static RunningServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Path data = RunningServer.work().resolve("recount");
        RunningServer.deleteAll(data);
        server = RunningServer.start(data, RunningServer.freePort(), ENVIRONMENT, List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_schedule_that_is_announced_moves_what_it_touches_and_ends_what_is_provisional() throws Exception {
        LocalDate begin = intoUnknownYear();
        MediationJob touched = accepted();
        TrialServer.operate(server, "clock", begin.plusDays(7) + "T09:00");
        MediationJob spared = accepted();
        LocalDate due = due(touched);
        LocalDate other = due(spared);
        assertNotEquals(due, other);
        assertTrue(provisional(touched) && provisional(spared), "the year " + due.getYear() + " is not known yet");

        Path schedule = schedule(due.getYear() + "-01-01", due.toString());
        RunningServer.Outcome preview = launched(schedule, "--preview");
        assertEquals(0, preview.code(), preview.output());
        assertTrue(preview.output().contains(due.toString()));
        assertEquals(due, due(touched), "a preview changes nothing");
        importing(schedule);
        awaitEnd();

        LocalDate moved = workingDayBehind(due);
        assertEquals(moved, due(touched));
        assertEquals(other, due(spared));
        assertFalse(provisional(touched) || provisional(spared), "the year has been announced");
        assertEquals(List.of(List.of(due.toString(), moved.toString(), "试验通知")), recounted(touched));
        assertEquals(List.of(), recounted(spared), "what does not move has nothing in its ledger");
        assertEquals(
                moved.minusDays(5),
                LocalDate.parse(clock(touched, "date(next_alert_at at time zone 'Asia/Shanghai')")));
        listed(touched, due, moved);
        explained(touched, moved);
        told(touched, due, moved);
        String recounts = value("select count(*) from clock_recount");
        importing(schedule);
        assertEquals(
                recounts, value("select count(*) from clock_recount"), "the same schedule once more changes nothing");

        theProvinceAddsADay(spared, touched);
    }

    /** The province's day moves what lies in it, and no other place has anything of it. */
    private void theProvinceAddsADay(MediationJob touched, MediationJob spared) throws Exception {
        LocalDate due = due(touched);
        LocalDate before = due(spared);
        RunningServer.Outcome province = launched(schedule(due.toString()), "--region", "130000");
        assertEquals(0, province.code(), province.output());
        awaitEnd();

        assertEquals(workingDayBehind(due), due(touched));
        assertEquals(before, due(spared));
        String path = "api/v1/calendar/" + due.getYear();
        assertTrue(json(get(MEDIATOR, server.base() + path)).toString().contains(due.toString()));
        assertFalse(json(get(MEDIATOR, server.base() + path + "?region="))
                .toString()
                .contains(due.toString()));
        RunningServer.Outcome elsewhere = launched(schedule("2031-03-03"), "--region", "450000");
        assertEquals(1, elsewhere.code(), elsewhere.output());
        assertTrue(elsewhere.output().contains("450000"), elsewhere.output());
    }

    /**
     * The node is killed in the middle of 30,000 periods; the next start goes on, and none is counted twice or left out: not that either
     * which another node starts meanwhile, behind the recount's back and by the calendar as it was.
     */
    @Test
    void a_node_that_dies_in_the_middle_loses_nothing() throws Exception {
        int clocks = 30_000;
        LocalDate due = LocalDate.of(2026, 6, 23);
        clocks("nextval('deadline_clock_seq')", clocks, due);
        LocalDateTime now = TrialServer.clock(server);
        importing(schedule(due.toString()));
        until(() -> moved(due) > 2_000, Duration.ofSeconds(60));
        long behind =
                count("select min(n) from generate_series(1, 2000) n where n not in (select id from deadline_clock)");
        assertTrue(behind < count("select position from clock_recount where days = '" + due + "'"));
        clocks("" + behind, 1, due);
        AppDatabase.change(
                server,
                "insert into deadline_entry (clock_id, seq, kind, on_day, at, due_after) select " + behind
                        + ", 1, 'STARTED', date '2026-06-08', at, date '" + due + "' from clock_recount where days = '"
                        + due
                        + "'");
        AppDatabase.change(server, "delete from calendar_day where region_code = '' and day < date '2025-01-01'");

        assertTrue(moved(due) < clocks, "killed in the middle, not at the end: " + moved(due));
        server.killServer();
        server.awaitEnd();
        server = RunningServer.start(server.data(), RunningServer.freePort(), ENVIRONMENT, List.of());
        // a server begins with the time of the machine
        TrialServer.operate(server, "clock", now.plusMinutes(30).toString());

        awaitEnd();
        String ours = "rule = 'D-P1' and started_on = date '" + due.minusDays(15) + "'";
        String all = "" + (clocks + 1);
        String next = workingDayBehind(due).toString();
        assertEquals(
                List.of(List.of(all, next, next)),
                query("select count(*), min(due_on), max(due_on) from deadline_clock where " + ours));
        assertEquals(
                List.of(List.of(all, all, "2")),
                query("select count(*), count(distinct clock_id), max(seq) from deadline_entry where kind = 'RECOUNTED'"
                        + " and clock_id in (select id from deadline_clock where " + ours + ")"));
        String notices = " from notice where kind = 'DEADLINES_MOVED' and data like '%" + due + "%'";
        assertEquals(
                List.of(List.of("1000", "1000", all)),
                query("select count(*), count(distinct staff_id), sum((data::json ->> 'moved')::int)" + notices),
                "one notice a person, however many of his periods have moved");
        assertEquals("0", value("select count(*) from clock_recount_person"));
        assertEquals(
                List.of(List.of("2024", "t")),
                query("select years, note like '%2024%' from clock_recount where days like '2024%'"),
                "a year that the house ships and the calendar has nothing of comes with the start");
    }

    /** By the change of this day. */
    private static int moved(LocalDate day) {
        return count("select moved from clock_recount where days = '" + day + "'");
    }

    /** Puts the clock forward, where it has to be, so that what runs for a month ends in a year without a schedule. */
    private static LocalDate intoUnknownYear() {
        LocalDate today = TrialServer.clock(server).toLocalDate();
        int known = count("select extract(year from max(day)) from calendar_day where region_code = '' and off");
        LocalDate wanted = LocalDate.of(known, 12, 10);
        if (!today.isBefore(wanted)) {
            return today;
        }
        TrialServer.operate(server, "clock", wanted + "T09:00");
        return wanted;
    }

    private static MediationJob accepted() {
        return MediationJob.open(root()).consent().accept().assign();
    }

    private Path schedule(String... off) throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,kind,name,source"));
        Arrays.stream(off).forEach(day -> lines.add(day + ",OFF,试验,试验通知"));
        return Files.write(folder.resolve("schedule.csv"), lines);
    }

    private static void importing(Path file) throws IOException {
        TrialServer.operate(server, file, "import-calendar", file.getFileName().toString());
    }

    /** The command itself, as an operator gives it. */
    private static RunningServer.Outcome launched(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import-calendar", file.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--data", server.data().toString()));
        return RunningServer.run(Map.of(), arguments.toArray(String[]::new));
    }

    private static void awaitEnd() throws InterruptedException {
        until(
                () -> value("select count(*) from clock_recount where state = 'RUNNING'")
                        .equals("0"),
                Duration.ofSeconds(90));
        assertEquals("0", value("select count(*) from clock_recount where state <> 'DONE'"));
    }

    private static void until(BooleanSupplier holds, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within " + longest);
            Thread.sleep(50);
        }
    }

    private static void listed(MediationJob job, LocalDate before, LocalDate moved) {
        assertFalse(cases(before).contains(job.caseNo()));
        List<String> due = cases(moved);
        assertTrue(due.contains(job.caseNo()));
        assertEquals(
                moved.toString(),
                value("select next_due_on from case_file where case_no = '" + job.caseNo()
                        + "' and due_sort = next_due_on"));
    }

    /** What is due up to a day; checks that the nearest come first. */
    private static List<String> cases(LocalDate dueBefore) {
        JsonNode items = json(get(MEDIATOR, server.base() + "api/v1/deadlines?limit=100&dueBefore=" + dueBefore))
                .get("items");
        List<String> cases = new ArrayList<>();
        List<String> days = new ArrayList<>();
        items.forEach(item -> {
            cases.add(item.path("caseNo").asText());
            days.add(item.path("dueOn").asText());
        });
        assertEquals(days.stream().sorted().toList(), days);
        return cases;
    }

    private static void explained(MediationJob job, LocalDate moved) {
        String path = server.base() + "api/v1/cases/" + job.caseNo();
        String text = json(get(MEDIATOR, path + "/deadlines/" + clock(job, "id") + "/explanation"))
                .path("text")
                .asText();
        assertTrue(text.contains(moved.getMonthValue() + "月" + moved.getDayOfMonth() + "日"), text);
        assertTrue(json(get(MEDIATOR, path + "/events/verify")).path("intact").asBoolean());
    }

    private static void told(MediationJob job, LocalDate before, LocalDate moved) {
        List<List<String>> notices = query(
                "select data from notice n join staff s on s.id = n.staff_id where n.kind = 'DEADLINES_MOVED' and s.login = '"
                        + MEDIATOR + "'");
        assertEquals(1, notices.size(), notices.toString());
        String data = notices.get(0).get(0);
        for (String part : List.of(job.caseNo(), before.toString(), moved.toString(), "试验通知", "D-M1")) {
            assertTrue(data.contains(part), data);
        }
    }

    private static LocalDate workingDayBehind(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static List<List<String>> recounted(MediationJob job) {
        return query("select due_before, due_after, reason from deadline_entry where kind = 'RECOUNTED' and clock_id = "
                + clock(job, "id"));
    }

    private static LocalDate due(MediationJob job) {
        return LocalDate.parse(clock(job, "due_on"));
    }

    private static boolean provisional(MediationJob job) {
        return clock(job, "provisional").equals("t");
    }

    private static String clock(MediationJob job, String column) {
        return value("select " + column + " from deadline_clock where rule = 'D-M1' and case_id = "
                + "(select id from case_file where case_no = '" + job.caseNo() + "')");
    }

    /** Overdue periods of 15 days on one case, each of the first thousand people has some. */
    private static void clocks(String id, int number, LocalDate due) {
        String caseNo = MediationJob.open(root()).caseNo();
        int made = AppDatabase.change(
                server,
                """
                insert into deadline_clock (id, lock_version, case_id, rule, rule_id, region_code, started_on, due_on, due_at, unrolled_on,
                    calendar_from, provisional, state, owner_staff_id, entries)
                select %s, 0, f.id, 'D-P1', r.id, f.region_code, d.due - 15, d.due,
                    (d.due + 1)::timestamp at time zone 'Asia/Shanghai', d.due, d.due, false, 'RUNNING', p.ids[1 + n %% 1000], 1
                from generate_series(1, %d) n, (select date '%s' due) d, (select id from deadline_rule where code = 'D-P1') r,
                    (select array_agg(id) ids from (select id from staff where active limit 1000) s) p,
                    (select id, region_code from case_file where case_no = '%s') f"""
                        .formatted(id, number, due, caseNo));
        assertEquals(number, made);
    }

    private static String root() {
        return server.base().toString().replaceAll("/$", "");
    }

    private static List<List<String>> query(String sql) {
        return AppDatabase.query(server, sql);
    }

    private static String value(String sql) {
        return query(sql).get(0).get(0);
    }

    private static int count(String sql) {
        return Integer.parseInt(value(sql));
    }
}
