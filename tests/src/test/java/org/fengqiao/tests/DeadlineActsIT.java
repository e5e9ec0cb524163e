package org.fengqiao.tests;

import static org.fengqiao.tests.Matters.CLERK;
import static org.fengqiao.tests.Matters.DIRECTOR;
import static org.fengqiao.tests.Matters.MEDIATOR;
import static org.fengqiao.tests.Matters.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What people do to a deadline: each act by right, with a reason, in the ledger and on the timeline, and the day is counted anew. */
class DeadlineActsIT extends BrowserTest {

    /** A village without an account of its own, whose clocks no other test looks at. */
    private static final String QUIET = "130505100003";

    private static HttpResponse<String> act(String account, String caseNo, long clock, String action, String fields) {
        return post(
                account,
                "/api/v1/cases/" + caseNo + "/deadlines/" + clock + "/actions/" + action,
                fields,
                "If-Match",
                "*");
    }

    private static JsonNode done(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return json(response);
    }

    private static JsonNode deadline(String account, String caseNo, String rule) {
        for (JsonNode each : Matters.file(account, caseNo).get("deadlines")) {
            if (each.get("rule").asText().equals(rule)) {
                return each;
            }
        }
        throw new AssertionError("no " + rule + " on " + caseNo);
    }

    private static LocalDate due(JsonNode deadline) {
        return LocalDate.parse(deadline.get("dueOn").asText());
    }

    private static JsonNode preview(String rule, LocalDate start, String more) {
        HttpResponse<String> counted =
                get(DIRECTOR, "/api/v1/deadlines/preview?rule=" + rule + "&start=" + start + more.replace(" ", "%20"));
        assertEquals(200, counted.statusCode(), counted.body());
        return json(counted);
    }

    private static String lastEvent(String caseNo) {
        return json(get("director-130505100", "/api/v1/cases/" + caseNo + "/events?limit=1"))
                .get("items")
                .get(0)
                .get("text")
                .asText();
    }

    /** As if the days had gone by. */
    private static void miss(long clock) {
        assertEquals(
                1,
                AppDatabase.change(
                        server(),
                        "update deadline_clock set due_on = current_date - 3, due_at = now() - interval '2 days',"
                                + " lock_version = lock_version + 1 where id = " + clock));
    }

    @Test
    void the_parties_give_their_mediation_more_time_before_it_is_over() {
        MediationJob job = MediationJob.open().consent().accept().assign();
        JsonNode before = deadline(MEDIATOR, job.caseNo(), "D-M1");
        long clock = before.get("id").asLong();
        assertTrue(before.get("actions").toString().contains("EXTEND"), before.toString());
        problem(act(MEDIATOR, job.caseNo(), clock, "EXTEND", "{}"), 422, "INVALID_FIELDS");
        JsonNode refused = problem(
                act(
                        MEDIATOR,
                        job.caseNo(),
                        clock,
                        "EXTEND",
                        "{\"length\":48,\"unit\":\"HOURS\",\"approver\":\"双方当事人\",\"reason\":\"商议\"}"),
                422,
                "INVALID_FIELDS");
        assertEquals("EXTENSION_UNIT", Matters.fieldCode(refused, "unit"));
        String extension =
                "{\"length\":10,\"unit\":\"DAYS\",\"approver\":\"双方当事人\",\"reason\":\"等待鉴定结论\",\"paper\":\"延期同意书\"}";
        problem(act(CLERK, job.caseNo(), clock, "EXTEND", extension), 403, "DEADLINE_NOT_YOURS");
        problem(act("clerk-130505101", job.caseNo(), clock, "EXTEND", extension), 404, "NOT_FOUND");

        LocalDate start = LocalDate.parse(before.get("startedOn").asText());
        LocalDate expected = LocalDate.parse(
                preview("D-M1", start, "&extensions=10 DAYS").get("dueDate").asText());
        JsonNode acted = done(act(MEDIATOR, job.caseNo(), clock, "EXTEND", extension));
        assertEquals(expected.toString(), acted.get("dueOn").asText());
        assertEquals(expected, due(deadline(MEDIATOR, job.caseNo(), "D-M1")));
        String told = json(get(MEDIATOR, "/api/v1/cases/" + job.caseNo() + "/deadlines/" + clock + "/explanation"))
                .get("text")
                .asText();
        assertTrue(told.contains("延长10日"), told);
        assertTrue(lastEvent(job.caseNo()).contains("双方当事人"), lastEvent(job.caseNo()));

        miss(clock);
        problem(act(MEDIATOR, job.caseNo(), clock, "EXTEND", extension), 409, "DEADLINE_ACT_NOT_NOW");
    }

    @Test
    void what_was_missed_needs_a_written_reason_before_the_step() {
        MediationJob job = MediationJob.open().consent().accept().assign().session();
        long clock = deadline(MEDIATOR, job.caseNo(), "D-M1").get("id").asLong();
        problem(
                act(MEDIATOR, job.caseNo(), clock, "GIVE_REASON", "{\"reason\":\"还没有到期\"}"),
                409,
                "DEADLINE_ACT_NOT_NOW");
        miss(clock);
        String ending = "{\"ground\":\"NO_AGREEMENT\",\"reason\":\"双方分歧过大。\",\"routesTold\":[\"LITIGATION\"]}";
        problem(
                Matters.act(MEDIATOR, job.caseNo(), job.proceeding(), "TERMINATE", ending),
                409,
                "OVERDUE_REASON_MISSING");
        assertTrue(deadline(MEDIATOR, job.caseNo(), "D-M1").get("reasonMissing").asBoolean());

        login(MEDIATOR);
        open("/cases/act.xhtml?no=" + job.caseNo() + "&proceeding=" + job.proceeding() + "&action=TERMINATE");
        page.getByText("请先在“期限”中写明超期原因").first().waitFor();
        open("/cases/case.xhtml?no=" + job.caseNo() + "&tab=deadlines");
        axe();
        page.locator("a[href*='act=GIVE_REASON']").first().click();
        page.waitForURL("**/cases/deadline.xhtml*");
        submit();
        page.locator(".fq-error").first().waitFor();
        axe();
        page.locator("[id=\"f:reason\"]").fill("<b>当事人外出</b>务工，两次约定均未到场。");
        submit();
        page.waitForURL("**/cases/case.xhtml*");
        String shown = page.locator("main").innerText();
        assertTrue(shown.contains("<b>当事人外出</b>务工"), shown);
        assertFalse(
                deadline(MEDIATOR, job.caseNo(), "D-M1").get("reasonMissing").asBoolean());

        Matters.done(Matters.act(MEDIATOR, job.caseNo(), job.proceeding(), "TERMINATE", ending), "TERMINATED");
        assertEquals(
                "MET", deadline(MEDIATOR, job.caseNo(), "D-M1").get("state").asText());
        Matters.done(Matters.act(DIRECTOR, job.caseNo(), job.proceeding(), "CLOSE", "{}"), "CLOSED");
        for (JsonNode each : Matters.file(DIRECTOR, job.caseNo()).get("deadlines")) {
            assertTrue(each.get("endedOn").isTextual(), "a closed case has no running clock: " + each);
            assertEquals(0, each.get("actions").size(), each.toString());
        }
    }

    @Test
    void a_suspension_moves_the_day_by_exactly_its_length_where_the_rule_knows_one() {
        String ruled = Matters.registered("clerk-130505100", Matters.matter("130505100001"));
        Matters.mediation("clerk-130505100", ruled);
        long acceptance =
                deadline("director-130505100", ruled, "D-C2").get("id").asLong();
        problem(
                act("director-130505100", ruled, acceptance, "SUSPEND", "{\"reason\":\"听证\"}"),
                409,
                "DEADLINE_ACT_NOT_NOW");

        AppDatabase.change(
                server(),
                """
                insert into deadline_rule (id, code, region_code, version_no, starts, owner, length, roll_forward, suspended_by, warn,
                    basis, valid_from, preset, confirmed, made_at)
                select nextval('deadline_rule_seq'), code, '%s', 1, starts, owner, length, roll_forward, 'EXPERT_OPINION', warn,
                    basis, valid_from, preset, confirmed, now() from deadline_rule where code = 'D-C2' and region_code = ''
                on conflict do nothing"""
                        .formatted(QUIET));
        AppDatabase.change(server(), "update revision set number = number + 1 where name = 'RULES'");
        String no = suspendable();
        JsonNode clock = deadline("director-130505100", no, "D-C2");
        long id = clock.get("id").asLong();
        LocalDate start = LocalDate.parse(clock.get("startedOn").asText());
        JsonNode early = problem(
                act(
                        "director-130505100",
                        no,
                        id,
                        "SUSPEND",
                        "{\"from\":\"" + start.minusDays(1) + "\",\"reason\":\"委托鉴定\"}"),
                422,
                "INVALID_FIELDS");
        assertEquals("BEFORE", Matters.fieldCode(early, "from"));
        login("director-130505100");
        form(no, id, "SUSPEND");
        JsonNode stopped =
                done(act("director-130505100", no, id, "SUSPEND", "{\"reason\":\"委托鉴定\",\"paper\":\"鉴定委托书\"}"));
        assertEquals("SUSPENDED", stopped.get("state").asText());
        assertTrue(stopped.path("dueOn").isNull() || stopped.path("dueOn").isMissingNode(), stopped.toString());
        assertEquals(
                "PAUSED",
                deadline("director-130505100", no, "D-C2").get("light").asText());

        JsonNode listed = json(get("director-130505100", "/api/v1/cases?text=" + no))
                .get("items")
                .get(0);
        assertEquals("PAUSED", listed.get("light").asText(), "the list does not take it for finished: " + listed);

        form(no, id, "RESUME");
        LocalDate tomorrow = LocalDate.now(MediationJob.BEIJING).plusDays(1);
        JsonNode resumed = done(
                act("director-130505100", no, id, "RESUME", "{\"on\":\"" + tomorrow + "\",\"reason\":\"鉴定意见已收到\"}"));
        LocalDate today = tomorrow.minusDays(1);
        assertEquals(
                preview("D-C2", start, "&suspensions=" + today + ".." + today)
                        .get("dueDate")
                        .asText(),
                resumed.get("dueOn").asText());
        assertTrue(lastEvent(no).contains("恢复"), lastEvent(no));
    }

    /** The forms that no case of the demo leads to: only the procedures to come have a rule that may be suspended. */
    private void form(String caseNo, long clock, String act) {
        open("/cases/deadline.xhtml?no=" + caseNo + "&id=" + clock + "&act=" + act);
        page.locator("[id=\"f:reason\"]").waitFor();
        axe();
        page.setViewportSize(390, 844);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        page.setViewportSize(1360, 900);
    }

    /** Another node of the house may hold the rules for a moment longer. */
    private static String suspendable() {
        for (int attempt = 0; attempt < 20; attempt++) {
            String no = Matters.registered("clerk-130505100", Matters.matter(QUIET));
            Matters.mediation("clerk-130505100", no);
            if (deadline("director-130505100", no, "D-C2")
                    .get("actions")
                    .toString()
                    .contains("SUSPEND")) {
                return no;
            }
            sleep();
        }
        throw new AssertionError("the new rule is not in force");
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_director_hands_a_deadline_over_and_withdraws_it() {
        MediationJob job = MediationJob.open();
        long clock = deadline(DIRECTOR, job.caseNo(), "D-C2").get("id").asLong();
        assertFalse(
                deadline(CLERK, job.caseNo(), "D-C2").get("actions").toString().contains("HAND_OVER"),
                "only a director gives it to another");
        login(DIRECTOR);
        open("/cases/deadline.xhtml?no=" + job.caseNo() + "&id=" + clock + "&act=HAND_OVER");
        axe();
        page.locator("[id=\"f:reason\"]").fill("原承办人请假");
        submit();
        page.locator(".fq-error").first().waitFor();
        assertEquals("原承办人请假", page.locator("[id=\"f:reason\"]").inputValue(), "nothing typed is lost");
        page.locator("[id=\"f:staff\"] option")
                .nth(1)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("[id=\"f:staff\"]").selectOption(new SelectOption().setIndex(1));
        submit();
        page.waitForURL("**/cases/case.xhtml*");
        assertTrue(lastEvent(job.caseNo()).contains("移交"), lastEvent(job.caseNo()));

        problem(act(DIRECTOR, job.caseNo(), clock, "WITHDRAW", "{\"reason\":\" \"}"), 422, "INVALID_FIELDS");
        JsonNode gone = done(act(DIRECTOR, job.caseNo(), clock, "WITHDRAW", "{\"reason\":\"重复登记，另案办理\"}"));
        assertEquals("CANCELLED", gone.get("state").asText());
        problem(act(DIRECTOR, job.caseNo(), clock, "WITHDRAW", "{\"reason\":\"再撤\"}"), 409, "DEADLINE_ACT_NOT_NOW");
        problem(act(DIRECTOR, job.caseNo(), clock, "DELETE", "{}"), 404, "UNKNOWN_ACTION");
    }

    private void submit() {
        page.locator("[data-submit]").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
