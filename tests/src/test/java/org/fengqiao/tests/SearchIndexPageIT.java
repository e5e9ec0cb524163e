package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The system administrator looks after the index: sees how it is, has it compared and built anew. */
@Tag("search")
class SearchIndexPageIT extends BrowserTest {

    private static final String PAGE = "/admin/search-index.xhtml";
    private static final String WORK = "/admin/search-index/work";

    private final Finder finder = new Finder(base());
    private final IndexCare care = new IndexCare(server());

    /** What stands beside a term of the first index. */
    private static String term(Page where, String name) {
        return where.locator("dt")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .locator("xpath=following-sibling::dd[1]")
                .innerText();
    }

    private static Locator button(Page where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** A case that is found by this word. */
    private String found(String word, String facts) throws Exception {
        String caseNo = finder.register(word + "争议", facts);
        finder.awaitFound(Finder.CLERK, word, caseNo);
        return caseNo;
    }

    private void awaitIdle() {
        for (int i = 0; page.request().get(base().resolve(WORK).toString()).status() != 204; i++) {
            assertTrue(i < 300, "something goes on for ever");
            page.waitForTimeout(100);
        }
    }

    @Test
    void whatDiffersIsToldRepairedAndOnRecord() throws Exception {
        String stale = found("辘轳井", "辘轳井的绳子断了。");
        login("admin");
        awaitIdle();
        AppDatabase.change(server(), "update case_file set title = '桔槔井争议' where case_no = '" + stale + "'");
        open(PAGE);
        assertEquals("正常", term(page, "状态").strip());
        assertTrue(term(page, "案件").matches("索引中 [\\d,]+ 件，数据库中 [\\d,]+ 件"), term(page, "案件"));
        axe();
        button(page, "立即比对").click();
        page.getByText("已发起比对").waitFor();
        // the line goes and the rest of the page is read anew, without a hand
        page.locator("dd")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("旧 [1-9]\\d* 件")))
                .waitFor();
        assertEquals(0, page.locator("[data-follows]").count());
        assertTrue(button(page, "立即比对").isEnabled());
        finder.awaitFound(Finder.CLERK, "桔槔井", stale);
        page.reload();
        assertTrue(term(page, "最近一次比对").contains("已重新写入"), term(page, "最近一次比对"));
        page.setViewportSize(390, 844);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        picture("search-index-390");

        Page auditor = newSession(new NewContextOptions());
        login(auditor, "auditor");
        auditor.navigate(base().resolve("/admin/audit.xhtml").toString());
        assertTrue(auditor.locator("main").innerText().contains("比对索引"));
    }

    @Test
    void anotherAdministratorSeesHowFarItIsAndSearchGoesOn() throws Exception {
        String before = found("水碓轮", "水碓轮归谁说不清。");
        login("admin");
        awaitIdle();
        int generation = care.count("select generation from search_index");
        Page other = newSession(new NewContextOptions());
        login(other, "admin");
        open(PAGE);
        try (IndexCare.Hold still = care.hold()) {
            button(page, "重建…").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("重建索引？"));
            assertTrue(dialog.innerText().contains("检索照常"), dialog.innerText());
            picture("search-index-dialog");
            axe();
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("重建").setExact(true))
                    .click();
            page.getByText("已发起重建").waitFor();
            assertTrue(page.locator("[data-follows]").innerText().contains("重建"));
            page.reload();
            assertTrue(page.locator("[data-follows]").innerText().contains("重建"), "it goes on while nobody looks");
            assertTrue(button(page, "立即比对").isDisabled());

            other.navigate(base().resolve(PAGE).toString());
            assertTrue(other.locator("[data-follows]").innerText().contains("发起"), "he sees who has asked for it");
            assertEquals(
                    before,
                    finder.search(Finder.CLERK, "水碓轮").at("/hits/0/caseNo").asText());
            String waits = finder.register("风车架争议", "风车架倒了没人扶。");
            assertTrue(care.waiting(waits) > 0);
            other.reload();
            assertTrue(term(other, "待写入").contains("开始等"), term(other, "待写入"));
            picture("search-index-busy");
        }
        for (Page each : new Page[] {page, other}) {
            each.locator("td")
                    .filter(new Locator.FilterOptions().setHasText("建成，"))
                    .first()
                    .waitFor();
            each.locator("[data-follows]")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            // built anew, and compared: the newest stands first
            assertTrue(
                    each.locator("tbody tr").first().innerText().contains("全部一致"),
                    each.locator("tbody").innerText());
            assertTrue(each.locator("tbody tr").nth(1).innerText().contains("建成，"));
            assertFalse(each.locator("tbody tr").nth(1).innerText().contains("自动或命令"), "who has asked for it");
        }
        assertTrue(care.count("select generation from search_index") > generation);
        finder.awaitFound(
                Finder.CLERK,
                "风车架",
                finder.search(Finder.CLERK, "风车架").at("/hits/0/caseNo").asText());
        Page auditor = newSession(new NewContextOptions());
        login(auditor, "auditor");
        auditor.navigate(base().resolve("/admin/audit.xhtml").toString());
        assertTrue(auditor.locator("main").innerText().contains("重建索引"));
    }

    @Test
    void onlyTheSystemAdministratorLooksAfterIt() {
        expectComplaint("403");
        for (String account : new String[] {Finder.CLERK, "security", "auditor"}) {
            Page his = newSession(new NewContextOptions());
            login(his, account);
            assertEquals(403, his.navigate(base().resolve(PAGE).toString()).status(), account);
            APIResponse work = his.request().get(base().resolve(WORK).toString());
            assertEquals(403, work.status(), account);
            assertEquals(
                    0,
                    his.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("检索索引"))
                            .count());
        }
    }
}
