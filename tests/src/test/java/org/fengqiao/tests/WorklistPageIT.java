package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list with which everybody's day begins. */
class WorklistPageIT extends BrowserTest {

    @Test
    void every_tab_counts_exactly_what_lies_behind_it() {
        login("director-130505101");
        List<String> tabs = page.locator(".fq-tabs a").all().stream()
                .map(tab -> tab.getAttribute("href"))
                .toList();
        assertEquals(5, tabs.size());
        for (String tab : tabs) {
            open(tab);
            long told = number(page.locator(".fq-tabs a[aria-current] span").textContent());
            List<String> rows = allRows();
            assertEquals(told, rows.size(), tab);
            assertEquals(rows.size(), new HashSet<>(rows).size(), "each once: " + tab);
        }
    }

    private List<String> allRows() {
        List<String> rows = new ArrayList<>(rows());
        while (page.locator(".fq-pager a[rel=next]").count() > 0) {
            page.navigate(page.locator(".fq-pager a[rel=next]")
                    .evaluate("a => a.href")
                    .toString());
            rows.addAll(rows());
        }
        return rows;
    }

    private List<String> rows() {
        return page.locator(".fq-row-link").allTextContents();
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replaceAll("\\D", ""));
    }

    @Test
    void filters_stand_in_the_address_and_go_one_by_one() {
        login("director-130505100");
        open("/cases/list.xhtml");
        page.locator(".fq-filter summary").click();
        page.locator("#category").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        String category = page.locator("#category").inputValue();
        page.locator("#from").fill("2025-12-01");
        page.locator(".fq-filter-panel button[type=submit]").click();
        page.waitForURL("**/cases/list.xhtml?**category=" + category + "**");
        assertTrue(page.url().contains("from=2025-12-01"), page.url());
        assertEquals(2, page.locator(".fq-chip").count());
        List<String> narrowed = rows();

        page.reload();
        assertEquals(narrowed, rows(), "the address alone leads to the same list");
        page.locator(".fq-chip").first().click();
        page.waitForURL(url -> !url.contains("category="));
        assertTrue(page.url().contains("from=2025-12-01"), page.url());
        assertEquals(1, page.locator(".fq-chip").count());
        assertFalse(rows().isEmpty());
    }

    @Test
    void one_leafs_to_and_fro() {
        login("supervisor-130505");
        open("/cases/list.xhtml");
        List<String> first = rows();
        assertEquals(20, first.size());
        assertEquals(0, page.locator(".fq-pager a[rel=prev]").count());
        page.locator(".fq-pager a[rel=next]").click();
        page.waitForURL("**after=**");
        List<String> second = rows();
        assertTrue(second.stream().noneMatch(first::contains), second.toString());
        page.locator(".fq-pager a[rel=prev]").click();
        page.waitForURL("**before=**");
        assertEquals(first, rows());
        open("/cases/list.xhtml?after=nonsense");
        assertEquals(first, rows(), "a damaged address opens the first leaf");
        open("/cases/list.xhtml?sort=due");
        page.locator(".fq-pager a[rel=next]").click();
        page.waitForURL("**after=**");
        open("/cases/list.xhtml?" + page.url().replaceAll(".*(after=[^&#]*).*", "$1"));
        assertEquals(first, rows(), "and one of another order");
    }

    @Test
    void the_keyboard_goes_down_up_and_in() {
        login("supervisor-130505");
        open("/cases/list.xhtml");
        List<String> rows = rows();
        for (String key : List.of("j", "j", "j", "k")) {
            page.keyboard().press(key);
        }
        assertEquals(rows.get(1), page.evaluate("document.activeElement.textContent"));
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/case.xhtml?no=" + rows.get(1));
        Locator number = page.locator(".fq-identity-line span").first();
        assertEquals(rows.get(1), number.textContent());
    }
}
