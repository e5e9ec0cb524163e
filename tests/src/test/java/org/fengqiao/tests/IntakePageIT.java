package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form at the window while a citizen speaks. */
class IntakePageIT extends BrowserTest {

    private static final String CLERK = "clerk-130505100001";
    private static final String FACTS = "雨后邻家院墙外的排水沟被堵，水倒流进堂屋，多次争吵。";

    /** Nobody else's case is called so, and nobody else has this phone. */
    private final String title = "排水沟争议 " + Long.toString(System.nanoTime(), 36);

    private final String phone = "139" + String.format("%08d", System.nanoTime() % 100_000_000);

    @BeforeEach
    void openForm() {
        login(CLERK);
        open("/intake.xhtml");
    }

    @Test
    void a_draft_saves_itself_and_a_failed_save_loses_nothing() {
        expectComplaint("ERR_INTERNET_DISCONNECTED");
        field("事由（一句话）").fill(title);
        status("草稿已自动保存");
        page.waitForURL("**/intake.xhtml?draft=*");

        page.context().setOffline(true);
        field("事实经过").fill(FACTS);
        status("草稿暂时没有保存");
        assertEquals(FACTS, field("事实经过").inputValue());
        page.context().setOffline(false);
        status("草稿已自动保存");

        page.reload();
        assertEquals(title, field("事由（一句话）").inputValue());
        assertEquals(FACTS, field("事实经过").inputValue());
        page.locator("[data-opens=discard]").click();
        page.locator("[id=\"d:yes\"]").click();
        page.getByText("草稿已删除。").waitFor();
        assertEquals("", field("事由（一句话）").inputValue());
    }

    @Test
    void a_double_click_makes_one_case() {
        fillIn();
        register().dblclick();
        page.waitForURL("**/registered.xhtml?no=*");
        String found = get(CLERK, "/api/v1/cases?text=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
                .body();
        assertEquals(2, found.split(Pattern.quote(title), -1).length, found);
    }

    @Test
    void numbers_are_checked_while_they_are_typed_in() {
        Locator first = party("申请人 1");
        leave(first.getByLabel("身份证号"), "110105194912310021");
        first.getByText("身份证号校验码不符").waitFor();
        leave(first.getByLabel("身份证号"), "11010519491331002X");
        first.getByText("出生月份 13 月不存在").waitFor();
        leave(first.getByLabel("身份证号"), "11010519491231002X");
        first.getByText("校验通过 · 女").waitFor();
        assertEquals("1949-12-31", first.getByLabel("出生日期").inputValue());
        leave(first.getByLabel("电话"), "1381234");
        first.getByText("电话号码不正确").waitFor();
        leave(first.getByLabel("电话"), phone);
        first.getByText("电话号码不正确").waitFor(gone());

        Locator second = party("被申请人 1");
        second.getByLabel("个人或单位").selectOption("ORGANISATION");
        Locator code = second.getByLabel("统一社会信用代码");
        leave(code, "91350100M000100Y44");
        second.getByText("统一社会信用代码校验码不符").waitFor();
        leave(code, "91350100M000100Y43");
        second.getByText("校验通过").waitFor();
    }

    @Test
    void what_was_registered_before_is_shown_beside_the_form() {
        fillIn();
        register().click();
        page.waitForURL("**/registered.xhtml?no=*");
        String no = page.locator("#case-no").textContent();

        open("/intake.xhtml");
        field("事由（一句话）").fill("又来了一次");
        leave(party("申请人 1").getByLabel("电话"), phone);
        Locator same = page.locator(".fq-same").filter(new Locator.FilterOptions().setHasText(no));
        same.waitFor();
        assertTrue(same.textContent().contains("同一电话"), same.textContent());
        assertTrue(same.getByRole(AriaRole.LINK).first().getAttribute("href").endsWith("no=" + no));
        same.getByText("不是同一件").click();
        same.waitFor(gone());
    }

    @Test
    void
            the_same_words_the_same_person_and_the_same_place_are_noticed_while_one_writes_and_what_is_set_aside_stays_so() {
        ObjectNode told = Matters.matter();
        told.put("title", title);
        told.put("facts", FACTS + title);
        Matters.party(told, 0)
                .put("name", "演" + title.substring(title.length() - 3))
                .put("birthDate", "1961-02-03")
                .put("phone", phone);
        Matters.party(told, 0).remove("idNumber");
        Matters.party(told, 0).put("idType", "NONE");
        String no = Matters.registered(CLERK, told);

        field("事由（一句话）").fill(title);
        leave(field("事实经过"), FACTS + title);
        Locator same = page.locator(".fq-same").filter(new Locator.FilterOptions().setHasText(no));
        same.getByText("内容相同 100%").waitFor();
        Locator first = party("申请人 1");
        leave(first.getByLabel("姓名"), "演" + title.substring(title.length() - 3));
        leave(first.getByLabel("出生日期"), "1961-02-03");
        same.getByText("姓名、出生日期相同").waitFor();
        picture("intake-same");
        axe();

        fillIn();
        field("事实经过").fill(FACTS + title);
        same.getByText("不是同一件").click();
        same.waitFor(gone());
        register().click();
        page.waitForURL("**/registered.xhtml?no=*");
        String second = page.locator("#case-no").textContent();
        RunningServer.Outcome night = RunningServer.run(
                Map.of(), "run-job", "duplicates", "--data", server().data().toString());
        assertEquals(0, night.code(), night.output());
        String open = get(CLERK, "/api/v1/cases/duplicates?caseNo=" + second).body();
        assertFalse(open.contains(no), open);
        String dismissed =
                get(CLERK, "/api/v1/cases/duplicates?state=DISMISSED&limit=100").body();
        assertTrue(dismissed.contains(second) && dismissed.contains(no), dismissed);
        String reasons = get(CLERK, "/api/v1/cases/duplicates?state=DISMISSED&caseNo=" + second)
                .body();
        assertTrue(reasons.contains("SIMILAR_TEXT"), "what was shown at the window is kept: " + reasons);
        assertFalse(reasons.contains("SEEN_BY_A_PERSON"), reasons);
    }

    @Test
    void who_else_has_told_of_this_spot_is_shown_whatever_his_name_and_words() {
        String wall = title.substring(title.length() - 8) + "院墙";
        ObjectNode husband = Matters.matter();
        husband.put("title", "翻盖院墙占滴水").put("facts", "邻家翻盖院墙占了我家滴水，墙根挨着我家老屋，找他说理他不听。");
        husband.put("category", "C0301").put("place", "任泽区任城镇北街社区" + wall);
        Matters.party(husband, 0).put("name", "演丁某").put("idNumber", "110105194912311401");
        Matters.party(husband, 1).put("name", "演戊某");
        String no = Matters.registered(CLERK, husband);

        field("类型").selectOption("C0301");
        field("具体地点").fill("北街社区" + wall + "处");
        party("申请人 1").getByLabel("姓名").fill("演己某");
        field("事由（一句话）").fill("隔壁砌墙过界");
        leave(field("事实经过"), "隔壁砌墙砌过了界，雨水都流到我家屋里，孩子他爹气得几天没吃饭。");
        Locator same = page.locator(".fq-same").filter(new Locator.FilterOptions().setHasText(no));
        same.getByText("同一地点").waitFor();
    }

    @Test
    void whoever_has_come_often_is_known_by_his_phone_and_that_of_a_committee_tells_nothing() {
        String committee = phone.substring(0, 10) + (phone.charAt(10) == '0' ? '1' : '0');
        List<String> his = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            his.add(called("演常客", phone, i));
            called("演第" + "一二三四五六七八九".charAt(i), committee, i);
        }
        Locator first = party("申请人 1");
        leave(first.getByLabel("电话"), phone);
        Locator same = page.locator(".fq-same").filter(new Locator.FilterOptions().setHasText(his.get(8)));
        same.waitFor();
        assertTrue(same.textContent().contains("同一电话"), same.textContent());
        leave(first.getByLabel("电话"), committee);
        same.waitFor(gone());
        assertEquals(0, page.locator(".fq-same").count());
    }

    private String called(String name, String phone, int time) {
        ObjectNode matter = Matters.matter().put("title", "第" + time + "回" + title);
        Matters.party(matter, 0)
                .put("name", name)
                .put("phone", phone)
                .put("idType", "NONE")
                .remove("idNumber");
        return Matters.registered(CLERK, matter);
    }

    @Test
    void somebody_of_the_same_name_from_the_same_village_is_shown_until_he_is_known_to_be_another() {
        String name = "演" + title.substring(title.length() - 4);
        ObjectNode before = Matters.matter();
        before.put("title", "赡养费" + title).put("category", "C0101");
        before.put("facts", "儿子三年不给生活费。" + title);
        Matters.party(before, 0)
                .put("name", name)
                .put("idNumber", "110105194912314004")
                .put("phone", phone);
        String no = Matters.registered(CLERK, before);

        page.setViewportSize(390, 844);
        Locator glance = page.locator("[id=\"f:glance\"]");
        assertEquals("未发现可能重复的案件", glance.innerText().strip());
        Locator first = party("申请人 1");
        leave(first.getByLabel("姓名"), name);
        Locator look = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("可能重复 1 件"));
        look.waitFor();
        double top = look.boundingBox().y;
        assertTrue(top >= 0 && top < 200, "in sight while he types, at " + top);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        picture("intake-glance-390");
        axe();
        look.click();
        Locator same = page.locator(".fq-same").filter(new Locator.FilterOptions().setHasText(no));
        assertTrue(same.textContent().contains("同名，同一村（社区）"), same.textContent());
        page.waitForFunction(
                "id => { const at = document.getElementById(id).getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight }",
                "f:duplicates");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("回到填写的地方"))
                .click();
        assertEquals(name, page.evaluate("document.activeElement.value"));

        leave(first.getByLabel("身份证号"), "110105194912314020");
        same.getByText("姓名、出生日期相同").waitFor();
        leave(first.getByLabel("身份证号"), "110105198003070020");
        same.waitFor(gone());
    }

    @Test
    void whoever_is_under_18_needs_a_guardian_and_a_refused_form_keeps_words_and_ticks() {
        fillIn();
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("双方愿意")).check();
        page.locator("[id=\"f:mediation\"]").uncheck();
        Locator first = party("申请人 1");
        leave(first.getByLabel("出生日期"), "2015-05-05");
        first.getByText("未满 18 周岁").waitFor();
        leave(first.getByLabel("住址"), "任泽区任城镇北街社区 1 号");
        register().click();
        page.locator(".fq-notice-danger, .fq-error").first().waitFor();

        assertEquals(title, field("事由（一句话）").inputValue());
        assertEquals(FACTS, field("事实经过").inputValue());
        assertEquals("2015-05-05", first.getByLabel("出生日期").inputValue());
        assertTrue(page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("双方愿意"))
                .isChecked());
        assertFalse(page.locator("[id=\"f:mediation\"]").isChecked());

        if (first.getByRole(AriaRole.GROUP).count() == 0) {
            first.getByText("+ 监护人").click();
        }
        Locator guardian = first.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("代为出面的人 1"));
        guardian.getByLabel("姓名").fill("演丙某");
        guardian.getByLabel("身份", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("GUARDIAN");
        register().click();
        page.waitForURL("**/registered.xhtml?no=*");
        assertTrue(page.locator("main").innerText().contains("未启动"), "the tick was taken away");
    }

    private void fillIn() {
        field("类型").selectOption("C0201");
        field("事由（一句话）").fill(title);
        field("事实经过").fill(FACTS);
        Locator first = party("申请人 1");
        first.getByLabel("证件类型").selectOption("NONE");
        first.getByLabel("身份证号").waitFor(gone());
        first.getByLabel("姓名").fill("演甲某");
        leave(first.getByLabel("电话"), phone);
        Locator second = party("被申请人 1");
        second.getByLabel("证件类型").selectOption("NONE");
        second.getByLabel("身份证号").waitFor(gone());
        second.getByLabel("姓名").fill("演乙某");
    }

    private void leave(Locator field, String text) {
        field.fill(text);
        field.blur();
    }

    private void status(String words) {
        page.locator("[id=\"f:status\"]").getByText(words).waitFor();
    }

    private Locator register() {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^登记")));
    }

    private Locator party(String name) {
        return page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^\\s*" + label + "\\s*(\\*.*)?$"));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
