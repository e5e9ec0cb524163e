package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is due for me, as list, as month, and as a feed that needs no login and tells as little as it can. */
class MyCalendarIT extends BrowserTest {

    private static final Pattern DUE = Pattern.compile(
            "BEGIN:VEVENT\r\n(?:(?!END:VEVENT).)*DTSTART;VALUE=DATE:(\\d{8})(?:(?!END:VEVENT).)*?END:VEVENT",
            Pattern.DOTALL);

    private static String caseNo;

    @BeforeAll
    static void aCaseThatIsDue() {
        caseNo = Matters.registered(Matters.CLERK, Matters.matter());
        Matters.mediation(Matters.CLERK, caseNo);
    }

    private void click(String button) {
        page.locator("[id=\"" + button + "\"]").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private String address() {
        return page.locator("#address").inputValue();
    }

    private static HttpResponse<String> fetch(String address) {
        return get(null, address.substring(address.indexOf("/feed/")));
    }

    /** Long lines are folded by the standard. */
    private static String unfolded(HttpResponse<String> feed) {
        return feed.body().replace("\r\n ", "");
    }

    @Test
    void what_is_due_stands_in_the_list_and_in_the_month() {
        login(Matters.DIRECTOR);
        open("/agenda.xhtml");
        assertTrue(page.locator("main").innerText().contains(caseNo));
        axe();
        String due =
                page.locator("tr:has-text('" + caseNo + "') .fq-second").first().innerText();
        open("/agenda.xhtml?view=month&month=" + due.substring(0, 7));
        open("/cases/case.xhtml?no=" + caseNo + "&tab=deadlines");
        page.locator(".fq-how-details summary").first().click();
        String how = page.locator(".fq-how-details").first().innerText();
        // the length is the rule's that is in force here, with the day it counts from
        long clock = Matters.file(Matters.DIRECTOR, caseNo)
                .get("deadlines")
                .get(0)
                .get("id")
                .asLong();
        String begins = json(get(Matters.DIRECTOR, "/api/v1/cases/" + caseNo + "/deadlines/" + clock + "/explanation"))
                .get("text")
                .asText()
                .replaceAll("，.*", "");
        assertTrue(begins.matches("自.*次日起算[23]个工作日"), begins);
        assertTrue(how.contains(begins) && how.contains("期限台账"), how);
        axe();
        open("/agenda.xhtml?view=month&month=" + due.substring(0, 7));
        assertTrue(page.locator("td:has-text('宅旁排水沟堵塞')").count() > 0
                || page.locator("td:has-text('当天共')").count() > 0);
        axe();
        open("/agenda.xhtml?day=" + due);
        assertTrue(page.locator("main").innerText().contains(caseNo));
        open("/agenda.xhtml?view=month&month=9999-99&after=x&day=0000-00-00&who=NOBODY"); // nonsense falls back to
        // today
        axe();

        Page stranger = newSession(new NewContextOptions());
        login(stranger, "director-130505101201");
        for (String who : new String[] {"MINE", "ORGANISATION", "REGION"}) {
            stranger.navigate(base().resolve("/agenda.xhtml?who=" + who).toString());
            assertFalse(stranger.locator("main").innerText().contains(caseNo), who);
        }
    }

    @Test
    void a_phone_subscribes_and_the_address_can_be_renewed_and_taken_back() {
        login(Matters.DIRECTOR);
        open("/agenda-feed.xhtml");
        click("f:renew");
        String first = address();
        axe();
        HttpResponse<String> feed = fetch(first);
        assertEquals(200, feed.statusCode());
        assertTrue(feed.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
        assertTrue(feed.body().startsWith("BEGIN:VCALENDAR\r\n") && feed.body().endsWith("END:VCALENDAR\r\n"));
        String text = unfolded(feed);
        assertTrue(text.contains(caseNo), text);
        assertFalse(text.contains("演甲某"), "no names unless the person wants them");
        Matcher events = DUE.matcher(text);
        int count = 0;
        while (events.find()) {
            count++;
            assertTrue(
                    events.group().contains("UID:deadline-") && events.group().contains("CLASS:PRIVATE"));
        }
        assertEquals(text.split("BEGIN:VEVENT", -1).length - 1, count);

        page.reload();
        assertEquals(0, page.locator("#address").count(), "shown once only");
        page.locator("[id=\"f:names\"]").check();
        click("f:renew");
        String second = address();
        assertEquals(404, fetch(first).statusCode(), "the old address is worth nothing");
        assertTrue(unfolded(fetch(second)).contains("演甲某"));
        ObjectNode veiled = Matters.matter();
        Matters.party(veiled, 0).put("name", "演蒲葵").put("protection", "WHISTLE_BLOWER");
        String kept = Matters.registered(Matters.CLERK, veiled);
        Matters.mediation(Matters.CLERK, kept);
        String named = unfolded(fetch(second));
        assertTrue(named.contains(kept), named);
        assertFalse(named.contains("演蒲葵"), "a protected party is not named on a phone");
        click("f:revoke");
        page.getByText("订阅已停用").waitFor();
        HttpResponse<String> ended = fetch(second);
        assertEquals(404, ended.statusCode());
        assertEquals("", ended.body(), "nothing is told about why");
        assertEquals(404, fetch("/feed/" + "A".repeat(43) + ".ics").statusCode());
        assertEquals(404, fetch("/feed/").statusCode());
    }
}
