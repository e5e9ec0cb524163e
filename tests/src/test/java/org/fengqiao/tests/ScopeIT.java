package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What lies outside one's scope does not exist: every endpoint and every page answers 404, for each role and level, to somebody else's
 * case number, and no list holds it.
 */
class ScopeIT extends BrowserTest {

    private static final String VILLAGE = "130505101201";
    private static final String CLERK = "clerk-" + VILLAGE;
    private static final String DIRECTOR = "director-" + VILLAGE;
    private static final String MEDIATOR = "mediator-" + VILLAGE;

    private static String caseNo;
    private static long mediation;
    private static long party;
    private static long deadline;
    private static long document;
    private static long attachment;

    /** A case of the neighbouring village with a paper, evidence and a running clock. */
    @BeforeAll
    static void somebodyElsesCase() {
        caseNo = Matters.registered(CLERK, Matters.matter(VILLAGE));
        mediation = Matters.mediation(CLERK, caseNo);
        Matters.done(Matters.act(CLERK, caseNo, mediation, "CONSENT", "{}"), "OPENED");
        Matters.done(Matters.act(DIRECTOR, caseNo, mediation, "ACCEPT", "{}"), "ACCEPTED");
        JsonNode candidates =
                json(get(DIRECTOR, "/api/v1/cases/" + caseNo + "/proceedings/" + mediation + "/mediators"));
        long host = 0;
        for (JsonNode candidate : candidates.get("items")) {
            host = candidate.get("login").asText().equals(MEDIATOR)
                    ? candidate.get("id").asLong()
                    : host;
        }
        Matters.done(
                Matters.act(DIRECTOR, caseNo, mediation, "ASSIGN", "{\"host\":" + host + ",\"recusalChecked\":true}"),
                "ASSIGNED");
        String now = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        Matters.done(
                Matters.act(
                        MEDIATOR,
                        caseNo,
                        mediation,
                        "RECORD_SESSION",
                        "{\"heldAt\":\"" + now + "\",\"place\":\"a\",\"record\":\"b\",\"result\":\"AGREED\"}"),
                "IN_SESSION");
        Matters.done(
                Matters.act(
                        MEDIATOR,
                        caseNo,
                        mediation,
                        "AGREE",
                        "{\"form\":\"WRITTEN\",\"facts\":\"a\",\"items\":[\"b\"],\"performanceManner\":\"c\","
                                + "\"performance\":[{\"obligor\":\"演乙某\",\"content\":\"d\",\"dueOn\":\"2999-01-01\"}]}"),
                "AGREED");
        HttpResponse<String> kept =
                Matters.upload(CLERK, caseNo, "a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        attachment = json(kept).get("id").asLong();
        JsonNode file = Matters.file(CLERK, caseNo);
        party = file.at("/parties/0/id").asLong();
        deadline = file.at("/deadlines/0/id").asLong();
        document = json(get(CLERK, "/api/v1/cases/" + caseNo + "/documents"))
                .at("/items/0/id")
                .asLong();
        assertTrue(party > 0 && deadline > 0 && document > 0 && attachment > 0 && host > 0);
    }

    /** All who have no business with it: other places of the same level, other levels, other roles, other bodies. */
    static List<String> strangers() {
        List<String> strangers = new ArrayList<>();
        for (String role : List.of("clerk", "mediator", "director", "leader", "supervisor")) {
            strangers.add(role + "-130505100001");
            strangers.add(role + "-130505100");
        }
        strangers.addAll(List.of(
                "mediator-130505",
                "mediator-130505101",
                "unit-130505",
                "grid-130505100001",
                "admin",
                "security",
                "auditor"));
        return strangers;
    }

    private static List<String> readings() {
        String file = "/api/v1/cases/" + caseNo;
        return List.of(
                file,
                file + "/events",
                file + "/events?after=nonsense",
                file + "/events/verify",
                file + "/documents",
                file + "/receipt",
                file + "/attachments",
                file + "/deadlines/" + deadline + "/explanation",
                file + "/proceedings/" + mediation,
                file + "/proceedings/" + mediation + "/mediation",
                file + "/proceedings/" + mediation + "/mediators",
                file + "/proceedings/" + mediation + "/committees",
                "/api/v1/documents/" + document,
                "/api/v1/attachments/" + attachment);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void a_stranger_finds_nothing_at_any_endpoint(String stranger) {
        for (String path : readings()) {
            Matters.problem(get(stranger, path), 404, "NOT_FOUND");
        }
        String file = "/api/v1/cases/" + caseNo;
        for (String headers : new String[] {"\"1\"", "*", ""}) {
            String[] ifMatch = headers.isEmpty() ? new String[0] : new String[] {"If-Match", headers};
            Matters.problem(
                    post(stranger, file + "/proceedings", "{\"procedure\":\"MEDIATION\"}", ifMatch), 404, "NOT_FOUND");
            for (String action : List.of("CONSENT", "SEAL", "CLOSE", "DANCE")) {
                Matters.problem(
                        post(stranger, Matters.actions(caseNo, mediation) + action, "{}", ifMatch), 404, "NOT_FOUND");
            }
        }
        Matters.problem(
                post(
                        stranger,
                        file + "/parties/" + party + "/reveal",
                        "{\"field\":\"PHONE\",\"reason\":\"just looking\"}"),
                404,
                "NOT_FOUND");
        Matters.problem(
                Matters.upload(stranger, caseNo, "a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
                404,
                "NOT_FOUND");
        HttpResponse<String> list = get(stranger, "/api/v1/cases?limit=100&text=" + caseNo);
        assertEquals(200, list.statusCode());
        assertEquals(0, json(list).get("items").size(), list.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk-130505101201", "director-130505101201", "supervisor-130505101201", "mediator-130505101201",
                "clerk-130505101", "director-130505101", "leader-130505101", "supervisor-130505101",
                "clerk-130505", "director-130505", "leader-130505", "supervisor-130505"
            })
    void those_whose_matter_it_is_find_it(String colleague) {
        for (String path : readings()) {
            if (!path.contains("nonsense")) {
                assertEquals(200, get(colleague, path).statusCode(), path);
            }
        }
        HttpResponse<String> list = get(colleague, "/api/v1/cases?text=" + caseNo);
        assertEquals(1, json(list).get("items").size(), list.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk-130505100001",
                "mediator-130505100001",
                "director-130505100001",
                "leader-130505100001",
                "supervisor-130505100",
                "mediator-130505",
                "unit-130505",
                "grid-130505100001",
                "admin",
                "auditor"
            })
    void a_stranger_finds_nothing_on_any_page(String stranger) {
        expectComplaint("404");
        login(stranger);
        for (String path : List.of(
                "/cases/case.xhtml?no=" + caseNo,
                "/cases/case.xhtml?no=" + caseNo + "&tab=papers",
                "/cases/act.xhtml?no=" + caseNo + "&proceeding=" + mediation + "&action=SEAL",
                "/cases/route.xhtml?no=" + caseNo,
                "/files/document?id=" + document,
                "/files/attachment?id=" + attachment,
                "/files/receipt?no=" + caseNo)) {
            assertEquals(404, status(page, path), stranger + " " + path);
        }
    }

    @Test
    void the_page_of_a_case_opens_for_its_own_clerk() {
        login(CLERK);
        assertEquals(200, status(page, "/cases/case.xhtml?no=" + caseNo));
        assertEquals(200, status(page, "/files/document?id=" + document));
        assertEquals(200, status(page, "/files/attachment?id=" + attachment));
    }

    @Test
    void ids_of_another_case_do_not_open_through_ones_own() {
        String own = Matters.registered("clerk-130505100001", Matters.matter());
        String file = "/api/v1/cases/" + own;
        String clerk = "clerk-130505100001";
        Matters.problem(get(clerk, file + "/proceedings/" + mediation), 404, "NOT_FOUND");
        Matters.problem(get(clerk, file + "/proceedings/" + mediation + "/mediation"), 404, "NOT_FOUND");
        Matters.problem(get(clerk, file + "/deadlines/" + deadline + "/explanation"), 404, "NOT_FOUND");
        Matters.problem(
                post(clerk, Matters.actions(own, mediation) + "CONSENT", "{}", "If-Match", "*"), 404, "NOT_FOUND");
        HttpResponse<String> reveal = post(
                clerk, file + "/parties/" + party + "/reveal", "{\"field\":\"PHONE\",\"reason\":\"just looking\"}");
        Matters.problem(reveal, 404, "NOT_FOUND");
        assertFalse(reveal.body().contains("138"), reveal.body());
    }

    private static int status(Page page, String path) {
        return page.request().get(base().resolve(path).toString()).status();
    }
}
