package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Registers and searches on one server, and checks what must be the same whichever index answers. */
final class Finder {

    static final String CLERK = "clerk-130505100001";
    static final String NEIGHBOUR = "clerk-130505101201";
    static final String COUNTY = "clerk-130505";

    private static final Duration CATCHES_UP = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;

    Finder(URI base) {
        this.base = base;
    }

    String register(String title, String facts) throws Exception {
        return register(matter(title, facts, "演甲某", "11010519491231002X", "13800001234"));
    }

    static ObjectNode matter(String title, String facts, String name, String idNumber, String phone) {
        ObjectNode matter = Matters.matter().put("title", title).put("facts", facts);
        Matters.party(matter, 0).put("name", name).put("idNumber", idNumber).put("phone", phone);
        return matter;
    }

    String register(ObjectNode matter) throws Exception {
        HttpResponse<String> response = client.send(
                request(CLERK, "/api/v1/cases")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(matter.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, response.statusCode(), response.body());
        return ServerTest.JSON.readTree(response.body()).get("caseNo").asText();
    }

    HttpResponse<String> get(String account, String query) throws Exception {
        return client.send(request(account, "/api/v1/search?" + query).GET().build(), BodyHandlers.ofString());
    }

    JsonNode search(String account, String text, String... more) throws Exception {
        HttpResponse<String> response = get(
                account,
                "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + (more.length == 0 ? "" : "&" + String.join("&", more)));
        assertEquals(200, response.statusCode(), response.body());
        return ServerTest.JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", ServerTest.basic(account, ServerTest.PASSWORD));
    }

    static List<String> numbers(JsonNode answer) {
        List<String> numbers = new ArrayList<>();
        answer.get("hits").forEach(hit -> numbers.add(hit.get("caseNo").asText()));
        return numbers;
    }

    /** Asks until the case is found; the index may lag, be built or come back meanwhile. */
    void awaitFound(String account, String text, String caseNo) throws Exception {
        long end = System.nanoTime() + CATCHES_UP.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            HttpResponse<String> response = get(account, "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            last = response.body();
            if (response.statusCode() == 200
                    && numbers(ServerTest.JSON.readTree(last)).contains(caseNo)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(caseNo + " is not found by " + text + ": " + last);
    }

    private void assertFinds(String caseNo, String text) throws Exception {
        JsonNode answer = search(CLERK, text);
        assertTrue(numbers(answer).contains(caseNo), text + " finds " + numbers(answer));
    }

    /** A case is found by all that is written in it, and by nobody whose matter it is not. */
    void findsACaseByAllThatIsWritten() throws Exception {
        ObjectNode matter =
                matter("拖欠工资争议：<b>砖窑</b>", "雇主扣住工钱不给，三次上门讨要无果。", "演曾志伟", "110105198003078882", "13911112222");
        String caseNo = register(matter);
        awaitFound(CLERK, "砖窑", caseNo);
        for (String text : List.of(
                caseNo,
                "欠薪 砖窑", // another word for it
                "磚窯", // traditional
                "砖窑　工钱", // a wide blank
                "上门讨要", // the text
                "演曾志伟",
                "曾志伟", // part of a name
                "yanzengzhiwei",
                "yan zeng zhi wei",
                "yzzw",
                "１３９１１１１２２２２", // a phone, in full width
                "139 1111 2222",
                "110105198003078882",
                "任城镇 砖窑", // a place above
                "邻里 砖窑")) { // its kind
            assertFinds(caseNo, text);
        }
        assertEquals(caseNo, numbers(search(CLERK, caseNo)).get(0), "an exact number comes first");
        for (String part : List.of("1391111", "110105198003", "志曾")) {
            assertEquals(false, numbers(search(CLERK, part)).contains(caseNo), part + " finds nobody");
        }
        JsonNode hit = search(CLERK, "砖窑").get("hits").get(0);
        assertEquals("TITLE", hit.at("/highlights/0/where").asText());
        assertTrue(
                hit.at("/highlights/0/runs").toString().contains("{\"text\":\"砖窑\",\"found\":true}"), hit.toString());
        assertTrue(hit.at("/highlights/0/text").asText().contains("<b>"), "text stays text: " + hit);
    }

    void tellsNothingOfWhatLiesOutsideTheScope() throws Exception {
        String caseNo = register("石磨坊归属争议", "石磨坊由谁继承，兄弟各执一词。");
        awaitFound(CLERK, "石磨坊", caseNo);
        assertEquals(1, search(COUNTY, "石磨坊").get("total").asInt());
        for (String stranger :
                List.of(NEIGHBOUR, "mediator-130505100001", "unit-130505", "admin", "grid-130505100001")) {
            for (String text : List.of("石磨坊", caseNo, "11010519491231002X 石磨坊")) {
                JsonNode answer = search(stranger, text);
                assertEquals(0, answer.get("total").asInt(), stranger + " " + answer);
                assertEquals(0, answer.get("hits").size());
                answer.get("facets").forEach(counts -> assertEquals(0, counts.size(), stranger + " " + answer));
            }
        }
        assertEquals(0, search(CLERK, "石磨坊", "region=130505101").get("total").asInt(), "a filter does not widen");
        assertEquals(
                0, search(NEIGHBOUR, "石磨坊", "region=130505100001").get("total").asInt());
        JsonNode all = search("leader-130505101", "", "limit=100");
        for (JsonNode hit : all.get("hits")) {
            assertTrue(hit.get("regionCode").asText().startsWith("130505101"), hit.toString());
        }
    }

    void countsAndTurnsPages() throws Exception {
        Set<String> registered = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            registered.add(register("水磨房用水争议" + i, "水磨房与菜地争水，轮流放水没有谈拢。"));
        }
        for (String caseNo : registered) {
            awaitFound(CLERK, "水磨房", caseNo);
        }
        JsonNode first = search(CLERK, "水磨房", "limit=2");
        assertEquals(5, first.get("total").asInt());
        assertTrue(first.get("totalExact").asBoolean());
        assertEquals(
                "[{\"value\":\"C02\",\"count\":5}]",
                first.at("/facets/category").toString());
        assertEquals(
                "[{\"value\":\"VILLAGE\",\"count\":5}]",
                first.at("/facets/level").toString());
        for (String sort : List.of("RELEVANCE", "NEWEST")) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                JsonNode page = after == null
                        ? search(CLERK, "水磨房", "limit=2", "sort=" + sort)
                        : search(CLERK, "水磨房", "limit=2", "sort=" + sort, "after=" + after);
                seen.addAll(numbers(page));
                after = page.get("next").isNull() ? null : page.get("next").asText();
            } while (after != null);
            assertEquals(5, seen.size(), sort + " shows each once: " + seen);
            assertEquals(registered, new HashSet<>(seen));
        }
        assertEquals(0, search(CLERK, "水磨房", "category=C01").get("total").asInt());
        assertEquals(
                5,
                search(CLERK, "水磨房", "category=C02", "least=5000", "most=5000")
                        .get("total")
                        .asInt());
        assertEquals(0, search(CLERK, "水磨房", "least=5000.01").get("total").asInt());
        assertEquals(0, search(CLERK, "水磨房", "to=2020-01-01").get("total").asInt());
        assertEquals(
                5,
                search(CLERK, "水磨房", "from=2020-01-01", "status=REGISTERED")
                        .get("total")
                        .asInt());
    }
}
