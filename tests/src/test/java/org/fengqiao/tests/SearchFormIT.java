package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
        Locator amount = page.getByLabel("标的金额从（元）");
        assertTrue(amount.isVisible(), "the ranges are open");
        assertEquals("abc", amount.inputValue());
        assertEquals("true", amount.getAttribute("aria-invalid"));
        assertEquals("true", page.getByLabel("到", exact()).getAttribute("aria-invalid"));
        assertEquals(0, page.locator(".fq-hits").count());
        axe();
        amount.fill("1,000");
        page.getByLabel("到", exact()).fill("2026-12-31");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("检索").setExact(true))
                .click();
        page.waitForURL("**least=1*");
        assertTrue(page.locator(".fq-chips").textContent().contains("1000"));
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
        page.getByText("您已经订阅了这个检索，名称是：我的" + words.get(0)).first().waitFor();
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

    private static String word() {
        return "檩" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qzx";
    }

    private void keep(String word) {
        keepAs(word, "我的" + word);
        page.getByText("已订阅").first().waitFor();
    }

    private void keepAs(String word, String name) {
        open("/search.xhtml?q=" + word);
        page.getByText("订阅这个检索").first().click();
        page.locator("#keepForm\\:name").fill(name);
        page.locator("#keepForm\\:save").click();
    }

    private void giveUp(String word) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("取消订阅 我的" + word))
                .click();
        page.getByText("已取消订阅").first().waitFor();
    }
}
