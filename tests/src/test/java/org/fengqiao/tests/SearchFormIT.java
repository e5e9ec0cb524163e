package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people type into the search and keep of it, and what they do with a page that is out of date. */
class SearchFormIT extends BrowserTest {

    private static final String CLERK = "clerk-" + Matters.VILLAGE;

    @Test
    void a_range_that_cannot_be_read_is_told_at_its_field_and_nothing_is_looked_for() {
        login(CLERK);
        open("/search.xhtml?q=排水&from=2026-05-01&to=2026-01-01&least=abc");
        Locator amount = page.getByLabel("涉及金额从（元）");
        assertTrue(amount.isVisible(), "the ranges are open");
        assertEquals("abc", amount.inputValue());
        assertEquals("true", amount.getAttribute("aria-invalid"));
        assertEquals("true", page.getByLabel("到", exact()).getAttribute("aria-invalid"));
        assertEquals(0, page.locator(".fq-hits").count());
        assertEquals(0, page.locator("[data-opens=keep]").count(), "nobody keeps what cannot be looked for");
        axe();
        APIResponse refused = page.request()
                .get(base().resolve("/search/export?format=csv&q=a&from=2026-05-01&to=2026-01-01&least=abc")
                        .toString());
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("结束日期早于开始日期") && refused.text().contains("最低金额：请写成金额"), refused.text());
        amount.fill("1,000");
        page.getByLabel("到", exact()).fill("2026-12-31");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("检索").setExact(true))
                .click();
        page.waitForURL("**least=1*");
        assertTrue(page.locator(".fq-chips").textContent().contains("金额不低于 1,000 元"));
        assertEquals(0, page.locator("[aria-invalid=true]").count());
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void a_page_out_of_date_gives_up_the_search_that_it_names_and_no_other() {
        login(CLERK);
        List<String> words = List.of(word(), word(), word());
        words.forEach(this::keep);
        keepAs(words.get(0), "又一次");
        Locator told = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT);
        told.waitFor();
        assertEquals("您已经订阅了这个检索，名称是：我的" + words.get(0) + "。", told.textContent());
        assertEquals(1, page.getByText("您已经订阅了这个检索").count(), "in the dialog and nowhere else");
        picture("search-kept-twice");
        axe();
        open("/search.xhtml");
        assertTrue(!page.locator(".fq-saved").textContent().contains("又一次"), "kept once");
        Page stale = page;
        page = page.context().newPage();
        open("/search.xhtml");
        giveUp(words.get(0));
        Page fresh = page;
        page = stale;
        giveUp(words.get(0));
        page = fresh;
        open("/search.xhtml");
        String kept = page.locator(".fq-saved").textContent();
        assertTrue(!kept.contains(words.get(0)) && kept.contains(words.get(1)) && kept.contains(words.get(2)), kept);
        String id = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("取消订阅 我的" + words.get(1)))
                .getAttribute("value");
        open("/search.xhtml?gone=" + id);
        assertTrue(page.locator(".fq-saved").textContent().contains(words.get(1)), "a link gives nothing up");
        giveUp(words.get(1));
        giveUp(words.get(2));
        stale.close();
    }

    @Test
    void a_search_for_an_id_number_or_a_phone_is_not_kept_and_stands_nowhere() throws SQLException {
        login(CLERK);
        for (String number : List.of("11010519491231002X", "１３８１２３４１２３４", "138+1234+1234")) {
            keepAs(number, "某人");
            page.getByRole(AriaRole.DIALOG).getByText("检索内容或名称里有证件号码或电话").waitFor();
        }
        keepAs("排水沟", "找 13812341234");
        page.getByRole(AriaRole.DIALOG).getByText("检索内容或名称里有证件号码或电话").waitFor();
        try (Connection connection = AppDatabase.asApplication(server());
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from saved_search where filter ~ '1381234|138 1234|11010519|１３８' or name ~ '某人|1381234'");
                ResultSet row = select.executeQuery()) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
        open("/search.xhtml");
        assertTrue(!page.locator("main").textContent().contains("1381234"));
        page.setViewportSize(390, 844);
        keepAs("13812341234&lang=en", "a");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT).waitFor();
        picture("search-personal-390-en");
        axe();
    }

    @Test
    void what_nobody_understands_is_left_out_and_told() {
        login("director-130505");
        open(
                "/search.xhtml?q=排水&state=GONE&level=X&year=20x6&category=C9999&procedure=TRIAL&region=999999&sort=odd&after=zzz");
        List<String> notes = page.locator("main .fq-notice").allTextContents();
        assertEquals(List.of("看不懂这些筛选条件，已略去：地区、层级、纠纷类型、程序、办理状态、登记年份、排列顺序。", "看不懂要的是哪一页，从第一页开始。"), notes);
        assertEquals(0, page.locator(".fq-chips").count(), "none is shown as if it were one");
        picture("search-unknown");
        assertTrue(page.locator(".fq-hits > li").count() > 0);
        axe();
        APIResponse file = page.request()
                .get(base().resolve("/search/export?format=csv&q=a&state=GONE").toString());
        assertEquals(422, file.status());
        assertTrue(file.text().contains("已略去：办理状态"), file.text());

        open("/search.xhtml?q=排水&sort=NEWEST");
        assertTrue(page.locator(".fq-toolbar").textContent().contains("按登记时间排列"));
        assertEquals(0, page.locator("main .fq-notice").count());
        open("/search.xhtml?q=" + "排水".repeat(101));
        assertEquals(
                List.of("检索内容太长，只按前 200 个字检索。"), page.locator("main .fq-notice").allTextContents());
        assertEquals(200, page.locator("#words").inputValue().length());
        for (String cursor : List.of("after", "before")) {
            assertEquals(
                    200,
                    page.request()
                            .get(base().resolve("/cases/duplicates.xhtml?" + cursor + "=zzz")
                                    .toString())
                            .status());
        }
    }

    @Test
    void the_keys_of_lists_go_through_what_was_found_too() {
        login("director-130505");
        open("/search.xhtml?q=排水");
        Locator links = page.locator(".fq-hits h2 a");
        assertTrue(links.count() > 1, "the demo has some");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertEquals(links.nth(1).textContent(), page.locator(":focus").textContent());
        page.keyboard().press("k");
        String first = links.first().getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL("**" + first);
    }

    @Test
    void a_kept_range_says_where_it_begins_and_ends() {
        login(CLERK);
        String word = word();
        open("/search.xhtml?q=" + word + "&from=2026-01-01&to=2026-10-01&least=5000");
        page.getByText("订阅这个检索").first().click();
        Locator name = page.locator("#keepForm\\:name");
        assertEquals(word + " 从 2026-01-01 至 2026-10-01 不低于 5,000 元", name.inputValue());
        assertEquals(
                name.evaluate("e => e.clientWidth"),
                name.evaluate("e => e.scrollWidth"),
                "all of the name is in sight");
        name.fill("我的" + word);
        page.locator("#keepForm\\:save").click();
        page.getByText("已订阅").first().waitFor();
        open("/search.xhtml");
        assertTrue(page.locator(".fq-saved")
                .textContent()
                .contains(word + " · 从 2026-01-01 · 至 2026-10-01 · 不低于 5,000 元"));
        giveUp(word);
    }

    private static String word() {
        return "檩" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qzx";
    }

    private void keep(String word) {
        keepAs(word, "我的" + word);
        page.getByText("已订阅").first().waitFor();
    }

    private void keepAs(String word, String name) {
        open("/search.xhtml?q=" + word);
        page.locator("[data-opens=keep]").click();
        page.locator("#keepForm\\:name").fill(name);
        page.locator("#keepForm\\:save").click();
    }

    private void giveUp(String word) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("取消订阅 我的" + word))
                .click();
        page.getByText("已取消订阅").first().waitFor();
    }
}
