package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of a stream of intakes: what a window was told is registered stays registered. */
class KillIT {

    private static final String CLERK = "clerk-130505100001";
    private static final int WINDOWS = 4;
    private static final int ENOUGH = 40;
    private static final Map<String, String> SMALL = Map.of("FENGQIAO_DEMO_CASES", "20");

    private static final String CASE =
            """
            {"regionCode":"130505100001","channel":"VISIT","category":"C0201","title":"排水沟改道纠纷 %d",
             "facts":"雨后积水倒灌申请人院内，双方多次协商未果。",
             "parties":[{"side":"APPLICANT","kind":"PERSON","name":"演甲某"},{"side":"RESPONDENT","kind":"PERSON","name":"演乙某"}]}""";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @TempDir
    Path folder;

    @Test
    void every_case_that_was_answered_is_there_after_a_kill_with_a_whole_chain() throws Exception {
        Path data = folder.resolve("data");
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        try (RunningServer first = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of())) {
            ExecutorService windows = Executors.newFixedThreadPool(WINDOWS);
            IntStream.range(0, WINDOWS).forEach(w -> windows.submit(() -> register(first.base(), w, answered)));
            while (answered.size() < ENOUGH) {
                Thread.sleep(20);
            }
            first.killServer();
            windows.shutdown();
            assertTrue(windows.awaitTermination(90, TimeUnit.SECONDS), "the windows notice that the server is gone");
            first.awaitEnd();
        }
        try (RunningServer second = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of())) {
            for (String caseNo : answered) {
                HttpResponse<String> verified = get(second.base(), "/api/v1/cases/" + caseNo + "/events/verify");
                assertEquals(200, verified.statusCode(), caseNo + ": " + verified.body());
                JsonNode report = ServerTest.JSON.readTree(verified.body());
                assertTrue(report.get("intact").asBoolean(), verified.body());
                assertTrue(report.get("events").asInt() >= 1, verified.body());
            }
            int last = answered.stream().mapToInt(KillIT::number).max().orElseThrow();
            for (int number = 1; number <= last; number++) {
                String caseNo = answered.peek().replaceAll("\\d{5}$", "%05d".formatted(number));
                assertEquals(200, get(second.base(), "/api/v1/cases/" + caseNo).statusCode(), "no gap at " + caseNo);
            }
        }
    }

    /** Registers one case after the other until the server does not answer any more. */
    private void register(URI base, int window, Queue<String> answered) {
        for (int i = 0; ; i++) {
            try {
                HttpResponse<String> response = client.send(
                        request(base, "/api/v1/cases")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(CASE.formatted(window * 10_000 + i)))
                                .build(),
                        BodyHandlers.ofString());
                if (response.statusCode() == 201) {
                    answered.add(ServerTest.JSON
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

    private HttpResponse<String> get(URI base, String path) throws Exception {
        return client.send(request(base, path).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", ServerTest.basic(CLERK, ServerTest.PASSWORD));
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.length() - 5));
    }
}
