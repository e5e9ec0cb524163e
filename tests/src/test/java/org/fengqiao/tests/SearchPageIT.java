package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search as people use it: one box, ways to narrow, what one keeps and what one takes away. */
@Tag("search")
class SearchPageIT extends BrowserTest {

    private static final String VILLAGE = Matters.VILLAGE;
    private static final String CLERK = "clerk-" + VILLAGE;
    private static final String MEDIATOR = "mediator-" + VILLAGE;

    /** A word that no other case has. */
    private final String word = "鲲" + letters();

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qzx";
    }

    private String registered(String facts) {
        ObjectNode matter = Matters.matter();
        matter.put("facts", facts);
        String caseNo = Matters.registered(CLERK, matter);
        for (int i = 0; i < 100 && found(word) == 0; i++) {
            page.waitForTimeout(200);
        }
        return caseNo;
    }

    private static long found(String text) {
        return found(CLERK, text);
    }

    private static long found(String account, String text) {
        HttpResponse<String> answer =
                get(account, "/api/v1/search?q=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8));
        return answer.statusCode() == 200 ? json(answer).get("total").asLong() : 0;
    }

    @Test
    void aClerkFindsByTheBoxOnEveryPageNarrowsAndOpens() {
        String caseNo = registered("院墙边的排水沟，" + word + "，雨后倒灌。");
        login(CLERK);
        page.keyboard().press("/");
        page.keyboard().type(word);
        page.keyboard().press("Enter");
        page.waitForURL("**/search.xhtml?q=*");
        Locator hit = page.locator(".fq-hits > li").first();
        assertEquals(word, hit.locator("mark").first().textContent());
        assertTrue(hit.textContent().contains(caseNo), hit.textContent());
        axe();

        page = newSession(new com.microsoft.playwright.Browser.NewContextOptions());
        login("director-130505");
        open("/search.xhtml?q=排水");
        assertTrue(page.locator(".fq-facets a").count() > 1, "ways to narrow");
        picture("search");
        axe();
        int all = found();
        Locator choice = page.locator(".fq-facets ul").first().locator("a").first();
        int left = digits(choice.locator("span").textContent());
        assertTrue(left > 0 && left < all, left + " of " + all);
        choice.click();
        page.locator(".fq-chips .fq-chip").waitFor();
        assertEquals(1, page.locator(".fq-chips .fq-chip").count());
        assertEquals(left, found(), "as many as the way to narrow has told");
        assertEquals(Math.min(20, left), page.locator(".fq-hits > li").count());

        for (String number :
                List.of(caseNo, Matters.file(CLERK, caseNo).get("queryCode").asText())) {
            open("/search.xhtml?q=" + number);
            page.waitForURL("**/cases/case.xhtml?no=" + caseNo);
        }

        page.setViewportSize(390, 844);
        open("/search.xhtml?q=排水");
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        picture("search-390");
        axe();
        open("/search.xhtml");
        picture("search-begin-390");
        page.setViewportSize(1360, 900);
        open("/search.xhtml?q=" + letters());
        assertTrue(page.locator(".fq-empty").textContent().contains("没有找到"));
        picture("search-nothing");
        axe();
        page.locator("a.fq-language").click();
        page.waitForLoadState();
        assertTrue(page.locator(".fq-empty").textContent().contains("Nothing found"));
        open("/search.xhtml?q=排水");
        assertTrue(page.locator("#facets h2").count() > 2, "headings");
        for (String label :
                page.locator("#facets h2, .fq-hit-piece > .fq-muted").allTextContents()) {
            assertFalse(label.codePoints().anyMatch(Character::isIdeographic), "chosen is English: " + label);
        }
        picture("search-en");
        open("/search.xhtml");
        picture("search-begin-en");
        axe();
        page.locator("a.fq-language").click();
    }

    /** How many the page says there are. */
    private int found() {
        return digits(page.locator(".fq-toolbar strong").textContent());
    }

    private static int digits(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9]", ""));
    }

    @Test
    void theBoxOffersWhatMayBeMeantToWhoeverMaySeeItByKeyboardAndByMouse() {
        ObjectNode matter = Matters.matter();
        matter.put("title", word + "归属争议");
        Matters.party(matter, 0).put("name", "演" + word.substring(0, 1) + "鹏");
        String caseNo = Matters.registered(CLERK, matter);
        for (int i = 0; i < 100 && found(word) == 0; i++) {
            page.waitForTimeout(200);
        }
        login(CLERK);
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("搜索案卷"));
        Locator offers = page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("检索建议"))
                .getByRole(AriaRole.OPTION);
        page.keyboard().press("/");
        page.keyboard().type(word.substring(0, 1));
        page.waitForTimeout(600);
        assertEquals(0, offers.count(), "one character means nothing yet");
        page.keyboard().type(word.substring(1));
        offers.first().waitFor();
        assertEquals("true", box.getAttribute("aria-expanded"));
        assertTrue(
                offers.first().textContent().contains(word + "归属争议"),
                offers.first().textContent());
        page.keyboard().press("ArrowDown");
        assertEquals(offers.first().getAttribute("id"), box.getAttribute("aria-activedescendant"));
        assertEquals("true", offers.first().getAttribute("aria-selected"));
        picture("offers");
        axe();
        page.keyboard().press("Escape");
        assertEquals("false", box.getAttribute("aria-expanded"));
        assertEquals(word, box.inputValue(), "what was typed stays");
        page.keyboard().press("ArrowDown");
        offers.first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/case.xhtml?no=" + caseNo);

        page.setViewportSize(390, 844);
        open("/worklist.xhtml");
        box.click();
        page.keyboard().type("ykp"); // the name by its initials
        Locator name =
                offers.filter(new Locator.FilterOptions().setHasText("演鲲鹏")).first();
        name.waitFor();
        picture("offers-390");
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        name.click();
        page.waitForURL("**/search.xhtml?q=*");
        assertTrue(page.locator(".fq-hits").textContent().contains(caseNo));

        Page neighbour = newSession(new com.microsoft.playwright.Browser.NewContextOptions());
        login(neighbour, "clerk-130505101201");
        neighbour.locator("#search").click();
        neighbour.waitForResponse(
                "**/search/suggestions?q=*", () -> neighbour.keyboard().type(word));
        neighbour.waitForTimeout(300);
        assertEquals(0, neighbour.locator("#search-offers li").count());
    }

    @Test
    void everyValueThatIsCountedCanBeChosenTheRareOnesOnDemand() {
        login("leader-130505");
        open("/search.xhtml?from=2000-01-01");
        JsonNode facets =
                json(get("leader-130505", "/api/v1/search?from=2000-01-01")).get("facets");
        int counted = 0;
        int rare = 0;
        for (JsonNode facet : facets) {
            counted += facet.size() > 1 ? facet.size() : 0;
            rare += Math.max(0, facet.size() - 8);
        }
        assertTrue(rare > 0, facets.toString());
        assertEquals(counted, page.locator(".fq-facets a").count());
        assertEquals(counted - rare, page.locator(".fq-facets a:visible").count());
        Locator more = page.locator(".fq-facet-rest summary").first();
        more.focus();
        page.keyboard().press("Enter");
        Locator last = page.locator(".fq-facet-rest a:visible").last();
        int left = digits(last.locator("span").textContent());
        picture("search-facet-rest");
        axe();
        last.click();
        page.locator(".fq-chips .fq-chip").nth(1).waitFor();
        assertEquals(left, found());
    }

    @Test
    void whoIsFoundByHisNumberIsNamed() {
        registered("凭号码找：" + word);
        login(CLERK);
        for (String number : List.of(Matters.ID_NUMBER, "13800001234")) {
            open("/search.xhtml?q=" + number + "+" + word);
            String hit = page.locator(".fq-hits > li").first().textContent();
            assertTrue(hit.contains((number.equals(Matters.ID_NUMBER) ? "证件号码" : "电话") + "相符：演甲某"), hit);
            assertFalse(hit.contains(number), hit);
        }
        page.setViewportSize(390, 844);
        picture("search-by-number-390");
        open("/search.xhtml?q=" + word + "&lang=en");
        assertEquals("1 case", page.locator(".fq-toolbar strong").textContent());
    }

    @Test
    void whoeverTurnsThePageTurnsItBackAgain() {
        login("leader-130505");
        open("/search.xhtml?from=2000-01-01");
        List<String> first = page.locator(".fq-hits h2").allTextContents();
        assertEquals(20, first.size(), "the demo has more than a page");
        assertEquals(0, page.locator("a[rel=prev]").count());
        page.locator("a[rel=next]").click();
        page.waitForURL("**after=*");
        assertFalse(first.equals(page.locator(".fq-hits h2").allTextContents()));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上一页"))
                .click();
        page.waitForURL("**before=*");
        assertEquals(first, page.locator(".fq-hits h2").allTextContents());
        assertEquals(0, page.locator("a[rel=prev]").count());
        axe();
    }

    @Test
    void aSearchThatIsKeptTellsOfWhatIsNewAndOnlyOfThat() {
        registered("第一件：" + word);
        login(CLERK);
        open("/search.xhtml?q=" + word);
        page.locator("[data-opens=keep]").click();
        page.locator("#keepForm\\:name").fill("我的" + word);
        page.locator("#keepForm\\:save").click();
        page.waitForSelector("text=已订阅");
        open("/search.xhtml");
        assertTrue(page.locator(".fq-saved").textContent().contains("我的" + word));
        axe();
        assertEquals(0, news(), "what was there is known");

        ObjectNode second = Matters.matter();
        second.put("facts", "第二件：" + word);
        String caseNo = Matters.registered(CLERK, second);
        for (int i = 0; i < 100 && found(word) < 2; i++) {
            page.waitForTimeout(200);
        }
        assertEquals(1, news());
        assertEquals(0, news(), "once");
        open("/notices.xhtml");
        assertTrue(page.locator("main").textContent().contains("我的" + word), "the notice names the search");
        open("/search.xhtml");
        page.locator(".fq-saved li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(word))
                .locator("button")
                .click();
        page.waitForLoadState();
        assertFalse(page.locator("main").textContent().contains("我的" + word));
        assertTrue(caseNo.startsWith(VILLAGE.substring(0, 9)));
    }

    /** How many people the job told of a search that has this test's word in its name. */
    private int news() {
        int before = notices();
        RunningServer.Outcome ran = RunningServer.run(
                Map.of(), "run-job", "saved-searches", "--data", server().data().toString());
        assertEquals(0, ran.code(), ran.output());
        return notices() - before;
    }

    private int notices() {
        return count("select count(*) from notice where kind = 'SEARCH_NEWS' and data like ?", "%" + word + "%");
    }

    private static int count(String sql, String like) {
        try (Connection connection = AppDatabase.asApplication(server());
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, like);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anExportTakesWhatWasFoundAndIsRecorded() throws Exception {
        String caseNo = registered("导出的那一件：" + word);
        String mediated = MediationJob.open(Matters.matter().put("facts", "调解的那一件：" + word))
                .consent()
                .accept()
                .assign()
                .caseNo();
        for (int i = 0; i < 100 && found(MEDIATOR, word) == 0; i++) {
            page.waitForTimeout(200);
        }
        login(CLERK);
        open("/search.xhtml?q=" + word);
        String table = Files.readString(export("csv"));
        picture("search-export");
        assertTrue(table.contains(caseNo), table);
        assertEquals(found(word) + 1, table.lines().count(), "what was found, and the heads");
        assertExported(2, 1);

        List<List<String>> rows = PaperFiles.rows(export("xlsx"));
        assertEquals(3, rows.size(), rows.toString());
        assertEquals(7, rows.get(0).size(), rows.toString());
        assertEquals(
                Set.of(caseNo, mediated), Set.of(rows.get(1).get(0), rows.get(2).get(0)));
        assertTrue(rows.get(1).contains("宅旁排水沟堵塞引起的争议"), rows.toString());
        assertExported(2, 2);

        for (String address : List.of("/search/export?q=a&format=exe", "/cases/export.csv?format=exe")) {
            APIResponse refused = page.request().get(base().resolve(address).toString());
            assertEquals(422, refused.status(), address);
            assertTrue(refused.text().contains("不能导出成这种格式") && refused.text().contains("csv"), refused.text());
            assertEquals(address.startsWith("/search"), refused.text().contains("id=\"words\""), "back at the search");
        }
        assertExported(2, 2);

        page = newSession(new com.microsoft.playwright.Browser.NewContextOptions());
        login(MEDIATOR);
        open("/search.xhtml?q=" + word);
        assertTrue(page.locator(".fq-hits").textContent().contains(mediated), "he finds it");
        assertEquals(0, page.locator("a[href*='/search/export']").count());
        assertEquals(403, exported("xlsx").status());
        assertEquals(403, exported("csv").status());
        assertExported(2, 2);
        page = newSession(new com.microsoft.playwright.Browser.NewContextOptions());
        login("clerk-130505101201");
        APIResponse outside = exported("csv");
        assertEquals(200, outside.status());
        assertEquals(1, outside.text().lines().count(), "the heads alone: " + outside.text());
    }

    private APIResponse exported(String format) {
        return page.request()
                .get(base().resolve("/search/export?format=" + format + "&q=" + word)
                        .toASCIIString());
    }

    private Path export(String format) {
        Locator link = page.locator("a[href*='format=" + format + "']");
        if (!link.isVisible()) {
            page.locator("details.fq-menu summary", new Page.LocatorOptions().setHasText("导出"))
                    .click();
        }
        return page.waitForDownload(link::click).path();
    }

    /** So many exports of this test's word stand in the record, each with so many rows. */
    private void assertExported(int rows, int times) {
        assertEquals(
                times,
                count(
                        "select count(*) from audit_entry where kind = 'SEARCH_EXPORTED' and subject = '" + rows
                                + "' and actor_name <> '' and details like ?",
                        "%" + word + "%"));
    }
}
