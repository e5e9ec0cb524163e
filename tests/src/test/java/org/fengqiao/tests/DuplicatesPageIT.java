package org.fengqiao.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the pages say and offer of two files that may be one matter: no more than the rules let through. */
class DuplicatesPageIT extends BrowserTest {

    private static final String CLERK = Matters.CLERK;
    private static final String DIRECTOR = Matters.DIRECTOR;

    private static HttpResponse<String> judge(String one, String other, String how) {
        return post(DIRECTOR, "/api/v1/cases/" + one + "/duplicates/" + other + "/" + how, "");
    }

    /** A pair that waits for its judge, made by a person, so that no night is needed. */
    private static void pair(String one, String other) {
        assertEquals(204, judge(one, other, "dismiss").statusCode());
        assertEquals(204, judge(one, other, "reopen").statusCode());
    }

    private static JsonNode waiting(String caseNo) {
        HttpResponse<String> answer = get(DIRECTOR, "/api/v1/cases/duplicates?caseNo=" + caseNo);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).get("items");
    }

    private static Locator row(Page where, String caseNo) {
        return where.locator("#alike")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(caseNo));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void whatIsSettledCanBeSeenButNotJoined() {
        String settled = MediationJob.open()
                .consent()
                .accept()
                .assign()
                .session()
                .terminate()
                .close()
                .caseNo();
        String open = Matters.registered(CLERK, Matters.matter());
        pair(settled, open);
        login(DIRECTOR);
        open("/cases/case.xhtml?no=" + open);
        Locator row = row(page, settled);
        assertThat(row).containsText("其中一件已办结，不能并案");
        assertThat(button(row, "并案…")).hasCount(0);
        assertThat(row.locator("dialog")).hasCount(0);
        assertThat(button(row, "不是重复")).isVisible();
        axe();
        picture("duplicate-settled");
        row.getByText("查看办理结果 " + settled).click();
        page.waitForURL("**/cases/case.xhtml?no=" + settled);
    }

    @Test
    void aPairThatWasDismissedIsNamedAndTheActIsUndoneFromTheMessage() {
        String one = Matters.registered(CLERK, Matters.matter());
        String other = Matters.registered(CLERK, Matters.matter());
        pair(one, other);
        login(CLERK);
        open("/cases/duplicates.xhtml");
        assertThat(page.locator("main")).containsText("并案由中心主任决定");
        axe();
        open("/cases/case.xhtml?no=" + one);
        Locator row = row(page, other);
        assertThat(row).containsText("并案由中心主任决定");
        button(row, "不是重复").click();
        page.getByText("已记下：" + one + " 与 " + other + " 不是重复").waitFor();
        assertEquals(0, waiting(one).size());
        axe();
        picture("duplicate-undo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销"))
                .click();
        page.getByText(one + " 与 " + other + " 已恢复为待判断").waitFor();
        assertThat(page.locator("#undo")).hasCount(0);
        assertThat(row(page, other)).containsText("判断为不是重复，后恢复为待判断");
        JsonNode pair = waiting(one).get(0);
        assertEquals("OPEN", pair.get("state").asText());
        assertFalse(pair.get("decidedBy").asText().isEmpty(), pair.toString());
    }

    @Test
    void aRefusalShowsThePairAsItIsByNowAndTheJoinedFileAsJoined() {
        String one = Matters.registered(CLERK, Matters.matter());
        String other = Matters.registered(CLERK, Matters.matter());
        Matters.mediation(CLERK, other);
        pair(one, other);
        login(DIRECTOR);
        open("/cases/case.xhtml?no=" + one);
        Locator row = row(page, other);
        assertThat(row).isVisible();
        assertEquals(200, judge(one, other, "join").statusCode());
        button(row, "不是重复").click();
        assertThat(row).hasCount(0);
        open("/cases/case.xhtml?no=" + one);
        assertThat(page.locator("main")).containsText(other + "并入本案卷");
        assertThat(page.locator("main")).not().containsText("新增当事人");
        open("/cases/case.xhtml?no=" + other);
        assertThat(page.locator(".fq-stages li")).hasCount(1);
        assertThat(page.locator(".fq-stages li")).containsText("已并案");
        picture("joined-track");
    }

    @Test
    void whatWasSetAsideAtTheWindowIsCountedAndCanBeTakenBack() {
        ObjectNode told = Matters.matter();
        String phone = "137" + String.format("%08d", System.nanoTime() / 100 % 100_000_000);
        Matters.party(told, 0).put("phone", phone);
        String no = Matters.registered(CLERK, told);
        login(CLERK);
        open("/intake.xhtml");
        Locator call = page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName("申请人 1").setExact(true))
                .getByLabel("电话");
        call.fill(phone);
        call.press("Tab");
        Locator same = page.locator(".fq-same").filter(new Locator.FilterOptions().setHasText(no));
        same.getByText("不是同一件").click();
        assertThat(same).hasCount(0);
        assertThat(page.locator(".fq-set-aside")).containsText("已排除 1 件");
        assertThat(page.locator(".fq-elbow")).not().containsText("填写姓名、证件、电话");
        picture("intake-set-aside");
        page.locator(".fq-set-aside").getByText("撤销").click();
        assertThat(same).hasCount(1);
        assertThat(page.locator(".fq-set-aside")).hasCount(0);
    }

    @Test
    void whoHasNoPartInCasesIsToldSo() {
        for (String stranger : new String[] {"admin", "auditor"}) {
            Page session = newSession(new NewContextOptions());
            login(session, stranger);
            for (String path : new String[] {"/search.xhtml", "/cases/duplicates.xhtml"}) {
                expectComplaint("403");
                assertEquals(
                        403, session.navigate(base().resolve(path).toString()).status(), stranger + " " + path);
            }
        }
    }

    @Test
    void theApiNarrowsByRegionAndLimit() {
        String one = Matters.registered(CLERK, Matters.matter());
        String other = Matters.registered(CLERK, Matters.matter());
        pair(one, other);
        String list = "/api/v1/cases/duplicates?caseNo=" + one + "&region=";
        assertEquals(
                1, json(get(DIRECTOR, list + one.substring(0, 12))).get("items").size());
        Matters.problem(get(CLERK, list + "110101"), 404, "NOT_FOUND");
        assertEquals(
                "UNKNOWN_REGION",
                Matters.fieldCode(Matters.problem(get(DIRECTOR, list + "abc"), 422, "INVALID_FIELDS"), "region"));
        String similar = "/api/v1/cases/" + one + "/similar?limit=";
        for (String wrong : new String[] {"0", "1000", "abc"}) {
            assertEquals(
                    "OUT_OF_RANGE",
                    Matters.fieldCode(Matters.problem(get(CLERK, similar + wrong), 422, "INVALID_FIELDS"), "limit"));
        }
        assertTrue(json(get(CLERK, similar + "2")).get("items").size() <= 2);
    }
}
