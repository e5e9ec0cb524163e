package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The three administrators at work, each on what is his. */
class AdministrationIT extends BrowserTest {

    private static final Pattern ONE_TIME = Pattern.compile("[A-Za-z0-9]{4}(?:-[A-Za-z0-9]{4}){3}");
    private static final String NEW_PASSWORD = "Vorlaeufig-2026";

    private final String login = "it." + System.nanoTime();

    private void save(Page where, String button) {
        where.locator("[id=\"" + button + "\"]").click();
        where.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private String createClerkToBe() {
        login("admin");
        open("/admin/organisations.xhtml?region=130505102000");
        page.getByText("辛店镇综治中心").first().click();
        page.locator("a.fq-primary").click();
        page.locator("[id=\"f:name\"]").fill("演测试");
        page.locator("[id=\"f:login\"]").fill(login);
        save(page, "f:save");
        page.waitForURL("**/admin/person.xhtml?id=*");
        Matcher password = ONE_TIME.matcher(page.locator("main").innerText());
        assertTrue(password.find(), page.locator("main").innerText());
        return password.group();
    }

    @Test
    void a_new_clerk_gets_an_account_from_one_administrator_and_the_role_from_another() {
        String oneTime = createClerkToBe();
        String person = page.url();
        page.reload();
        assertFalse(page.locator("main").innerText().contains(oneTime), "shown once only");
        assertEquals(0, page.locator("[id=\"g:grant\"]").count(), "who creates accounts gives no roles");

        Page security = newSession(new NewContextOptions());
        login(security, "security");
        security.navigate(person);
        assertEquals(0, security.locator("[id=\"f:save\"]").count(), "who gives roles changes no accounts");
        security.getByLabel("窗口人员").check();
        security.getByLabel("审计管理员").check();
        save(security, "g:grant");
        security.locator(".fq-error").getByText("相互分离").waitFor(); // an auditor is no clerk
        assertTrue(security.getByLabel("窗口人员").isChecked(), "what was ticked stays");
        security.getByLabel("审计管理员").uncheck();
        save(security, "g:grant");
        security.getByText("角色已保存").waitFor();

        Page clerk = newSession(new NewContextOptions());
        clerk.navigate(base().resolve("/login.xhtml").toString());
        clerk.locator("input[autocomplete=username]").fill(login);
        clerk.locator("input[type=password]").fill(oneTime);
        clerk.locator("input[type=password]").press("Enter");
        clerk.waitForURL("**/password.xhtml*");
        clerk.locator("[id=\"password:current\"]").fill(oneTime);
        clerk.locator("[id=\"password:wanted\"]").fill(NEW_PASSWORD);
        clerk.locator("[id=\"password:repeated\"]").fill(NEW_PASSWORD);
        save(clerk, "password:submit");
        clerk.waitForURL("**/worklist.xhtml*");

        Page auditor = newSession(new NewContextOptions());
        login(auditor, "auditor");
        auditor.navigate(base().resolve("/admin/audit.xhtml?who=" + login).toString());
        String record = auditor.locator("main").innerText();
        assertTrue(record.contains("新增人员") && record.contains("变更角色") && record.contains("窗口人员"), record);
        assertFalse(record.contains(oneTime) || record.contains(NEW_PASSWORD), "no password on record");
        axe(auditor);
    }

    @Test
    void what_was_typed_stays_when_the_form_is_refused() {
        login("admin");
        open("/admin/organisations.xhtml?region=130505102000");
        page.getByText("辛店镇综治中心").first().click();
        page.locator("a.fq-primary").click();
        page.locator("[id=\"f:name\"]").fill("演测试");
        page.locator("[id=\"f:login\"]").fill("admin");
        page.locator("[id=\"f:phone\"]").fill("1381234");
        save(page, "f:save");
        page.locator(".fq-error").first().waitFor();

        assertEquals("admin", page.locator("[id=\"f:login\"]").inputValue());
        assertEquals("1381234", page.locator("[id=\"f:phone\"]").inputValue());
        assertEquals("true", page.locator("[id=\"f:phone\"]").getAttribute("aria-invalid"));
        assertTrue(page.locator("main").innerText().contains("手机号应为 11 位，现为 7 位"));
        axe();
    }

    @Test
    void a_region_file_is_taken_whole_or_not_at_all() {
        login("admin");
        upload(
                "bad.csv",
                "code,name,level,parent\n130505102900,新设村,VILLAGE,130505102000\n13050510290x,错村,VILLAGE,130505102000\n");
        String outcome = page.locator("main").innerText();
        assertTrue(outcome.contains("有 1 行不正确，没有导入任何内容"), outcome);
        assertEquals("3", page.locator(".fq-card-wrong tbody td.fq-number").innerText());
        axe();
        open("/admin/regions.xhtml?region=130505102000");
        assertFalse(page.locator("main").innerText().contains("新设村"));

        upload("good.csv", "code,name,level,parent\n130505102901,𣵦新设村民委员会,VILLAGE,130505102000\n");
        assertTrue(page.locator("main").innerText().contains("共 1 行"));
        open("/admin/regions.xhtml?region=130505102000");
        assertTrue(page.locator("main").innerText().contains("𣵦新设村民委员会"));
    }

    private void upload(String name, String csv) {
        open("/admin/regions.xhtml");
        page.locator("[id=\"f:file\"]")
                .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id=\"f:upload\"]").click();
        page.locator(".fq-notice-done, .fq-notice-danger").getByText(name + "：").waitFor();
    }

    @Test
    void nobody_comes_to_a_page_that_is_another_administrators() {
        expectComplaint("403");
        String[][] closed = {
            {
                "clerk-130505",
                "/admin/organisations.xhtml",
                "/admin/staff.xhtml",
                "/admin/regions.xhtml",
                "/admin/audit.xhtml"
            },
            {"director-130505", "/admin/organisations.xhtml", "/admin/person.xhtml?id=1", "/admin/audit.xhtml"},
            {"admin", "/admin/audit.xhtml"},
            {"security", "/admin/audit.xhtml", "/admin/regions.xhtml", "/admin/organisation.xhtml?region=130505000000"},
            {"auditor", "/admin/organisations.xhtml", "/admin/staff.xhtml", "/admin/regions.xhtml"}
        };
        for (String[] row : closed) {
            Page session = newSession(new NewContextOptions());
            login(session, row[0]);
            for (int i = 1; i < row.length; i++) {
                assertEquals(
                        403, session.navigate(base().resolve(row[i]).toString()).status(), row[0] + " at " + row[i]);
            }
        }
    }

    @Test
    void administrators_read_no_case() {
        for (String administrator : new String[] {"admin", "security", "auditor"}) {
            var list = get(administrator, "/api/v1/cases?region=130505000000");
            assertTrue(
                    list.statusCode() == 403
                            || list.statusCode() == 200
                                    && json(list).path("items").isEmpty(),
                    administrator + " got " + list.statusCode() + " " + list.body());
        }
    }
}
