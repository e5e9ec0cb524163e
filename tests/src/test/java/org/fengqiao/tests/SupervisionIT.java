package org.fengqiao.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** A supervisor asks, the director answers, the supervisor sends back and closes; whoever has no business there sees nothing. */
class SupervisionIT extends BrowserTest {

    private static final String SUPERVISOR = "supervisor-130505";

    private static void act(Page where, String button) {
        where.locator("[id=\"" + button + "\"]").click();
        where.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static String main(Page where) {
        return where.locator("main").innerText();
    }

    /** The number beside the entry of the navigation. */
    private static int waiting(Page where) {
        Locator number = where.locator(".fq-side a[href$='/supervision/list.xhtml'] .fq-nav-count");
        return number.count() == 0 ? 0 : Integer.parseInt(number.textContent());
    }

    private String raise(String caseNo, String reason) {
        login(SUPERVISOR);
        open("/supervision/item.xhtml?no=" + caseNo);
        act(page, "f:raise");
        page.locator(".fq-error").first().waitFor(); // the ground is missing
        page.locator("[id=\"f:ground\"]").selectOption("NOT_HANDLED");
        page.locator("[id=\"f:reason\"]").fill(reason);
        axe();
        act(page, "f:raise");
        page.waitForURL("**/supervision/item.xhtml?id=*");
        return page.url();
    }

    @Test
    void a_supervision_is_raised_answered_sent_back_and_closed() {
        String caseNo = Matters.registered(Matters.CLERK, Matters.matter());
        Matters.mediation(Matters.CLERK, caseNo);
        String address = raise(caseNo, "登记后多日没有联系当事人，请说明。");
        assertTrue(main(page).contains("待答复"), main(page));
        assertEquals(0, page.locator("[id=\"g:send\"]").count(), "who asks does not answer");
        assertTrue(page.locator("[id=\"g:back\"]").isDisabled(), "nothing to send back yet");

        open("/supervision/item.xhtml?no=" + caseNo);
        page.locator("[id=\"f:ground\"]").selectOption("NOT_LAWFUL");
        page.locator("[id=\"f:reason\"]").fill("再问一次");
        act(page, "f:raise");
        page.getByText("已有未办结的督办").first().waitFor();

        Page director = newSession(new NewContextOptions());
        login(director, Matters.DIRECTOR);
        director.navigate(base().resolve("/supervision/list.xhtml").toString());
        assertTrue(main(director).contains(caseNo), main(director));
        axe(director);
        director.navigate(address);
        assertEquals(0, director.locator("[id=\"g:close\"]").count(), "who answers does not judge");
        director.locator("[id=\"g:answer\"]").fill("当事人外出，已约定本周五调解。");
        axe(director);
        int open = waiting(director);
        act(director, "g:send");
        director.getByText("答复已提交").waitFor();
        assertEquals(open - 1, waiting(director), "the number knows at once what he has done");

        page.navigate(address);
        page.locator("[id=\"g:judgement\"]").fill("请写明办结时间。");
        act(page, "g:back");
        page.getByText("答复已退回").waitFor();
        director.navigate(address);
        director.locator("[id=\"g:answer\"]").fill("下周三前办结。");
        act(director, "g:send");
        director.getByText("答复已提交").waitFor();
        page.navigate(address);
        page.locator("[id=\"g:judgement\"]").fill("情况属实，同意。");
        act(page, "g:close");
        page.getByText("督办已办结").waitFor();
        assertFalse(page.locator("[id=\"g:close\"]").isVisible());

        String record = get(Matters.DIRECTOR, "/api/v1/cases/" + caseNo + "/events?limit=100")
                .body();
        for (String kind : new String[] {"RAISED", "ANSWERED", "RETURNED", "CLOSED"}) {
            assertTrue(record.contains("SUPERVISION_" + kind), kind + " is on the case's record");
        }
        director.navigate(base().resolve("/notices.xhtml").toString());
        assertTrue(main(director).contains("督办（应办理未办理）已办结"), main(director));
    }

    @Test
    void an_overdue_deadline_raises_supervision_by_its_rule_once() {
        String caseNo = Matters.registered(Matters.CLERK, Matters.matter());
        Matters.mediation(Matters.CLERK, caseNo);
        missed(caseNo);
        missed(caseNo); // the rung comes again: after an extension, say

        login(SUPERVISOR);
        open("/supervision/list.xhtml");
        Locator raised = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo));
        assertThat(raised).hasCount(1);
        assertThat(raised).containsText("超期未办结");
        assertThat(raised).containsText("受理决定");
        raised.getByRole(AriaRole.LINK).first().click();
        page.waitForURL("**/supervision/item.xhtml?id=*");
        assertThat(page.locator("main")).containsText("期限规则");
        assertThat(page.locator("main")).containsText("受理决定");
        axe();

        String record = get(Matters.DIRECTOR, "/api/v1/cases/" + caseNo + "/events?limit=100")
                .body();
        assertEquals(2, record.split("SUPERVISION_RAISED").length, record);
        Page director = newSession(new NewContextOptions());
        login(director, Matters.DIRECTOR);
        director.navigate(base().resolve("/notices.xhtml").toString());
        assertThat(director.locator("main")).containsText("督办（超期未办结）：请书面答复");
    }

    /** Lets the decision on acceptance be five days late, and the house notice it. */
    private static void missed(String caseNo) {
        String clock =
                "select c.id from deadline_clock c join case_file f on f.id = c.case_id where c.rule = 'D-C2' and f.case_no = '"
                        + caseNo + "'";
        int changed = AppDatabase.change(
                server(),
                """
                update deadline_clock set due_on = current_date - 8, unrolled_on = due_on, due_at = now() - interval '7 days',
                    next_alert_at = now(), next_alert = '+5>SUPERVISOR!' where id = (%s)"""
                        .formatted(clock));
        assertEquals(1, changed);
        TrialServer.operate(server(), "run-job", "deadline-alerts");
        TrialServer.operate(server(), "run-job", "supervision");
    }

    @Test
    void the_list_keeps_its_filters_in_the_address() {
        String caseNo = Matters.registered(Matters.CLERK, Matters.matter());
        Matters.mediation(Matters.CLERK, caseNo);
        raise(caseNo, "登记后多日没有联系当事人，请说明。");
        open("/supervision/list.xhtml");
        page.locator(".fq-filter summary").click();
        page.getByLabel("事由").selectOption("NOT_LAWFUL");
        page.getByLabel("与我有关").selectOption("true");
        axe();
        picture("supervision-filter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("应用筛选"))
                .click();
        page.waitForURL("**ground=NOT_LAWFUL**");
        assertThat(page.locator("main")).not().containsText(caseNo);
        page.locator(".fq-chips a")
                .filter(new Locator.FilterOptions().setHasText("不依法办理"))
                .click();
        assertThat(page.locator("main")).containsText(caseNo);
        assertThat(page.locator(".fq-chips a")).hasCount(1);
        assertTrue(page.url().contains("mine=true") && !page.url().contains("ground"), page.url());
        open("/supervision/list.xhtml?ground=NONE&from=gestern&region=x&after=!");
        assertThat(page.locator("main")).containsText(caseNo);
    }

    @Test
    void somebody_elses_supervision_does_not_exist() {
        String caseNo = Matters.registered(Matters.CLERK, Matters.matter());
        String address = raise(caseNo, "请尽快受理。");
        expectComplaint("404");
        expectComplaint("403");
        for (String stranger :
                new String[] {"director-130505101201", "mediator-130505101201", "supervisor-130505101"}) {
            Page session = newSession(new NewContextOptions());
            login(session, stranger);
            assertEquals(404, session.navigate(address).status(), stranger);
            assertEquals(
                    404,
                    session.navigate(base().resolve("/supervision/item.xhtml?no=" + caseNo)
                                    .toString())
                            .status(),
                    stranger);
            session.navigate(base().resolve("/supervision/list.xhtml").toString());
            assertFalse(main(session).contains(caseNo), stranger);
        }
        Page director = newSession(new NewContextOptions());
        login(director, Matters.DIRECTOR);
        assertEquals(
                403,
                director.navigate(base().resolve("/supervision/item.xhtml?no=" + caseNo)
                                .toString())
                        .status(),
                "a director does not supervise himself");
    }
}
