package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who a protected party is cannot be learnt by anyone who does not work on the case, wherever he looks, though the case lies in his region:
 * the case is not there for him. What is looked for here was first known to all: the protection came later, when people had been told.
 */
class ProtectedPartyIT extends BrowserTest {

    private static final String VILLAGE = "130505101201";
    private static final String CLERK = "clerk-" + VILLAGE;
    private static final String DIRECTOR = "director-" + VILLAGE;
    private static final String MEDIATOR = "mediator-" + VILLAGE;
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)");

    private static final String NAME = "演" + character(0) + character(1) + character(2);
    private static final String PLACE = "暗访巷" + character(3) + character(4) + "院九号";
    private static final String PHONE = "139" + "%08d".formatted(System.nanoTime() % 100_000_000);
    private static final String WORD = "辘轳井绳";

    private static String caseNo;
    private static long party;
    private static long mediation;
    private static long document;
    private static long attachment;
    private static long deadline;

    private static String character(int index) {
        return Character.toString(0x6200 + (int) ((System.nanoTime() / 97 + index * 7919L) % 0x2000));
    }

    @BeforeAll
    static void aWhistleBlowersCase() throws Exception {
        ObjectNode matter = Matters.matter(VILLAGE)
                .put("title", NAME + "反映" + WORD + "一事")
                .put("facts", NAME + "，住" + PLACE + "，电话" + PHONE + "，反映" + WORD + "被人填埋。");
        Matters.party(matter, 0).put("name", NAME).put("address", PLACE).put("phone", PHONE);
        caseNo = Matters.registered(CLERK, matter);
        mediation = Matters.mediation(CLERK, caseNo);
        Matters.done(Matters.act(CLERK, caseNo, mediation, "CONSENT", "{}"), "OPENED");
        Matters.done(Matters.act(DIRECTOR, caseNo, mediation, "ACCEPT", "{}"), "ACCEPTED");
        attachment = json(Matters.upload(
                        CLERK, caseNo, NAME + ".txt", (NAME + PLACE + PHONE).getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asLong();
        assertEquals(
                201,
                post(
                                "supervisor-130505",
                                "/api/v1/supervisions",
                                "{\"caseNo\":\"" + caseNo + "\",\"ground\":\"NOT_HANDLED\",\"reason\":\"" + NAME
                                        + "一事\"}")
                        .statusCode());
        JsonNode file = Matters.file(CLERK, caseNo);
        party = file.at("/parties/0/id").asLong();
        deadline = file.at("/deadlines/0/id").asLong();
        document = json(get(CLERK, "/api/v1/cases/" + caseNo + "/documents"))
                .at("/items/0/id")
                .asLong();
        Finder finder = new Finder(base());
        finder.awaitFound("leader-130505", WORD, caseNo);
        assertEquals(200, get("leader-130505", "/api/v1/cases/" + caseNo).statusCode(), "so far he sees it");
        assertEquals(204, protect(CLERK, "WHISTLE_BLOWER", "检举村干部").statusCode());
        long end = System.nanoTime() + 60_000_000_000L;
        while (finder.search("leader-130505", WORD).get("total").asInt() > 0) {
            assertTrue(System.nanoTime() < end, "the index never learns of the protection");
            Thread.sleep(200);
        }
    }

    private static HttpResponse<String> protect(String account, String ground, String reason) {
        return post(
                account,
                "/api/v1/cases/" + caseNo + "/parties/" + party + "/protection",
                "{\"protection\":\"" + ground + "\",\"reason\":\"" + reason + "\"}");
    }

    private static List<String> readings() {
        String file = "/api/v1/cases/" + caseNo;
        return List.of(
                file,
                file + "/events",
                file + "/events/verify",
                file + "/documents",
                file + "/receipt",
                file + "/attachments",
                file + "/similar",
                file + "/deadlines/" + deadline + "/explanation",
                file + "/proceedings/" + mediation,
                file + "/proceedings/" + mediation + "/mediation",
                "/api/v1/attachments/" + attachment);
    }

    private static void tellsNothing(String where, String body) {
        for (String secret : List.of(NAME, PLACE, PHONE, WORD)) {
            assertFalse(body.contains(secret), where + " tells " + secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CLERK, DIRECTOR})
    @Tag("search")
    void those_who_work_on_the_case_see_and_find_it(String insider) throws Exception {
        for (String path : readings()) {
            assertEquals(200, get(insider, path).statusCode(), path);
        }
        JsonNode file = Matters.file(insider, caseNo);
        assertEquals(NAME, file.at("/parties/0/name").asText());
        assertEquals("WHISTLE_BLOWER", file.at("/parties/0/protection").asText());
        for (String text : List.of(NAME, PHONE, WORD)) {
            assertEquals(
                    List.of(caseNo),
                    Finder.numbers(new Finder(base()).search(insider, text)),
                    insider + " looks for " + text);
        }
        HttpResponse<String> events = get(insider, "/api/v1/cases/" + caseNo + "/events");
        assertTrue(events.body().contains("PARTY_PROTECTED"), events.body());
        assertTrue(events.body().contains("检举村干部"), events.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leader-130505",
                "supervisor-130505",
                "director-130505",
                "clerk-130505",
                "director-130505101",
                "clerk-130505101",
                "supervisor-130505101201",
                "leader-130505101",
                MEDIATOR
            })
    @Tag("search")
    void nobody_else_learns_who_it_is_wherever_he_looks(String shutOut) throws Exception {
        for (String path : readings()) {
            Matters.problem(get(shutOut, path), 404, "NOT_FOUND");
        }
        Matters.problem(
                post(
                        shutOut,
                        "/api/v1/cases/" + caseNo + "/parties/" + party + "/reveal",
                        "{\"field\":\"PHONE\",\"reason\":\"just looking\"}"),
                404,
                "NOT_FOUND");
        Matters.problem(protect(shutOut, "NONE", "just looking"), 404, "NOT_FOUND");
        for (String path : List.of(
                "/api/v1/cases?limit=100",
                "/api/v1/deadlines?limit=100",
                "/api/v1/supervisions?limit=100",
                "/api/v1/cases/duplicates?limit=100")) {
            HttpResponse<String> list = get(shutOut, path);
            tellsNothing(path, list.body());
            assertFalse(list.body().contains(caseNo), path + " names the case");
        }
        for (String text : List.of(NAME, PLACE, PHONE, WORD, caseNo)) {
            String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
            assertEquals(
                    0,
                    json(get(shutOut, "/api/v1/cases?text=" + query))
                            .get("items")
                            .size(),
                    text);
            JsonNode found = new Finder(base()).search(shutOut, text, "limit=100");
            assertFalse(Finder.numbers(found).contains(caseNo), text + " finds it");
            if (!text.equals(caseNo)) {
                tellsNothing("the search for " + text, found.get("hits").toString() + found.get("facets"));
            }
        }
        assertEquals(0, new Finder(base()).search(shutOut, PHONE).get("total").asInt(), "not even counted");
        assertEquals(0, new Finder(base()).search(shutOut, WORD).get("total").asInt(), "not even counted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader-130505", "supervisor-130505", "director-130505101", "clerk-130505101", MEDIATOR})
    void no_page_and_no_file_to_download_tells_who_it_is(String shutOut) {
        expectComplaint("404");
        login(shutOut);
        for (String path : List.of(
                "/cases/case.xhtml?no=" + caseNo,
                "/cases/act.xhtml?no=" + caseNo + "&proceeding=" + mediation + "&action=TERMINATE",
                "/files/receipt?no=" + caseNo,
                "/files/attachment?id=" + attachment)) {
            assertEquals(404, page.request().get(at(path)).status(), path);
        }
        Map<String, Integer> seen = walk();
        assertTrue(seen.size() > 5, seen.toString());
        for (String path : List.of("/cases/export.csv", "/search/export?format=csv", "/statistics/cases.xhtml")) {
            tellsNothing(path, page.request().get(at(path)).text());
        }
    }

    /** All pages that can be come to by links, one address for each path and at most some of those that show one case each. */
    private Map<String, Integer> walk() {
        Map<String, Integer> visits = new java.util.TreeMap<>();
        Set<String> known = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(page.url(), at("/notices.xhtml"), at("/agenda.xhtml")));
        while (!ahead.isEmpty()) {
            URI address = URI.create(ahead.remove());
            if (!known.add(address.toString()) || visits.merge(address.getPath(), 1, Integer::sum) > 6) {
                continue;
            }
            APIResponse response = page.request().get(address.toString());
            assertNotEquals(500, response.status(), address.toString());
            String body = response.text();
            tellsNothing(address.toString(), body);
            Matcher links = LINK.matcher(body);
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (link.contains(".xhtml") && !link.contains("lang=") && !link.contains("://")) {
                    ahead.add(address.resolve(link.replace(" ", "%20")).toString());
                }
            }
        }
        return visits;
    }

    private static String at(String path) {
        return base().resolve(path).toString();
    }

    /** Minors Protection Law 103: without a word from the window, too. */
    @Test
    void a_minor_is_protected_unless_the_window_says_otherwise() {
        ObjectNode matter = Matters.matter(VILLAGE);
        Matters.party(matter, 0)
                .put("idType", "NONE")
                .put("birthDate", "2015-03-02")
                .remove("idNumber");
        Matters.party(matter, 0)
                .putArray("representatives")
                .addObject()
                .put("role", "GUARDIAN")
                .put("name", "演大某")
                .put("relation", "父");
        String kept = Matters.registered(CLERK, matter);
        assertEquals(
                "MINOR", Matters.file(CLERK, kept).at("/parties/0/protection").asText());
        Matters.problem(get("leader-130505", "/api/v1/cases/" + kept), 404, "NOT_FOUND");
        Matters.party(matter, 0).put("protection", "NONE");
        String open = Matters.registered(CLERK, matter);
        assertEquals(200, get("leader-130505", "/api/v1/cases/" + open).statusCode());
    }

    @Test
    void a_protection_that_is_lifted_opens_the_case_again_and_both_stand_in_the_timeline() {
        ObjectNode matter = Matters.matter(VILLAGE);
        Matters.party(matter, 0).put("protection", "OWN_REQUEST");
        String own = Matters.registered(CLERK, matter);
        String file = "/api/v1/cases/" + own;
        Matters.problem(get("clerk-130505", file), 404, "NOT_FOUND");
        String path = file + "/parties/"
                + Matters.file(CLERK, own).at("/parties/0/id").asLong() + "/protection";
        JsonNode refused = Matters.problem(post(CLERK, path, "{\"protection\":\"NONE\"}"), 422, "INVALID_FIELDS");
        assertEquals("REASON_REQUIRED", Matters.fieldCode(refused, "reason"));
        refused = Matters.problem(post(CLERK, path, "{\"reason\":\"本人要求\"}"), 422, "INVALID_FIELDS");
        assertEquals("PROTECTION_REQUIRED", Matters.fieldCode(refused, "protection"));
        assertEquals(
                204,
                post(DIRECTOR, path, "{\"protection\":\"NONE\",\"reason\":\"本人要求公开\"}")
                        .statusCode());
        assertEquals(200, get("clerk-130505", file).statusCode());
        assertEquals(
                "PARTY_UNPROTECTED",
                json(get("clerk-130505", file + "/events")).at("/items/0/kind").asText());
    }

    @Test
    void on_the_page_a_party_is_protected_for_a_reason_and_marked() {
        String own = Matters.registered(CLERK, Matters.matter(VILLAGE));
        login(CLERK);
        open("/cases/case.xhtml?no=" + own);
        page.locator("[data-opens=protect]").click();
        page.locator("#protect select[id$=':protection']").selectOption("DOMESTIC_VIOLENCE");
        page.locator("#protect button[id$='protectIt']").click();
        page.locator("#protect .fq-error").first().waitFor();
        page.locator("#protect input[id$=':why']").fill("人身安全保护令");
        page.locator("#protect button[id$='protectIt']").click();
        page.getByText("受保护当事人 · 家庭暴力受害人").first().waitFor();
        Matters.problem(get("leader-130505", "/api/v1/cases/" + own), 404, "NOT_FOUND");
    }
}
