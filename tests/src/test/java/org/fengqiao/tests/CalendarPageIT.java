package org.fengqiao.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The system administrator at the working calendar: what he changes moves the periods that run, visibly and with a word to whoever has them. */
class CalendarPageIT extends BrowserTest {

    private static final String MARK = "试验";

    @AfterEach
    void nothingStays() {
        AppDatabase.change(server(), "delete from calendar_day where source like '" + MARK + "%'");
        AppDatabase.change(server(), "update revision set number = number + 1 where name = 'CALENDAR'");
    }

    private Locator at(String id) {
        return page.locator("[id=\"" + id + "\"]");
    }

    private void press(String id) {
        at(id).click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static JsonNode month(MediationJob job) {
        for (JsonNode each : Matters.file(Matters.MEDIATOR, job.caseNo()).get("deadlines")) {
            if (each.get("rule").asText().equals("D-M1")) {
                return each;
            }
        }
        throw new AssertionError("no D-M1");
    }

    private static LocalDate due(MediationJob job) {
        return LocalDate.parse(month(job).get("dueOn").asText());
    }

    /** A mediation whose month is given 60 days more: it reaches into a year whose schedule may not be known yet. */
    private static MediationJob farOff() {
        MediationJob job = MediationJob.open().consent().accept().assign();
        for (int more = 60; more < 90; more++) {
            assertEquals(
                    200,
                    post(
                                    Matters.MEDIATOR,
                                    "/api/v1/cases/" + job.caseNo() + "/deadlines/"
                                            + month(job).get("id").asLong() + "/actions/EXTEND",
                                    "{\"length\":" + (more == 60 ? 60 : 1)
                                            + ",\"unit\":\"DAYS\",\"approver\":\"双方当事人\",\"reason\":\"等待鉴定\"}",
                                    "If-Match",
                                    "*")
                            .statusCode());
            // so that what is off behind it does not depend on a weekend or a holiday
            LocalDate due = due(job);
            if (due.getDayOfWeek().getValue() < DayOfWeek.THURSDAY.getValue()
                    && AppDatabase.query(
                                    server(),
                                    "select day from calendar_day where day between '%s' and '%s'"
                                            .formatted(due, due.plusDays(2)))
                            .isEmpty()) {
                return job;
            }
        }
        throw new AssertionError("no week has a Monday");
    }

    private static void waitFor(MediationJob job, LocalDate expected) {
        TrialServer.operate(server(), "run-job", "clock-recount");
        for (int i = 0; i < 120 && !due(job).equals(expected); i++) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertEquals(expected, due(job));
    }

    private static byte[] ics(LocalDate first, LocalDate behind, String summary) {
        DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:"
                        + day.format(first) + "\r\nDTEND;VALUE=DATE:" + day.format(behind) + "\r\nSUMMARY:" + summary
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void choose(String name, byte[] content) {
        at("i:file").setInputFiles(new FilePayload(name, "text/calendar", content));
    }

    @Test
    void a_schedule_is_imported_after_a_look_at_what_it_moves() {
        MediationJob job = farOff();
        LocalDate due = due(job);
        login("admin");
        open("/admin/calendar.xhtml?year=" + due.getYear());
        axe();
        at("i:whole").uncheck();
        choose(
                "bad.ics",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:春节（休）\r\nEND:VEVENT\r\n".getBytes(StandardCharsets.UTF_8));
        press("i:tryFile");
        assertThat(page.locator("main")).containsText("没有导入任何内容");
        assertThat(page.locator("main")).containsText("第 2 行");
        assertEquals(0, at("i:saveFile").count(), "what is wrong cannot be imported");
        axe();

        choose(MARK + ".ics", ics(due, due.plusDays(2), "春节（休）"));
        press("i:tryFile");
        assertThat(page.locator("#file-effect")).containsText("推后");
        assertThat(page.locator("#file-effect")).containsText("增加 " + due);
        axe();
        assertEquals(due, due(job), "a look changes nothing");
        at("i:note").fill("试验导入");
        press("i:saveFile");
        page.waitForURL("**/admin/calendar.xhtml?*");
        waitFor(job, due.plusDays(2));
        assertFalse(month(job).get("provisional").asBoolean());
        assertThat(page.locator("main")).containsText("试验导入");

        Page mediator = newSession(new NewContextOptions());
        login(mediator, Matters.MEDIATOR);
        mediator.navigate(base().resolve("/cases/case.xhtml?no=" + job.caseNo() + "&tab=deadlines")
                .toString());
        mediator.locator("details summary").first().click();
        assertThat(mediator.locator("main")).containsText("重新计算");
        assertThat(mediator.locator("main")).containsText("试验导入");
        // told when the recount is over, some seconds after the first periods have moved
        String told = "工作日历有调整（试验导入）";
        for (int i = 0; i < 30; i++) {
            mediator.navigate(base().resolve("/notices.xhtml").toString());
            if (mediator.locator("main").innerText().contains(told)) {
                break;
            }
            mediator.waitForTimeout(1_000);
        }
        assertThat(mediator.locator("main")).containsText(told);

        day_is_taken_back(job, due);
    }

    /** One day edited: the first of the two is an ordinary day again. */
    private void day_is_taken_back(MediationJob job, LocalDate due) {
        open("/admin/calendar.xhtml?day=" + due);
        assertEquals("春节", at("d:name").inputValue(), "the day is shown as it is");
        at("d:kind").selectOption("ORDINARY");
        press("d:save");
        page.locator(".fq-error").first().waitFor(); // a known year is corrected: why?
        axe();
        at("d:why").fill("试验更正");
        press("d:try");
        assertThat(page.locator("#day-effect")).containsText("提前");
        press("d:save");
        page.waitForURL("**/admin/calendar.xhtml?*year=*");
        waitFor(job, due);
        assertThat(page.locator("main")).containsText("试验更正");
    }

    @Test
    void who_was_overtaken_is_told_so_and_keeps_what_he_typed() {
        login("admin");
        open("/admin/calendar.xhtml?day=2032-03-04");
        Page other = newSession(new NewContextOptions());
        login(other, "admin");
        other.navigate(base().resolve("/admin/calendar.xhtml?day=2032-03-04").toString());
        for (Page each : new Page[] {other, page}) {
            each.locator("[id=\"d:name\"]").fill(each == page ? "我的节日" : "别人的节日");
            each.locator("[id=\"d:source\"]").fill(MARK + "文件");
        }
        other.locator("[id=\"d:save\"]").click();
        other.waitForURL("**/admin/calendar.xhtml?*year=2032*");
        at("d:why").fill("试验更正");
        press("d:save");
        assertThat(page.locator("main")).containsText("刚被别人改动");
        assertThat(page.locator("#day-effect")).containsText("改为 2032-03-04");
        assertEquals("我的节日", at("d:name").inputValue());
        press("d:save");
        page.waitForURL("**/admin/calendar.xhtml?*year=2032*");
        assertThat(page.locator("main")).containsText("我的节日");
    }

    @Test
    void a_schedule_that_should_be_there_by_now_is_missed_where_the_day_begins() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        boolean missing = today.getMonthValue() >= 11
                && !json(get(Matters.MEDIATOR, "/api/v1/calendar/" + (today.getYear() + 1) + "?region="))
                        .get("known")
                        .asBoolean();
        login("admin");
        String words = today.getYear() + 1 + "年放假安排尚未导入，涉及的期限为暂定";
        assertEquals(missing, page.locator("main").innerText().contains(words), page.url());
        Page clerk = newSession(new NewContextOptions());
        login(clerk, Matters.CLERK);
        clerk.navigate(base().resolve("/calendar.xhtml").toString());
        assertFalse(clerk.locator("main").innerText().contains(words), "who cannot bring it in is not asked to");
    }

    @Test
    void a_day_needs_a_name_and_a_notice_and_only_the_administrator_may() {
        login("admin");
        open("/admin/calendar.xhtml");
        at("d:date").fill("2031-02-03");
        at("d:name").fill("<b>壮族三月三</b>");
        press("d:save");
        page.locator(".fq-error").first().waitFor();
        assertEquals("<b>壮族三月三</b>", at("d:name").inputValue(), "nothing typed is lost");
        at("d:source").fill(MARK + "文件");
        press("d:save");
        page.waitForURL("**/admin/calendar.xhtml?*year=2031*");
        assertTrue(page.locator("main").innerText().contains("<b>壮族三月三</b>"));
        assertThat(page.locator("[data-follows]")).isVisible();
        at("d:why").fill("正在输入");
        Page auditor = newSession(new NewContextOptions());
        login(auditor, "auditor");
        auditor.navigate(base().resolve("/admin/audit.xhtml").toString());
        assertThat(auditor.locator("main")).containsText("修改工作日历");

        expectComplaint("403");
        Page clerk = newSession(new NewContextOptions());
        login(clerk, Matters.CLERK);
        clerk.navigate(base().resolve("/admin/calendar.xhtml").toString());
        assertThat(clerk.locator("body")).not().containsText("导入放假安排");

        assertThat(page.locator("[data-follows]")).hasCount(0, new HasCountOptions().setTimeout(60_000));
        assertThat(page.locator("[data-renewed=record] tbody tr").first()).containsText("已完成");
        assertEquals("正在输入", at("d:why").inputValue(), "the end of a recount takes nobody's words away");
    }
}
