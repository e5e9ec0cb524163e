package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Supervision through the open port: asked, answered, sent back, closed; listed for who may see it, with every filter. */
class SupervisionApiIT extends Matters {

    private static final String SUPERVISOR = "supervisor-130505";
    private static final String ROOT = "/api/v1/supervisions";

    private static String raised(String caseNo, String ground) {
        HttpResponse<String> response = post(
                SUPERVISOR,
                ROOT,
                JSON.createObjectNode()
                        .put("caseNo", caseNo)
                        .put("ground", ground)
                        .put("reason", "登记后没有联系当事人，请说明。")
                        .toString());
        assertEquals(201, response.statusCode(), response.body());
        String location = response.headers().firstValue("Location").orElseThrow();
        assertTrue(location.endsWith(ROOT + "/" + json(response).get("id").asLong()), location);
        return ROOT + "/" + json(response).get("id").asLong();
    }

    private static JsonNode one(String account, String address) {
        HttpResponse<String> response = get(account, address);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "\"" + json(response).get("version").asLong() + "\"",
                response.headers().firstValue("ETag").orElse(""));
        return json(response);
    }

    private static HttpResponse<String> say(String account, String address, String act, String version, String text) {
        return post(
                account,
                address + "/" + act,
                JSON.createObjectNode().put("text", text).toString(),
                "If-Match",
                version);
    }

    private static String open() {
        String caseNo = registered(CLERK, matter());
        mediation(CLERK, caseNo);
        return caseNo;
    }

    @Test
    void a_supervision_goes_its_way() {
        String address = raised(open(), "NOT_HANDLED");
        JsonNode asked = one(DIRECTOR, address);
        assertEquals("OPEN", asked.get("state").asText());
        assertTrue(asked.get("mayAnswer").asBoolean() && !asked.get("mayJudge").asBoolean(), asked.toString());
        String seen = "\"" + asked.get("version").asLong() + "\"";

        problem(say(SUPERVISOR, address, "answer", seen, "我来答"), 403, "SUPERVISION_NOT_YOURS");
        assertEquals(
                428, post(DIRECTOR, address + "/answer", "{\"text\":\"已联系\"}").statusCode());
        assertEquals(
                "REQUIRED",
                fieldCode(problem(say(DIRECTOR, address, "answer", seen, " "), 422, "INVALID_FIELDS"), "answer"));
        assertEquals(204, say(DIRECTOR, address, "answer", seen, "已联系，本周五调解。").statusCode());
        problem(say(DIRECTOR, address, "answer", seen, "再答一次"), 412, "SUPERVISION_STALE");
        assertEquals(204, say(SUPERVISOR, address, "return", "*", "请写明时间。").statusCode());
        assertEquals(204, say(DIRECTOR, address, "answer", "*", "周五上午九点。").statusCode());
        assertEquals(204, say(SUPERVISOR, address, "close", "*", "同意。").statusCode());

        JsonNode closed = one(SUPERVISOR, address);
        assertEquals("CLOSED", closed.get("state").asText());
        List<String> kinds = new ArrayList<>();
        closed.get("lines").forEach(line -> kinds.add(line.get("kind").asText()));
        assertEquals(List.of("RAISED", "ANSWERED", "RETURNED", "ANSWERED", "CLOSED"), kinds);
    }

    @Test
    void the_list_takes_every_filter_and_is_leafed_without_gap() {
        String caseNo = open();
        String address = raised(caseNo, "NOT_LAWFUL");
        long id = Long.parseLong(address.replaceAll(".*/", ""));
        raised(open(), "NOT_ACCEPTED");
        String today = LocalDate.now(MediationJob.BEIJING).toString();
        String yesterday = LocalDate.now(MediationJob.BEIJING).minusDays(1).toString();

        for (String with : List.of(
                "ground=NOT_LAWFUL", "state=OPEN", "region=" + VILLAGE, "from=" + today, "to=" + today, "mine=true")) {
            assertTrue(ids(SUPERVISOR, with).contains(id), with);
        }
        for (String without : List.of("ground=OVERDUE", "state=CLOSED", "region=130505101", "to=" + yesterday)) {
            assertFalse(ids(SUPERVISOR, without).contains(id), without);
        }
        assertTrue(ids(DIRECTOR, "mine=true").contains(id), "who has to answer");
        assertFalse(
                ids("supervisor-130505100", "mine=true").contains(id), "another supervisor sees it and has not asked");
        assertTrue(ids("supervisor-130505100", "state=OPEN").contains(id));
        List<Long> all = ids(SUPERVISOR, "state=OPEN");
        assertEquals(all.stream().distinct().toList(), all);
        assertEquals(all.stream().sorted(java.util.Comparator.reverseOrder()).toList(), all, "the newest first");

        problem(get(SUPERVISOR, ROOT + "?state=LATE"), 422, "INVALID_FIELDS");
        problem(get(SUPERVISOR, ROOT + "?region=13x"), 422, "INVALID_FIELDS");
        problem(get(SUPERVISOR, ROOT + "?from=tomorrow"), 422, "INVALID_FIELDS");
    }

    /** All pages, two at a time. */
    private static List<Long> ids(String account, String filter) {
        List<Long> ids = new ArrayList<>();
        String next = "";
        do {
            HttpResponse<String> response = get(account, ROOT + "?limit=2&" + filter + next);
            assertEquals(200, response.statusCode(), response.body());
            json(response).get("items").forEach(item -> ids.add(item.get("id").asLong()));
            next = json(response).path("next").isTextual()
                    ? "&after=" + json(response).get("next").asText()
                    : null;
        } while (next != null && ids.size() < 400);
        return ids;
    }

    @Test
    void what_lies_outside_does_not_exist() {
        String caseNo = open();
        String address = raised(caseNo, "NOT_HANDLED");
        for (String stranger : List.of("director-130505101201", "supervisor-130505101", "admin")) {
            assertEquals(404, get(stranger, address).statusCode(), stranger);
            assertEquals(404, say(stranger, address, "close", "*", "不相干").statusCode(), stranger);
        }
        problem(
                post(DIRECTOR, ROOT, "{\"caseNo\":\"" + caseNo + "\",\"ground\":\"NOT_HANDLED\",\"reason\":\"自查\"}"),
                403,
                "SUPERVISION_NOT_YOURS");
        problem(
                post(SUPERVISOR, ROOT, "{\"caseNo\":\"" + caseNo + "\",\"ground\":\"NOT_HANDLED\",\"reason\":\"再问\"}"),
                409,
                "SUPERVISION_TWICE");
    }
}
