package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Map;
import java.util.Set;

/** Registers and searches on one server, and checks what must be the same whichever index answers. */
final class Finder {

    static final String CLERK = "clerk-130505100001";
    static final String NEIGHBOUR = "clerk-130505101201";
    static final String COUNTY = "clerk-130505";

    private static final Duration CATCHES_UP = Duration.ofSeconds(90);

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
        return client.send(
                request(account, "/api/v1/search" + (query.startsWith("/") ? query : "?" + query))
                        .GET()
                        .build(),
                BodyHandlers.ofString());
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

    /** From the last page to the first, put together in the order of reading. */
    private List<String> backwards(String sort) throws Exception {
        JsonNode page = search(CLERK, "水磨房", "limit=2", "sort=" + sort);
        while (!page.get("next").isNull()) {
            page = search(
                    CLERK,
                    "水磨房",
                    "limit=2",
                    "sort=" + sort,
                    "after=" + page.get("next").asText());
        }
        List<String> seen = new ArrayList<>(numbers(page));
        while (!page.get("previous").isNull()) {
            page = search(
                    CLERK,
                    "水磨房",
                    "limit=2",
                    "sort=" + sort,
                    "before=" + page.get("previous").asText());
            seen.addAll(0, numbers(page));
        }
        return seen;
    }

    private JsonNode offers(String account, String typed) throws Exception {
        HttpResponse<String> response =
                get(account, "/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode(), response.body());
        return ServerTest.JSON.readTree(response.body()).get("items");
    }

    /** While one types: numbers, names and titles of what one may see, and of nothing else. */
    void offersWhatMayBeMeantWithinTheScope() throws Exception {
        ObjectNode matter = matter("碾盘归属争议", "碾盘放在谁家院里，两家说法不一。", "演欧阳碾", "110105199508078882", "13911113333");
        String caseNo = register(matter);
        awaitFound(CLERK, "碾盘", caseNo);
        String name = "{\"kind\":\"NAME\",\"text\":\"演欧阳碾\",\"caseNo\":null}";
        String title = "{\"kind\":\"TITLE\",\"text\":\"碾盘归属争议\",\"caseNo\":\"" + caseNo + "\"}";
        String number = "{\"kind\":\"NUMBER\",\"text\":\"" + caseNo + "\",\"caseNo\":\"" + caseNo + "\"}";
        for (String typed : List.of("欧阳", "阳碾", "演欧阳碾", "yanouyang", "yan ou", "yoyn", "yoy")) {
            assertTrue(offers(CLERK, typed).toString().contains(name), typed + ": " + offers(CLERK, typed));
        }
        for (String typed : List.of("碾盘", "盤歸", "归属争")) {
            assertTrue(offers(CLERK, typed).toString().contains(title), typed + ": " + offers(CLERK, typed));
        }
        assertTrue(offers(CLERK, caseNo).toString().contains(number));
        assertTrue(offers(CLERK, caseNo.substring(0, caseNo.length() - 1))
                .toString()
                .contains("\"NUMBER\""));
        for (String typed : List.of("碾", "y", "", "院里", "110105199508078882", "13911113333", "*", "y*", "?????")) {
            assertEquals(0, offers(CLERK, typed).size(), typed + ": " + offers(CLERK, typed));
        }
        assertEquals(1, offers(COUNTY, "演欧阳碾").size());
        for (String stranger :
                List.of(NEIGHBOUR, "mediator-130505100001", "unit-130505", "admin", "grid-130505100001")) {
            for (String typed : List.of("欧阳", "yoyn", "碾盘", caseNo)) {
                String offered = offers(stranger, typed).toString();
                assertTrue(
                        !offered.contains("演欧阳碾") && !offered.contains("碾盘") && !offered.contains(caseNo),
                        stranger + " is offered " + offered);
            }
        }
        assertEquals(422, get(CLERK, "/suggestions?q=ab&limit=21").statusCode());
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

    /** What stands in the papers that were handed in is found in words, and by pinyin the names beside them. */
    void findsWhatIsWrittenInAttachments() throws Exception {
        String caseNo = register(matter("碾盘房顶维修争议", "房顶漏雨谁来修，没有谈拢。", "演单雄信", "110105200108078889", "13911114444"));
        attach(caseNo, "合同.pdf", PaperFiles.pdf("甲方把鸬鹚塘租给乙方养鱼", null));
        attach(caseNo, "证明.docx", PaperFiles.docx("<w:p><w:r><w:t>鹈鹕岭的石料由村里统一购买</w:t></w:r></w:p>", 1));
        attach(caseNo, "账目.xlsx", PaperFiles.xlsx("鸳鸯桥工程欠款明细"));
        attach(caseNo, "聊天.txt", "蟾蜍坝的水放了三天".getBytes(java.nio.charset.Charset.forName("GB18030")));
        Map<String, String> words = Map.of("鸬鹚塘", "合同.pdf", "鹈鹕岭 石料", "证明.docx", "鸳鸯桥工程", "账目.xlsx", "蟾蜍坝", "聊天.txt");
        for (Map.Entry<String, String> each : words.entrySet()) {
            awaitFound(CLERK, each.getKey(), caseNo);
            JsonNode hit = search(CLERK, each.getKey()).get("hits").get(0);
            assertEquals(caseNo, hit.get("caseNo").asText());
            assertTrue(hit.get("highlights").toString().contains("\"ATTACHMENT\""), hit.toString());
            assertTrue(hit.get("highlights").toString().contains(each.getValue()), hit.toString());
            assertEquals(0, search(NEIGHBOUR, each.getKey()).get("total").asInt(), "as closed as the case itself");
        }
        for (String letters :
                List.of("yandanxiongxin", "yan dan xiong xin", "ydxx", "YDXX", "yandanx", "danxiongxin")) {
            assertFinds(caseNo, letters);
            String marked = search(CLERK, letters).at("/hits/0/highlights").toString();
            assertTrue(marked.contains("{\"text\":\"演单雄信\",\"found\":true}"), letters + ": " + marked);
        }
    }

    /** A phrase that nobody wrote so is found by some of its words, which is said. */
    void findsSomeOfThePhraseAndSaysSo() throws Exception {
        String caseNo = register(matter("鹧鸪坝放水争议", "鹧鸪坝该谁放水。", "演鹧", "110105200108078889", "13911114444"));
        awaitFound(CLERK, "鹧鸪坝", caseNo);
        assertFalse(search(CLERK, "鹧鸪坝").get("loose").asBoolean());
        JsonNode some = search(CLERK, "鹧鸪退不退钱");
        assertEquals(List.of(caseNo), numbers(some).subList(0, 1));
        assertTrue(some.get("loose").asBoolean());
        assertEquals(0, search(NEIGHBOUR, "鹧鸪坝").get("total").asInt());
    }

    private void attach(String caseNo, String name, byte[] content) throws Exception {
        HttpResponse<String> response = client.send(
                Matters.multipart(request(CLERK, "/api/v1/cases/" + caseNo + "/attachments"), name, content)
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, response.statusCode(), response.body());
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

    /**
     * Minors Protection Law 103, Petition Work Regulations 30: name, number, phone and place of a protected party match for nobody outside.
     * No name of the demo has one of these characters or sounds, however many cases it has.
     */
    void tellsNothingOfAProtectedParty() throws Exception {
        ObjectNode matter = matter("龙骨水车一事", "演夔骞反映龙骨水车被人拆走。", "演夔骞", "110105197704055670", "13977778888")
                .put("place", "夔门坳");
        Matters.party(matter, 0).put("protection", "WHISTLE_BLOWER").put("address", "夔门坳");
        String caseNo = register(matter);
        List<String> offered = List.of("龙骨水车", "演夔骞", "夔骞", "yankuiqian", "yan kui", "ykq", caseNo);
        List<String> ways = new ArrayList<>(List.of("夔门坳", "13977778888", "110105197704055670"));
        ways.addAll(offered);
        ways.remove("yan kui"); // found by a name in full, offered by its begin
        for (String text : ways) {
            awaitFound(CLERK, text, caseNo);
            assertTrue(numbers(search("director-130505100001", text)).contains(caseNo), text);
        }
        for (String letters : List.of("yankuiqian", "ykq")) {
            String told = search(CLERK, letters).toString();
            assertFalse(told.contains("{\"text\":\"演夔骞\",\"found\":true}"), "he is pointed at to nobody: " + told);
        }
        for (String text : offered) {
            String known = offers("director-130505100001", text).toString();
            assertTrue(known.contains("夔骞") || known.contains("龙骨水车") || known.contains(caseNo), text + ": " + known);
        }
        for (String shutOut :
                List.of(COUNTY, "leader-130505", "supervisor-130505", "clerk-130505100", "leader-130505100001")) {
            for (String text : offered) {
                String told = offers(shutOut, text).toString();
                assertTrue(
                        !told.contains("夔骞") && !told.contains("龙骨水车") && !told.contains(caseNo),
                        shutOut + " is offered by " + text + " " + told);
            }
            for (String text : ways) {
                JsonNode answer = search(shutOut, text, "limit=100");
                assertEquals(false, numbers(answer).contains(caseNo), shutOut + " finds it by " + text);
                int others = text.equals("ykq") ? answer.get("hits").size() : 0; // initials may be somebody else's
                assertEquals(others, answer.get("total").asInt(), shutOut + " counts it by " + text);
                int levels = 0;
                for (JsonNode count : answer.at("/facets/level")) {
                    levels += count.get("count").asInt();
                }
                assertEquals(others, levels, shutOut + " is told of its level by " + text);
                if (others == 0) {
                    answer.get("facets").forEach(counts -> assertEquals(0, counts.size(), shutOut + " " + answer));
                }
            }
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
            assertEquals(seen, backwards(sort), sort + " goes back as it came");
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
