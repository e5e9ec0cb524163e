package org.fengqiao.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The system administrator at the rules of deadlines: a new version, a county's own, and what already runs is left alone. */
class RulebookPageIT extends BrowserTest {

    private static final String COUNTY = "130505000000";

    private static Locator field(Page at, String id) {
        return at.locator("[id=\"f:" + id + "\"]");
    }

    private static void press(Page at, String id) {
        field(at, id).click();
        at.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Locator main(Page at) {
        return at.locator("main");
    }

    @Test
    void a_county_tightens_a_rule_and_may_not_loosen_it() {
        login("admin");
        open("/admin/rules.xhtml?group=C");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("一般纠纷（东至）"))
                .first()
                .click();
        page.waitForURL("**/admin/rule.xhtml?code=D-C1-DZ2");
        page.locator("#own-region").selectOption(COUNTY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("为该地区另行规定"))
                .click();
        page.waitForURL("**region=" + COUNTY);
        field(page, "name").fill("任泽一般纠纷");
        field(page, "nameEn").fill("Ordinary dispute (Renze)");
        field(page, "length").fill("8");
        field(page, "note").fill("县里的办法");
        press(page, "save");
        assertThat(page.locator(".fq-error").first()).containsText("上级规定为 7 日");
        assertThat(field(page, "length")).hasValue("8");
        assertThat(field(page, "note")).hasValue("县里的办法");
        axe();

        field(page, "length").fill("5");
        field(page, "example").fill("2027-03-01");
        press(page, "try");
        assertThat(page.locator("#preview")).containsText("2027-03-06");
        assertThat(page.locator("#preview")).containsText("末日为3月6日");
        axe();
        picture("rule-preview");
        press(page, "save");
        page.getByText("已保存，自").first().waitFor();
        assertThat(main(page)).containsText("任泽一般纠纷");
        assertThat(main(page)).containsText("县里的办法");

        open("/calendar.xhtml?group=C");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("任泽一般纠纷")))
                .containsText("5日");
        JsonNode own = null;
        for (JsonNode rule :
                json(get(Matters.DIRECTOR, "/api/v1/deadline-rules")).path("items")) {
            own = rule.path("code").asText().equals("D-C1-DZ2")
                            && rule.path("region").asText().equals("130505")
                    ? rule
                    : own;
        }
        assertEquals(5, own.path("length").asInt());
        assertTrue(own.path("inForce").asBoolean(), own.toString());
        JsonNode counted = json(get(
                Matters.DIRECTOR,
                "/api/v1/deadlines/preview?rule=D-C1-DZ2&start=" + LocalDate.now(MediationJob.BEIJING)));
        assertEquals(
                LocalDate.now(MediationJob.BEIJING).plusDays(5).toString(),
                counted.path("dueDate").asText());

        Page auditor = newSession(new NewContextOptions());
        login(auditor, "auditor");
        auditor.navigate(base().resolve("/admin/audit.xhtml?kind=RULES").toString());
        assertThat(main(auditor)).containsText("期限规则立新版本");
        assertThat(main(auditor)).containsText("D-C1-DZ2 130505");
    }

    /** Three working days become two: for what is registered from now on. */
    @Test
    void what_runs_keeps_its_version() {
        String before = Matters.registered(Matters.CLERK, Matters.matter());
        Matters.mediation(Matters.CLERK, before);
        String due = due(before);
        login("admin");
        open("/admin/rule.xhtml?code=D-C2&region=" + COUNTY);
        field(page, "length").fill("2");
        field(page, "to").fill(LocalDate.now(MediationJob.BEIJING).toString());
        field(page, "note").fill("今天试行");
        press(page, "try");
        assertThat(page.locator("#preview")).containsText("照旧按原来的版本计算");
        press(page, "save");
        page.getByText("已保存，自").first().waitFor();

        String after = Matters.registered(Matters.CLERK, Matters.matter());
        Matters.mediation(Matters.CLERK, after);
        assertEquals(due, due(before));
        assertTrue(due(after).compareTo(due) < 0, due(after) + " is earlier than " + due);
    }

    private static String due(String caseNo) {
        for (JsonNode deadline : Matters.file(Matters.DIRECTOR, caseNo).path("deadlines")) {
            if (deadline.path("rule").asText().equals("D-C2")) {
                return deadline.path("dueOn").asText();
            }
        }
        throw new AssertionError("no decision is due on " + caseNo);
    }

    @Test
    void who_is_overtaken_sees_it_and_loses_nothing() {
        Page other = newSession(new NewContextOptions());
        login(other, "admin");
        login("admin");
        String address = "/admin/rule.xhtml?code=D-C1-DZ3";
        open(address);
        other.navigate(base().resolve(address).toString());
        field(other, "note").fill("另一位先改");
        press(other, "save");
        other.getByText("已保存，自").first().waitFor();

        field(page, "length").fill("18");
        field(page, "note").fill("后改的一位");
        press(page, "save");
        assertThat(main(page)).containsText("刚刚");
        assertThat(main(page)).containsText("另一位先改");
        assertThat(field(page, "note")).hasValue("后改的一位");
        axe();
        press(page, "save");
        page.getByText("已保存，自").first().waitFor();
        assertThat(main(page)).containsText("未施行即被取代");
    }

    @Test
    void a_ladder_is_made_step_by_step() {
        login("admin");
        open("/admin/rule.xhtml?code=D-M2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("加一步"))
                .click();
        Locator first = page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName("第 1 步").setExact(true));
        first.waitFor();
        first.getByLabel("多少").fill("5");
        first.getByLabel("提醒谁").selectOption("SUPERVISOR");
        field(page, "note").fill("试试督办");
        press(page, "try");
        assertThat(first).containsText("当事人、法院和仲裁机构的期限不产生督办");
        axe();
        picture("rule-ladder");
        first.getByLabel("提醒谁").selectOption("OWNER");
        first.getByLabel("何时").selectOption("BEFORE");
        press(page, "try");
        assertThat(page.locator("#preview")).containsText("到期前5日：承办人");
        first.getByRole(AriaRole.BUTTON).click();
        assertThat(first).hasCount(0);
    }

    @Test
    void a_county_has_a_rule_that_nobody_else_knows() {
        login("admin");
        open("/admin/rules.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新增地方规则"))
                .click();
        press(page, "save");
        assertThat(page.locator(".fq-error").first()).containsText("请填写");
        axe();
        field(page, "region").selectOption(COUNTY);
        String code = "D-C9-" + Long.toString(System.nanoTime(), 36).toUpperCase();
        field(page, "code").fill(code);
        field(page, "starts").selectOption("DISPUTE_FOUND");
        field(page, "owner").selectOption("TOWN");
        field(page, "name").fill("镇街首次上门");
        field(page, "length").fill("2");
        field(page, "unit").selectOption("WORKING_DAYS");
        field(page, "paper").fill("任泽综治〔2026〕3号");
        field(page, "note").fill("县里的办法");
        press(page, "save");
        page.getByText("已保存，自").first().waitFor();
        assertThat(main(page)).containsText("任泽综治〔2026〕3号");
        JsonNode counted = json(get(Matters.DIRECTOR, "/api/v1/deadlines/preview?rule=" + code + "&start=2027-03-01"));
        assertEquals("2027-03-03", counted.path("dueDate").asText());
    }

    @Test
    void nobody_else_changes_rules() {
        expectComplaint("403");
        for (String stranger : new String[] {"director-130505", "security", "auditor"}) {
            Page session = newSession(new NewContextOptions());
            login(session, stranger);
            for (String path :
                    new String[] {"/admin/rules.xhtml", "/admin/rule.xhtml?code=D-M1", "/admin/rule.xhtml"}) {
                assertEquals(
                        403, session.navigate(base().resolve(path).toString()).status(), stranger + " " + path);
            }
        }
    }
}
