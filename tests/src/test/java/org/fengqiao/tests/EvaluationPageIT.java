package org.fengqiao.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** The window enters on the page of a closed case what a party says of it. */
class EvaluationPageIT extends BrowserTest {

    @Test
    void what_a_party_says_is_entered_on_its_case() {
        String no = MediationJob.open()
                .consent()
                .accept()
                .assign()
                .session()
                .terminate()
                .close()
                .caseNo();
        login("clerk-" + MediationJob.VILLAGE);
        open("/cases/case.xhtml?no=" + no);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("录入评价"))
                .click();
        page.waitForURL("**/cases/evaluate.xhtml?no=*");
        page.locator("[id=\"f:party\"]").selectOption(new SelectOption().setLabel("演甲某"));
        page.getByLabel("非常不满意").check();
        save();
        assertThat(page.locator(".fq-error").first()).containsText("请填写");
        assertThat(page.getByLabel("非常不满意")).isChecked();
        axe();
        page.locator("[id=\"f:comment\"]").fill("来了三次才登记");
        picture("evaluate");
        save();
        page.waitForURL("**/cases/case.xhtml?no=*");
        assertThat(page.locator("main")).containsText("演甲某评价（电话）：非常不满意 来了三次才登记");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("演乙某 尚未评价")))
                .isVisible();
        axe();
        picture("evaluated");

        Page director = newSession(new NewContextOptions());
        login(director, "director-" + MediationJob.VILLAGE);
        director.navigate(base().resolve("/notices.xhtml").toString());
        assertThat(director.locator("main")).containsText("当事人演甲某评价“非常不满意”");

        Page mediator = newSession(new NewContextOptions());
        login(mediator, "mediator-" + MediationJob.VILLAGE);
        mediator.navigate(base().resolve("/cases/case.xhtml?no=" + no).toString());
        assertThat(mediator.locator("main")).containsText("来了三次才登记");
        assertThat(mediator.getByText("录入评价")).hasCount(0);
        expectComplaint("403");
        assertEquals(
                403,
                mediator.navigate(
                                base().resolve("/cases/evaluate.xhtml?no=" + no).toString())
                        .status());
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存评价"))
                .click();
    }
}
