package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words that mean the same, as the system administrator keeps them: what he changes holds for the next question. */
class SynonymsPageIT extends BrowserTest {

    private static final String CLERK = "clerk-" + Matters.VILLAGE;

    /** Words that no other case and no other group has. */
    private final String written = "鹓" + letters();

    private final String asked = "鹪" + letters();

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "vk";
    }

    private static long found(String text) {
        return json(get(CLERK, "/api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .get("total")
                .asLong();
    }

    private void soon(String text, long expected) {
        for (int i = 0; i < 50 && found(text) != expected; i++) {
            page.waitForTimeout(200);
        }
        assertEquals(expected, found(text));
    }

    private void save(String words) {
        page.getByLabel("同义词").first().fill(words);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private Locator row() {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(written));
    }

    private void press(String button) {
        row().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    @Tag("search")
    void a_group_holds_for_the_next_question_until_it_is_switched_off_or_removed() {
        ObjectNode matter = Matters.matter();
        matter.put("facts", "双方为" + written + "发生争执。");
        Matters.registered(CLERK, matter);
        login("admin");
        open("/admin/synonyms.xhtml");
        soon(written, 1);
        assertEquals(0, found(asked));

        save(asked + "，" + written);
        page.getByText("同义词已保存").waitFor();
        soon(asked, 1);
        page.getByLabel("检索内容").fill("关于" + asked + "的事");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("试一试"))
                .click();
        page.waitForURL("**try=*");
        assertTrue(page.locator("#tried").innerText().contains(written));
        axe();

        press("停用");
        page.getByText("已停用，").waitFor();
        soon(asked, 0);
        press("启用");
        soon(asked, 1);
        row().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("修改"))
                .click();
        page.waitForURL("**group=*");
        save(asked + "，" + asked + "x");
        page.getByText("同义词已保存").waitFor();
        soon(asked, 0);
        save(written + "，" + written + "x");
        press("删除");
        page.getByText("已删除").waitFor();
        open("/admin/synonyms.xhtml?q=" + written);
        assertEquals(0, row().count());

        Page auditor = newSession(new NewContextOptions());
        login(auditor, "auditor");
        auditor.navigate(base().resolve("/admin/audit.xhtml").toString());
        String record = auditor.locator("main").innerText();
        assertTrue(
                record.contains("新增同义词") && record.contains("删除同义词") && record.contains(asked + "," + written), record);
    }

    @Test
    void what_cannot_be_a_group_is_told_why_and_stays_in_the_field() {
        login("admin");
        open("/admin/synonyms.xhtml");
        refused("债，欠债", "“债”只有一个字");
        refused("欠债", "同义词至少要两个");
        refused("鄰居，隔壁", "已在另一组里：邻居、街坊、左邻右舍");
        refused("隔壁，(隔邻)", "含有标点");
        axe();

        open("/admin/synonyms.xhtml?q=街坊");
        assertEquals(1, page.locator("tbody tr").count());
        assertTrue(page.locator("tbody tr").innerText().contains("系统自带"));
        assertFalse(page.locator("tbody tr").innerText().contains("删除"), "what ships can only be switched off");
        picture("synonyms");
        page.setViewportSize(390, 844);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        picture("synonyms-390");
    }

    private void refused(String words, String why) {
        save(words);
        page.locator(".fq-error")
                .filter(new Locator.FilterOptions().setHasText(why))
                .first()
                .waitFor();
        assertEquals(words, page.getByLabel("同义词").first().inputValue());
    }

    @Test
    void only_the_system_administrator_keeps_the_list() {
        expectComplaint("403");
        login(CLERK);
        assertEquals(
                403,
                page.navigate(base().resolve("/admin/synonyms.xhtml").toString())
                        .status());
    }
}
