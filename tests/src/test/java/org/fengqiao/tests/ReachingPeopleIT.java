package org.fengqiao.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Notices that come while a page is open, what a person sets for himself, and the administrators' pages on jobs and messages. */
class ReachingPeopleIT extends BrowserTest {

    private static final String MEDIATOR = "mediator-" + MediationJob.VILLAGE;

    @Test
    void a_notice_appears_on_an_open_page_without_loading_it_anew() {
        login(MEDIATOR);
        open("/account.xhtml");
        // what the page tells when it begins to listen comes from the server, too
        Locator live = page.locator("#live");
        page.waitForResponse(
                response -> response.url().endsWith("/notices/stream"), () -> page.evaluate("window.stayed = true"));
        page.waitForTimeout(3_000);

        MediationJob job = MediationJob.open().consent().accept().assign();

        assertThat(live).containsText(job.caseNo(), new ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator("[data-tool=notices] .fq-count")).isVisible();
        assertEquals(true, page.evaluate("window.stayed"), "the page is still the same");
        axe();
        picture("notice-live");
        open("/notices.xhtml");
        assertThat(page.getByText(job.caseNo()).first()).isVisible();
        picture("notices");
    }

    @Test
    void who_is_not_signed_in_is_told_to_stop_asking() {
        HttpResponse<String> answer = get(null, "/notices/stream");

        assertEquals(204, answer.statusCode());
    }

    @Test
    void a_person_says_where_and_of_what_he_wants_to_be_told() {
        login("clerk-130505101201");
        page.getByText("演").first().waitFor();
        open("/account.xhtml");
        page.getByLabel("工作邮箱").fill("kein Postfach");
        save();
        assertThat(page.getByText("邮箱地址不正确").first()).isVisible();
        page.getByLabel("工作邮箱").fill("yan@example.gov.cn");
        Locator wish = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("别人办理后"))
                .getByLabel("邮件");
        wish.check();
        save();

        assertThat(page.getByText("已保存。")).isVisible();
        open("/account.xhtml");
        assertThat(page.getByLabel("工作邮箱")).hasValue("yan@example.gov.cn");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("别人办理后"))
                        .getByLabel("邮件"))
                .isChecked();
        axe();
        picture("account");
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
    }

    @Test
    void the_system_administrator_sees_jobs_runs_one_and_pauses_another() {
        login("admin");
        open("/admin/jobs.xhtml");
        row("核对统计").getByText("立即运行").click();
        assertThat(page.getByText("“核对统计”将在几秒内开始运行。")).isVisible();
        page.waitForCondition(
                () -> {
                    open("/admin/jobs.xhtml?job=statistics-recount");
                    return page.getByText("页面", new Page.GetByTextOptions().setExact(true))
                                    .count()
                            > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(30_000));
        axe();
        picture("jobs");

        row("清理").getByText("暂停", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(row("清理").getByText("已暂停")).isVisible();
        row("清理").getByText("恢复").click();
        assertThat(page.getByText("“清理”已恢复。")).isVisible();

        open("/admin/deliveries.xhtml");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("发送记录")))
                .isVisible();
        axe();
        picture("deliveries");
    }

    private Locator row(String job) {
        return page.locator(
                "tr",
                new Page.LocatorOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(job).setExact(true))));
    }

    @Test
    void nobody_else_sees_the_jobs_or_the_messages() {
        login(MEDIATOR);
        expectComplaint("403");
        open("/admin/jobs.xhtml");
        assertThat(page.getByText("立即运行")).hasCount(0);
        open("/admin/deliveries.xhtml");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("发送记录")))
                .hasCount(0);
    }
}
