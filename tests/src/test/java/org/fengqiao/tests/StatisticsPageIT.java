package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A leader follows a figure from the county down to the cases behind it. */
class StatisticsPageIT extends BrowserTest {

    /** What the list says of the cases that it leaves out, because a party is protected. */
    private static final Pattern VEILED = Pattern.compile("其中 (\\d+) 件涉及受保护当事人|(\\d+) of them have a protected party");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_way_leads_from_the_county_to_the_cases_and_every_number_equals_its_list(String language) {
        login("leader-130505");
        open("/statistics/mediation.xhtml?lang=" + language);
        open("/statistics/mediation.xhtml?region=130505000000");
        List<Long> county = sumsAreTheTotal();
        listIsAsLongAsTheNumber(total(0), county.get(0));
        follow(biggestRow());
        List<Long> town = sumsAreTheTotal();
        assertTrue(town.get(0) <= county.get(0) && town.get(0) > 0, town + " of " + county);
        follow(biggestRow());
        List<Long> village = sumsAreTheTotal();
        assertTrue(village.get(0) <= town.get(0) && village.get(0) > 0, village + " of " + town);
        for (int column = 0; column < 3; column++) {
            listIsAsLongAsTheNumber(total(column), village.get(column));
        }
        Locator mediator = row(biggestRow()).locator("td.fq-number a").nth(0);
        listIsAsLongAsTheNumber(mediator, number(mediator));
    }

    @Test
    void an_empty_period_says_so_and_shows_no_rate() {
        login("leader-130505");
        open("/statistics/mediation.xhtml?region=130505000000&from=2001-01-01&to=2001-01-31");
        List<String> values = page.locator(".fq-figure-value").allTextContents();
        assertTrue(values.get(0).startsWith("0"), values.toString());
        assertTrue(values.get(2).contains("—"), "no rate of nothing: " + values);
    }

    /** Each column of the table adds up to its last line. */
    private List<Long> sumsAreTheTotal() {
        List<Long> totals = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
            long sum = 0;
            for (Locator row : page.locator(".fq-figures-table tbody tr").all()) {
                if (row.locator("td.fq-number a").count() == 3) {
                    sum += number(row.locator("td.fq-number a").nth(column));
                }
            }
            totals.add(number(total(column)));
            assertEquals(totals.get(column), sum, page.url() + " column " + column);
        }
        return totals;
    }

    private Locator total(int column) {
        return page.locator(".fq-figures-table tfoot td.fq-number a").nth(column);
    }

    /** The row with the most accepted cases; that of the place's own cases has no table below it. */
    private int biggestRow() {
        int biggest = -1;
        long most = -1;
        List<Locator> rows = page.locator(".fq-figures-table tbody tr").all();
        for (int i = 0; i < rows.size(); i++) {
            long accepted = number(rows.get(i).locator("td a").first());
            boolean own = rows.get(i).locator("th a[href*='own=true']").count() > 0;
            if (!own && accepted > most) {
                biggest = i;
                most = accepted;
            }
        }
        return biggest;
    }

    private Locator row(int index) {
        return page.locator(".fq-figures-table tbody tr").nth(index);
    }

    private void follow(int row) {
        String before = page.url();
        row(row).locator("th a").click();
        page.waitForURL(url -> !url.equals(before));
    }

    /** Opens the list behind a number, leafs it through and comes back. */
    private void listIsAsLongAsTheNumber(Locator link, long told) {
        String back = page.url();
        if (told > 60) {
            return; // the way is the same, only longer
        }
        page.navigate(link.evaluate("a => a.href").toString());
        Matcher veiled = VEILED.matcher(page.locator("main").innerText());
        long leftOut = veiled.find() ? Long.parseLong(veiled.group(1) == null ? veiled.group(2) : veiled.group(1)) : 0;
        long rows = page.locator(".fq-row-link").count();
        while (page.locator(".fq-pager a[rel=next]").count() > 0) {
            page.navigate(page.locator(".fq-pager a[rel=next]")
                    .evaluate("a => a.href")
                    .toString());
            rows += page.locator(".fq-row-link").count();
        }
        assertEquals(told, rows + leftOut, "the list behind the number on " + back);
        page.navigate(back);
    }

    private static long number(Locator shown) {
        return Long.parseLong(shown.textContent().replaceAll("\\D", ""));
    }
}
