package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed in the middle of a stream of intakes and started again: what a window was told is registered stays registered, and
 * whatever happened to the server or to its index, in the end what is in the database is found.
 */
class KillIT {

    private static final String CLERK = "clerk-130505100001";
    private static final int WINDOWS = 4;
    private static final int ENOUGH = 40;
    private static final Map<String, String> SMALL =
            Map.of("FENGQIAO_DEMO_CASES", "20", "FENGQIAO_JAVA_OPTS", RunningServer.SHORT_LIFE);

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

    private static Path data;
    private static String lastCase;
    private static RunningServer server;

    @BeforeAll
    static void kill() throws Exception {
        data = folder.resolve("data");
        try (RunningServer first = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of())) {
            ExecutorService windows = Executors.newFixedThreadPool(WINDOWS);
            IntStream.range(0, WINDOWS).forEach(w -> windows.submit(() -> register(first.base(), w)));
            while (ANSWERED.size() < ENOUGH) {
                Thread.sleep(20);
            }
            IndexCare index = new IndexCare(first);
            Finder finder = new Finder(first.base());
            try (IndexCare.Hold still = index.hold()) {
                lastCase = finder.register("磨盘石争议", "门前的磨盘石被搬走。");
                ANSWERED.add(lastCase);
                assertTrue(index.waiting(lastCase) > 0, "the queue holds it when the server dies");
                assertEquals(List.of(), Finder.numbers(finder.search(Finder.CLERK, "磨盘石")));
                first.killServer();
            }
            windows.shutdown();
            assertTrue(windows.awaitTermination(90, TimeUnit.SECONDS), "the windows notice that the server is gone");
            first.awaitEnd();
        }
        server = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of());
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
    void after_a_kill_and_without_its_folder_the_index_catches_up_and_differences_are_repaired() throws Exception {
        Finder finder = new Finder(server.base());
        finder.awaitFound(Finder.CLERK, "磨盘石", lastCase);
        IndexCare index = new IndexCare(server);
        index.findsAndRepairsWhatDiffers();
        repairsWhatNoVersionTells(finder);

        index.searchGoesOnWhileItIsBuiltAnew();
        RunningServer.Outcome rebuilt = RunningServer.run(Map.of(), "reindex", "--data", data.toString());
        assertEquals(0, rebuilt.code(), rebuilt.output());
        assertTrue(rebuilt.output().contains("agree"), rebuilt.output());
        finder.awaitFound(Finder.CLERK, "磨盘石", lastCase);
        awaitGone(data.resolve("index/cases-1"));

        server.close();
        RunningServer.deleteAll(data.resolve("index"));
        server = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of());
        new Finder(server.base()).awaitFound(Finder.CLERK, "磨盘石", lastCase);
    }

    /** Registers one case after the other until the server does not answer any more. */
    private static void register(URI base, int window) {
        for (int i = 0; ; i++) {
            try {
                HttpResponse<String> response = CLIENT.send(
                        request(base, "/api/v1/cases")
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
        return CLIENT.send(request(server.base(), path).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", ServerTest.basic(CLERK, ServerTest.PASSWORD));
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.length() - 5));
    }

    /** Text of evidence, a party, an opinion, the name of a place that changed without an event of the file. */
    private static void repairsWhatNoVersionTells(Finder finder) throws Exception {
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

    private static void awaitGone(Path generation) throws InterruptedException {
        for (int i = 0; i < 300 && Files.exists(generation); i++) {
            Thread.sleep(200);
        }
        assertFalse(Files.exists(generation), "the old generation is removed");
    }
}
