package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelIntakeIT extends Matters {

    private static final int INTAKES = 50;

    // this centre registers nothing in any other test
    private static final String REGION = "130505101000";
    private static final String ACCOUNT = "clerk-130505101";

    @Test
    void fifty_intakes_at_once_get_fifty_consecutive_numbers() throws Exception {
        int before = number(registered(ACCOUNT, matter(REGION)));
        List<Integer> numbers = atOnce(() -> number(registered(ACCOUNT, matter(REGION)))).stream()
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(before + 1, before + INTAKES).boxed().toList(), numbers);
        int after = number(registered(ACCOUNT, matter(REGION)));
        assertEquals(before + INTAKES + 1, after);
    }

    @Test
    void fifty_times_the_same_key_at_once_make_one_case() throws Exception {
        String key = UUID.randomUUID().toString();
        Set<String> answers = atOnce(() -> {
                    HttpResponse<String> response = register(ACCOUNT, matter(REGION), "Idempotency-Key", key);
                    assertEquals(201, response.statusCode(), response.body());
                    return response.body();
                })
                .stream()
                .collect(Collectors.toSet());
        assertEquals(1, answers.size(), answers.toString());
    }

    @Test
    void of_fifty_who_change_the_same_version_one_succeeds() throws Exception {
        String caseNo = registered(ACCOUNT, matter(REGION));
        List<Integer> answers = atOnce(() -> post(
                        ACCOUNT,
                        "/api/v1/cases/" + caseNo + "/proceedings",
                        "{\"procedure\":\"MEDIATION\"}",
                        "If-Match",
                        "\"1\"")
                .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(
                INTAKES - 1, answers.stream().filter(status -> status == 412).count(), answers.toString());
        assertEquals(2, file(ACCOUNT, caseNo).get("version").asInt());
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(INTAKES);
        try {
            CountDownLatch open = new CountDownLatch(1);
            List<Future<T>> waiting = new ArrayList<>();
            for (int i = 0; i < INTAKES; i++) {
                waiting.add(windows.submit(() -> {
                    open.await();
                    return work.call();
                }));
            }
            open.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> result : waiting) {
                results.add(result.get());
            }
            return results;
        } finally {
            windows.shutdownNow();
        }
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.lastIndexOf('-') + 1));
    }
}
