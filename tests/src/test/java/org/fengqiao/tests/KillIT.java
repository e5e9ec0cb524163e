package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed in the middle of a stream of intakes and started again: what a window was told is registered stays registered, and
 * whatever happened to the server or to its index, in the end all that is in the database is found.
 */
@Tag("search")
@TestMethodOrder(OrderAnnotation.class)
class KillIT {

    private static final String CLERK = Matters.CLERK;
    private static final String DIRECTOR = Matters.DIRECTOR;
    private static final int WINDOWS = 4;
    private static final int ENOUGH = 40;
    private static final Map<String, String> SMALL = Map.of(
            "FENGQIAO_DEMO_CASES", "20", "FENGQIAO_JAVA_OPTS", RunningServer.SHORT_LIFE, "FENGQIAO_CLOCK", "movable");

    private static final String CASE =
            """
            {"regionCode":"130505100001","channel":"VISIT","category":"C0201","title":"排水沟改道纠纷 %d",
             "facts":"雨后积水倒灌申请人院内，双方多次协商未果。",
             "parties":[{"side":"APPLICANT","kind":"PERSON","name":"演甲某"},{"side":"RESPONDENT","kind":"PERSON","name":"演乙某"}]}""";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Queue<String> ANSWERED = new ConcurrentLinkedQueue<>();

    @TempDir
    static Path folder;

    private static String lastCase;
    private static RunningServer server;
    private static Finder finder;
    private static IndexCare index;
    private static IndexPlace place;

    @BeforeAll
    static void kill() throws Exception {
        Path data = folder.resolve("data");
        try (RunningServer first = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of())) {
            ExecutorService windows = Executors.newFixedThreadPool(WINDOWS);
            IntStream.range(0, WINDOWS).forEach(w -> windows.submit(() -> register(first.base(), w)));
            while (ANSWERED.size() < ENOUGH) {
                Thread.sleep(20);
            }
            IndexCare still = new IndexCare(first);
            try (IndexCare.Hold held = still.hold()) {
                Finder asking = new Finder(first.base());
                lastCase = asking.register("磨盘石争议", "门前的磨盘石被搬走。");
                ANSWERED.add(lastCase);
                assertTrue(still.waiting(lastCase) > 0, "the queue holds it when the server dies");
                assertEquals(List.of(), Finder.numbers(asking.search(Finder.CLERK, "磨盘石")));
                first.killServer();
            }
            windows.shutdown();
            assertTrue(windows.awaitTermination(90, TimeUnit.SECONDS), "the windows notice that the server is gone");
            first.awaitEnd();
        }
        server = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of());
        finder = new Finder(server.base());
        index = new IndexCare(server);
        place = IndexPlace.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_case_that_was_answered_is_there_after_a_kill_with_a_whole_chain() throws Exception {
        for (String caseNo : ANSWERED) {
            HttpResponse<String> verified = get("/api/v1/cases/" + caseNo + "/events/verify");
            assertEquals(200, verified.statusCode(), caseNo + ": " + verified.body());
            JsonNode report = ServerTest.JSON.readTree(verified.body());
            assertTrue(report.get("intact").asBoolean(), verified.body());
            assertTrue(report.get("events").asInt() >= 1, verified.body());
        }
        int last = ANSWERED.stream().mapToInt(KillIT::number).max().orElseThrow();
        for (int number = 1; number <= last; number++) {
            String caseNo = ANSWERED.peek().replaceAll("\\d{5}$", "%05d".formatted(number));
            assertEquals(200, get("/api/v1/cases/" + caseNo).statusCode(), "no gap at " + caseNo);
        }
    }

    @Test
    @Order(1)
    void after_a_kill_the_index_catches_up() throws Exception {
        index.awaitAgreed();
        assertEquals(List.of(lastCase), Finder.numbers(finder.search(Finder.CLERK, "磨盘石")));
        assertEquals(
                index.count("select count(*) from case_file where title like '排水沟改道纠纷%'"),
                finder.search(Finder.CLERK, "排水沟改道").get("total").asInt(),
                "those too of which the windows had no answer any more");
        assertEquals(1, index.count("select generation from search_index"), "what waited was written, and no more");
    }

    @Test
    void differences_are_repaired_and_the_index_is_built_anew_while_it_is_searched() throws Exception {
        index.findsAndRepairsWhatDiffers();
        repairsWhatNoVersionTells();

        List<String> old = place.generations();
        index.searchGoesOnWhileItIsBuiltAnew();
        RunningServer.Outcome rebuilt =
                RunningServer.run(Map.of(), "reindex", "--data", server.data().toString());
        assertEquals(0, rebuilt.code(), rebuilt.output());
        assertTrue(rebuilt.output().contains("agree"), rebuilt.output());
        finder.awaitFound(Finder.CLERK, "磨盘石", lastCase);
        awaitOneBesides(old);
    }

    @Test
    void what_is_done_in_an_hour_without_the_index_is_found_when_it_is_back() throws Exception {
        keepASearch("碾米机");
        finder.register("碾米机争议", "碾米机的押金没有退还。");
        String changed = finder.register("碾米机争议", "碾米机坏在谁手里说不清。");
        String closed = finder.register("碾米机争议", "碾米机的租金没有付清。");
        long mediation = mediation(closed);
        for (String action : List.of("CONSENT", "ACCEPT")) {
            act(closed, mediation, action, "{}");
        }
        index.awaitAgreed();

        LocalDateTime begin = TrialServer.clock(server);
        List<String> registered = new ArrayList<>();
        place.down();
        try {
            mediation(changed);
            act(
                    closed,
                    mediation,
                    "TERMINATE",
                    "{\"ground\":\"NO_AGREEMENT\",\"reason\":\"双方分歧过大。\",\"routesTold\":[\"LITIGATION\"]}");
            act(closed, mediation, "CLOSE", "{}");
            for (int fiveMinutes = 0; fiveMinutes < 12; fiveMinutes++) {
                registered.add(finder.register("风车争议", "风车归谁说不清。"));
                TrialServer.operate(server, "clock", "+5m");
            }
            awaitDown();
            assertEquals(
                    registered.size() + 2,
                    index.count("select count(distinct case_id) from search_queue where attempts = 0"),
                    "all of it waits, and no case is blamed");
            for (int round = 0; round < 2; round++) {
                AssertionError waits = assertThrows(
                        AssertionError.class, () -> TrialServer.operate(server, "run-job", "saved-searches"));
                assertTrue(waits.getMessage().contains("The search does not answer"), waits.getMessage());
            }
            assertEquals("WAITING 0 null", jobState(), "no failure, and nobody holds it back");
            List<String> told = log("job saved-searches");
            assertEquals(1, told.size(), "once: " + told);
            assertTrue(told.get(0).contains("WARN"), told.get(0));
        } finally {
            place.up();
        }
        assertFalse(TrialServer.clock(server).isBefore(begin.plusHours(1)), "an hour by its own clock");

        index.awaitAgreed();
        assertEquals(Set.copyOf(registered), Set.copyOf(Finder.numbers(finder.search(Finder.CLERK, "风车", "limit=50"))));
        assertEquals(List.of(changed), Finder.numbers(finder.search(Finder.CLERK, "碾米机", "status=IN_PROGRESS")));
        assertEquals(List.of(closed), Finder.numbers(finder.search(Finder.CLERK, "碾米机", "status=CLOSED")));
        TrialServer.operate(server, "run-job", "saved-searches");
        assertEquals("DONE 0 null", jobState());
        assertEquals(
                List.of(List.of("碾米机", "3")),
                AppDatabase.query(
                        server,
                        "select data::json ->> 'search', data::json ->> 'count' from notice where kind = 'SEARCH_NEWS'"),
                "whoever keeps a search is told of all three, once");
    }

    /** Kept by somebody who knows all that is there; only this test lets the job run. */
    private static void keepASearch(String word) throws Exception {
        finder.register("水车争议", "水车归谁说不清。");
        index.awaitAgreed();
        AppDatabase.change(
                server,
                "insert into scheduled_job (name, paused) values ('saved-searches', true)"
                        + " on conflict (name) do update set paused = true");
        AppDatabase.change(
                server,
                "insert into saved_search (id, staff_id, name, filter, created_at, checked_at)"
                        + " select nextval('saved_search_seq'), id, '" + word
                        + "', '{\"text\":\"" + word + "\"}', now(), now() from staff where login = '" + CLERK + "'");
        TrialServer.operate(server, "run-job", "saved-searches");
    }

    private static List<String> log(String about) throws IOException {
        try (Stream<String> lines = Files.lines(server.data().resolve("log/server.log"))) {
            return lines.filter(line -> line.contains(about)).toList();
        }
    }

    private static String jobState() {
        return String.join(
                " ",
                AppDatabase.query(
                                server,
                                "select last_outcome, failures::text, coalesce(not_before::text, 'null') from scheduled_job"
                                        + " where name = 'saved-searches'")
                        .get(0));
    }

    @Test
    void an_index_that_goes_while_the_server_runs_is_built_anew() throws Exception {
        String before = finder.register("碓窝争议", "碓窝归谁说不清。");
        finder.awaitFound(Finder.CLERK, "碓窝", before);
        List<String> old = place.generations();
        for (String generation : old) {
            place.delete(generation);
        }
        // nobody asks: it is the change that tells
        String after = finder.register("碓窝争议", "碓窝的租金没有付清。");
        index.awaitAgreed();
        assertEquals(Set.of(before, after), Set.copyOf(Finder.numbers(finder.search(Finder.CLERK, "碓窝"))));
        awaitOneBesides(old);
    }

    /** The search tells that it is not to be had, as soon as the first change was not taken. */
    private static void awaitDown() throws Exception {
        HttpResponse<String> answer = finder.get(Finder.CLERK, "q=a");
        for (int i = 0; i < 300 && answer.statusCode() == 200; i++) {
            Thread.sleep(100);
            answer = finder.get(Finder.CLERK, "q=a");
        }
        Matters.problem(answer, 503, "SEARCH_DOWN");
    }

    private static void awaitOneBesides(List<String> old) throws Exception {
        List<String> there = place.generations();
        for (int i = 0; i < 300 && there.size() > 1; i++) {
            Thread.sleep(100);
            there = place.generations();
        }
        assertEquals(1, there.size(), "the old ones are removed: " + there);
        assertFalse(old.contains(there.get(0)), "it is another: " + there);
    }

    private static long mediation(String caseNo) throws Exception {
        HttpResponse<String> opened =
                post(CLERK, "/api/v1/cases/" + caseNo + "/proceedings", "{\"procedure\":\"MEDIATION\"}");
        assertEquals(201, opened.statusCode(), opened.body());
        return ServerTest.json(opened).get("id").asLong();
    }

    private static void act(String caseNo, long mediation, String action, String fields) throws Exception {
        HttpResponse<String> acted = post(DIRECTOR, Matters.actions(caseNo, mediation) + action, fields);
        assertEquals(200, acted.statusCode(), action + ": " + acted.body());
    }

    private static HttpResponse<String> post(String account, String path, String json) throws Exception {
        return CLIENT.send(
                request(server.base(), account, path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Registers one case after the other until the server does not answer any more. */
    private static void register(URI base, int window) {
        for (int i = 0; ; i++) {
            try {
                HttpResponse<String> response = CLIENT.send(
                        request(base, CLERK, "/api/v1/cases")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(CASE.formatted(window * 10_000 + i)))
                                .build(),
                        BodyHandlers.ofString());
                if (response.statusCode() == 201) {
                    ANSWERED.add(ServerTest.JSON
                            .readTree(response.body())
                            .get("caseNo")
                            .asText());
                } else if (response.statusCode() < 500) {
                    throw new AssertionError(response.statusCode() + " " + response.body());
                }
            } catch (IOException gone) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(server.base(), CLERK, path).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI base, String account, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", ServerTest.basic(account, ServerTest.PASSWORD));
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.length() - 5));
    }

    /** Text of evidence, a party, an opinion, the name of a place that changed without an event of the file. */
    private static void repairsWhatNoVersionTells() throws Exception {
        String of = " where case_id = (select id from fengqiao.case_file where case_no = '" + lastCase + "')";
        for (Map.Entry<String, String> fault : Map.of(
                        "石臼",
                        "insert into fengqiao.attachment (id, case_id, name, media_type, size, sha256, uploaded_by, uploaded_at)"
                                + " select -1, id, '照片.txt', 'text/plain', 6, repeat('0', 64), registered_by, registered_at"
                                + " from fengqiao.case_file where case_no = '" + lastCase + "';"
                                + "insert into fengqiao.attachment_text (attachment_id, case_id, state, attempts, text)"
                                + " select -1, id, 'TEXT', 1, '石臼一口' from fengqiao.case_file where case_no = '"
                                + lastCase
                                + "'",
                        "戽斗渠",
                        "insert into fengqiao.evaluation (id, case_id, party_id, grade, comment, channel, given_on, entered_by,"
                                + " entered_name, entered_at) select -1, f.id, p.id, 'SATISFIED', '戽斗渠的事办得快', 'PHONE', f.registered_at,"
                                + " f.registered_by, '演某', f.registered_at from fengqiao.case_file f join fengqiao.party p"
                                + " on p.case_id = f.id and p.position = 0 where f.case_no = '" + lastCase + "'",
                        "演辘轳",
                        "update fengqiao.party set name = '演辘轳'" + of,
                        "碓房",
                        "update fengqiao.region set name = '碓房社区' where code = '130505100001'")
                .entrySet()) {
            AppDatabase.change(server, fault.getValue());
            assertTrue(
                    !Finder.numbers(finder.search(Finder.CLERK, fault.getKey())).contains(lastCase), fault.getKey());
            String check = TrialServer.operate(server, "reindex", "--check");
            assertTrue(check.contains(" stale") && !check.contains(" 0 stale"), check);
            finder.awaitFound(Finder.CLERK, fault.getKey(), lastCase);
        }
        String check = TrialServer.operate(server, "reindex", "--check");
        assertTrue(check.contains("agree"), check);
    }
}
