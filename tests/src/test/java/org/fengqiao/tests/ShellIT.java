package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every page has around it. */
class ShellIT extends BrowserTest {

    private static final String CLERK = "clerk-130505100";

    @Test
    void the_language_changes_and_the_page_stays() {
        login(CLERK);
        open("/calendar.xhtml?year=2026");
        assertEquals("zh-CN", page.getAttribute("html", "lang"));
        page.locator("a.fq-language").click();
        page.waitForURL("**/calendar.xhtml?year=2026");
        assertEquals("en", page.getAttribute("html", "lang"));
        assertEquals("Time limits and calendar", page.locator("h1").textContent());
        axe();
        page.locator("a.fq-language").click();
        page.waitForURL("**/calendar.xhtml?year=2026");
        assertEquals("法定期限与日历", page.locator("h1").textContent());
        axe();
    }

    @Test
    void nothing_hangs_over_the_edge_of_a_phone() {
        login(CLERK);
        page.setViewportSize(390, 844);
        for (String path :
                List.of("/calendar.xhtml", "/calendar.xhtml?year=2027", "/password.xhtml", "/error/404.xhtml")) {
            open(path);
            assertEquals(390, page.evaluate("document.documentElement.scrollWidth"), path);
            axe();
        }
        open("/calendar.xhtml");
        assertTrue(page.locator(".fq-bottom").isVisible());
        assertFalse(page.locator(".fq-side").isVisible());
        page.locator(".fq-bottom summary").click();
        assertTrue(page.locator(".fq-bottom form[action$='/logout'] button").isVisible());
    }

    /** The bar has room for three; the rest stands behind the last button. */
    @EveryRole
    void a_phone_leads_to_every_entry_of_the_menu(String account) {
        login(account);
        List<String> entries = hrefs(".fq-side a");
        assertFalse(entries.isEmpty());
        page.setViewportSize(390, 844);
        for (String entry : entries) {
            open("/account.xhtml");
            Locator link = page.locator(".fq-bottom a[href='" + entry + "']");
            if (!link.isVisible()) {
                page.locator(".fq-bottom summary").click();
            }
            link.click();
            page.waitForURL("**" + entry);
        }
        page.locator(".fq-bottom summary").click();
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        axe();
    }

    private List<String> hrefs(String links) {
        return page.locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Of the deadline nothing lies on the number, however long its words are. */
    @Test
    void on_a_phone_number_and_deadline_stand_beside_or_under_each_other() {
        login(CLERK);
        page.setViewportSize(390, 844);
        open("/password.xhtml?lang=en");
        for (String path :
                List.of("/worklist.xhtml", "/worklist.xhtml?tab=due", "/cases/list.xhtml", "/agenda.xhtml")) {
            open(path);
            assertEquals(
                    List.of(),
                    page.evaluate(
                            """
                            () => [...document.querySelectorAll('.fq-rows tbody tr')].filter(row => {
                              const box = cell => {
                                const range = document.createRange();
                                range.selectNodeContents(row.querySelector(cell));
                                return range.getBoundingClientRect();
                              };
                              const no = box('.fq-at-no');
                              const due = box('.fq-at-due');
                              return no.right > due.left && due.right > no.left && no.bottom > due.top && due.bottom > no.top;
                            }).map(row => row.innerText)"""),
                    path);
        }
    }

    @Test
    void whoever_may_search_has_the_box() {
        login("leader-130505");
        open("/agenda.xhtml");
        page.keyboard().press("/");
        assertEquals("search", page.evaluate("document.activeElement.id"));
        assertTrue(hrefs(".fq-side a").stream().anyMatch(href -> href.endsWith("/cases/list.xhtml")));
    }

    @Test
    void the_keyboard_reaches_everything_and_sleeps_while_somebody_types() {
        login(CLERK);
        open("/calendar.xhtml");
        page.keyboard().press("Tab");
        assertEquals("#main", page.evaluate("document.activeElement.getAttribute('href')"));
        page.keyboard().press("?");
        assertTrue(page.locator("#keys").isVisible());
        page.keyboard().press("Escape");
        assertFalse(page.locator("#keys").isVisible());
        page.keyboard().press("/");
        assertEquals("search", page.evaluate("document.activeElement.id"));
        page.keyboard().type("n?g w");
        assertEquals("n?g w", page.locator("#search").inputValue());
        assertFalse(page.locator("#keys").isVisible());
    }

    @Test
    void everybody_sees_only_his_own_entries() {
        login("admin");
        List<String> entries = page.locator(".fq-side a").allTextContents().stream()
                .map(String::strip)
                .toList();
        assertFalse(entries.contains("全部案卷"), entries.toString());
        assertFalse(entries.contains("登记接待"), entries.toString());
        assertFalse(page.locator("#search").isVisible());
    }

    @Test
    void an_address_that_leads_nowhere_says_so_without_a_trace() {
        expectComplaint("404");
        login(CLERK);
        open("/no/such/page.xhtml");
        assertEquals("没有找到", page.locator("h1").textContent());
        assertFalse(page.content().contains("Exception"));
        axe();
    }

    @Test
    void a_password_is_changed_only_by_who_knows_the_present_one() {
        login(CLERK);
        open("/password.xhtml");
        axe();
        page.locator("input[autocomplete=current-password]").fill("not-the-password");
        page.locator("input[autocomplete=new-password]").first().fill("Another-Pass-1");
        page.locator("input[autocomplete=new-password]").last().fill("Another-Pass-2");
        page.locator("[data-submit]").click();
        page.waitForLoadState();
        assertEquals("两次输入的新密码不一致，请重新输入。", page.locator(".fq-error").textContent());
        page.locator("input[autocomplete=current-password]").fill("not-the-password");
        page.locator("input[autocomplete=new-password]").first().fill("Another-Pass-1");
        page.locator("input[autocomplete=new-password]").last().fill("Another-Pass-1");
        page.locator("[data-submit]").click();
        page.waitForLoadState();
        assertEquals("原密码不正确。", page.locator(".fq-error").textContent());
        axe();
    }
}
