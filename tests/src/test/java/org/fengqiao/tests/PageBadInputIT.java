package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to forms that should not be done: told clearly, nothing lost, nothing half-saved, no insides shown. */
class PageBadInputIT extends BrowserTest {

    private static final String CLERK = "clerk-130505100001";
    private static final String ODD =
            "<script>window.hit=1</script><img src=x onerror=\"window.hit=2\">&'😀𠮷#{1+1}${2}";

    @AfterEach
    void noInsidesAreShown() {
        String shown = page.content();
        for (String insides : List.of("Exception", "org.fengqiao", "\tat ", "hibernate", "PSQL")) {
            assertFalse(shown.contains(insides), insides);
        }
        assertNull(page.evaluate("window.hit"), "nothing typed has run");
    }

    @Test
    void script_emoji_and_rare_characters_in_every_field_stay_text() {
        login(CLERK);
        open("/intake.xhtml");
        fill("category", "C0201");
        for (String field : List.of("title", "facts", "wishes", "place")) {
            fill(field, ODD + field);
        }
        for (String side : List.of("applicants", "respondents")) {
            fill(side + ":0:idType", "NONE");
            input(side + ":0:idNumber").waitFor(gone());
            for (String field : List.of("name", "address", "ethnicity", "occupation")) {
                fill(side + ":0:" + field, (field.equals("ethnicity") ? "<b>汉😀𠮷" : ODD.substring(0, 50)));
            }
        }
        register();
        page.waitForURL("**/registered.xhtml?no=*");
        String no = page.locator("#case-no").textContent();
        assertTrue(page.locator("main").innerText().contains(ODD + "title"));

        open("/cases/case.xhtml?no=" + no);
        for (String field : List.of("title", "facts", "wishes", "place")) {
            assertTrue(page.locator("main").innerText().contains(ODD + field), field);
        }
        assertTrue(page.locator("main").innerText().contains("<b>汉😀𠮷"));
        open("/worklist.xhtml?q=" + no);
        assertTrue(page.locator("main").innerText().contains(ODD + "title"));
        open("/cases/list.xhtml?q="
                + java.net.URLEncoder.encode("\"><script>window.hit=3</script>😀%_\\", StandardCharsets.UTF_8));
        assertTrue(page.locator(".fq-chip").textContent().contains("<script>"));
    }

    @Test
    void a_day_beyond_all_years_in_an_address_breaks_no_list() {
        String days = "?from=-999999999-01-01&to=%2B999999999-12-31";
        Map<String, String> lists = Map.of(
                "/search.xhtml",
                CLERK,
                "/cases/list.xhtml",
                CLERK,
                "/supervision/list.xhtml",
                "supervisor-130505",
                "/admin/audit.xhtml",
                "auditor");
        lists.forEach((list, account) -> {
            page = newSession(new com.microsoft.playwright.Browser.NewContextOptions());
            login(account);
            assertEquals(
                    200,
                    page.request().get(base().resolve(list + days).toString()).status(),
                    list);
        });
    }

    @Test
    void script_in_the_forms_of_a_mediation_stays_text() {
        MediationJob job = MediationJob.open().consent().accept().assign();
        login("mediator-" + MediationJob.VILLAGE);
        open(form(job, "RECORD_SESSION"));
        for (String field : List.of("place", "participants", "record")) {
            fill(field, ODD + field);
        }
        send();
        page.waitForURL("**/case.xhtml?no=*");
        open(form(job, "TERMINATE"));
        fill("ground", "OTHER");
        fill("reason", ODD + "reason");
        page.locator("[id=\"f:routes\"] input").first().check();
        send();
        page.waitForURL("**/case.xhtml?no=*");
        open("/cases/case.xhtml?no=" + job.caseNo() + "&tab=mediation");
        for (String field : List.of("place", "participants", "record", "reason")) {
            assertTrue(page.locator("main").innerText().contains(ODD + field), field);
        }
    }

    /** The fields that the forms above leave out: registration whole, with a guardian, and an agreement to its end. */
    @Test
    void script_in_every_word_of_a_file_and_its_agreement_stays_text() {
        String odd = "<script>window.hit=4</script>";
        ObjectNode matter = Matters.matter();
        List.of("title", "facts", "wishes", "place").forEach(field -> matter.put(field, odd + field));
        Matters.party(matter, 0)
                .put("name", odd)
                .put("address", odd + "address")
                .put("occupation", odd);
        ObjectNode child = Matters.party(matter, 1).put("name", odd).put("birthDate", "2020-01-01");
        child.putArray("representatives")
                .addObject()
                .put("role", "GUARDIAN")
                .put("name", odd)
                .put("relation", odd);
        String director = "director-" + Matters.VILLAGE;
        String caseNo = Matters.registered(CLERK, matter);
        long mediation = Matters.mediation(CLERK, caseNo);
        String base = "/api/v1/cases/" + caseNo + "/proceedings/" + mediation;
        done(CLERK, caseNo, mediation, "CONSENT", fields().put("note", odd + "consent"));
        done(director, caseNo, mediation, "ACCEPT", fields());
        long host = json(get(director, base + "/mediators")).get("items").findParents("login").stream()
                .filter(one -> one.get("login").asText().equals(Matters.MEDIATOR))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        done(
                director,
                caseNo,
                mediation,
                "ASSIGN",
                fields().put("host", host)
                        .put("recusalChecked", true)
                        .put("disclosure", odd + "disclosure")
                        .put("acceptedByParties", true));
        done(
                Matters.MEDIATOR,
                caseNo,
                mediation,
                "RECORD_SESSION",
                fields().put(
                                "heldAt",
                                LocalDateTime.now(MediationJob.BEIJING)
                                        .withNano(0)
                                        .toString())
                        .put("place", odd + "room")
                        .put("participants", odd + "guests")
                        .put("record", odd + "record")
                        .put("result", "CONTINUE"));
        ObjectNode agreement =
                fields().put("form", "WRITTEN").put("facts", odd + "dispute").put("performanceManner", odd + "manner");
        agreement.putArray("items").add(odd + "item");
        agreement
                .putArray("performance")
                .addObject()
                .put("obligor", odd)
                .put("content", odd + "promise")
                .put("dueOn", LocalDate.now(MediationJob.BEIJING).toString());
        done(Matters.MEDIATOR, caseNo, mediation, "AGREE", agreement);

        login(Matters.MEDIATOR);
        StringBuilder shown = new StringBuilder();
        for (String tab : List.of("overview", "mediation", "timeline", "documents", "deadlines", "evidence")) {
            open("/cases/case.xhtml?no=" + caseNo + "&tab=" + tab);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            shown.append(page.locator("main").innerText());
            assertEquals(null, page.evaluate("window.hit"), tab);
        }
        for (String field : List.of("title", "facts", "wishes", "place", "record", "dispute", "item", "promise")) {
            assertTrue(shown.indexOf(odd + field) >= 0, field + " is shown as it was written");
        }
        open("/cases/list.xhtml?q=" + caseNo);
        assertEquals(null, page.evaluate("window.hit"));
    }

    private static ObjectNode fields() {
        return JSON.createObjectNode();
    }

    private static void done(String account, String caseNo, long mediation, String action, ObjectNode fields) {
        HttpResponse<String> answer = Matters.act(account, caseNo, mediation, action, fields.toString());
        assertEquals(200, answer.statusCode(), action + ": " + answer.body());
    }

    @Test
    void a_wrong_check_digit_and_a_birth_in_the_future_are_told_and_nothing_is_registered() {
        login(CLERK);
        open("/intake.xhtml");
        fill("category", "C0201");
        fill("title", "校验位");
        fill("facts", "经过");
        fill("applicants:0:name", "演甲某");
        fill("applicants:0:idNumber", "110105194912310021");
        fill("respondents:0:name", "演乙某");
        fill("respondents:0:idType", "NONE");
        input("respondents:0:idNumber").waitFor(gone());
        fill("respondents:0:birthDate", "2999-01-01");
        register();
        page.getByText("身份证号校验码不符").first().waitFor();
        page.getByText("日期晚于今天").first().waitFor();

        assertTrue(page.url().contains("/intake.xhtml"), page.url());
        assertEquals("校验位", input("title").inputValue());
        assertEquals("110105194912310021", input("applicants:0:idNumber").inputValue());
        assertEquals("2999-01-01", input("respondents:0:birthDate").inputValue());
    }

    @Test
    void a_megabyte_of_text_is_refused_and_stays_in_its_field() {
        login(CLERK);
        open("/intake.xhtml");
        fill("category", "C0201");
        fill("title", "很长");
        input("facts")
                .evaluate(
                        "f => { f.value = '长'.repeat(350000); f.dispatchEvent(new Event('change', {bubbles: true})); }");
        fill("applicants:0:name", "演甲某");
        fill("applicants:0:idType", "NONE");
        input("applicants:0:idNumber").waitFor(gone());
        fill("respondents:0:name", "演乙某");
        fill("respondents:0:idType", "NONE");
        input("respondents:0:idNumber").waitFor(gone());
        register();
        page.getByText("最多 20,000 个字").or(page.getByText("最多 20000 个字")).first().waitFor();
        assertEquals(350_000, input("facts").evaluate("f => f.value.length"));
        assertEquals("很长", input("title").inputValue());
    }

    @Test
    void who_comes_second_is_told_who_did_what_and_keeps_his_words() {
        MediationJob job = MediationJob.open().consent().accept().assign();
        login("mediator-" + MediationJob.VILLAGE);
        open(form(job, "RECORD_SESSION"));
        fill("place", "北街社区调解室");
        fill("record", "双方到场，各自陈述。");

        String director = "director-" + MediationJob.VILLAGE;
        Page other = newSession(new NewContextOptions());
        login(other, director);
        other.navigate(base().resolve("/cases/case.xhtml?no=" + job.caseNo() + "&tab=evidence")
                .toString());
        other.locator("[id=\"upload:file\"]").setInputFiles(pdf("照片.pdf", 100));
        other.locator("[id=\"upload:add\"]").click();
        other.getByText("材料已添加。").waitFor();

        send();
        String name = json(get(director, "/api/v1/me")).path("name").asText();
        page.getByText(name + "在您之后更新了案卷").waitFor();
        page.locator(".fq-timeline").getByText("照片.pdf").first().waitFor();
        assertEquals("北街社区调解室", input("place").inputValue());
        assertEquals("双方到场，各自陈述。", input("record").inputValue());

        send();
        page.waitForURL("**/case.xhtml?no=*");
        assertEquals("调解记录已保存。", page.locator("#messages").textContent().strip());
    }

    @Test
    void a_double_click_records_one_session() {
        MediationJob job = MediationJob.open().consent().accept().assign();
        login("mediator-" + MediationJob.VILLAGE);
        open(form(job, "RECORD_SESSION"));
        fill("place", "调解室");
        fill("record", "双方到场。");
        page.locator("[data-submit]").dblclick();
        page.waitForURL("**/case.xhtml?no=*");
        open("/cases/case.xhtml?no=" + job.caseNo() + "&tab=mediation");
        page.getByText("第 1 次调解").first().waitFor();
        assertEquals(0, page.getByText("第 2 次调解").count());
    }

    @Test
    void files_that_are_too_large_or_not_what_they_say_stay_out_and_the_note_stays() throws IOException {
        String no = MediationJob.open().caseNo();
        login(CLERK);
        open("/cases/case.xhtml?no=" + no + "&tab=evidence");
        byte[] programme = new byte[2048];
        programme[0] = 'M';
        programme[1] = 'Z';
        attach(new FilePayload("借条.pdf", "application/pdf", programme));
        page.getByText("不能接收这个文件").waitFor();
        assertEquals("说明文字", page.locator("[id=\"upload:note\"]").inputValue());
        page.waitForLoadState(); // the script that looks at the size is there

        attach(new FilePayload("空白.pdf", "application/pdf", new byte[0]));
        page.getByText("文件是空的，请重新选择。").first().waitFor();
        assertEquals("说明文字", page.locator("[id=\"upload:note\"]").inputValue());
        page.locator("[id=\"upload:file\"]").setInputFiles(new Path[0]);
        page.locator("[id=\"upload:add\"]").click();
        page.getByText("请填写。").first().waitFor();

        Path large = Files.createTempFile("large", ".pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.setLength(60L * 1024 * 1024);
        }
        page.locator("[id=\"upload:file\"]").setInputFiles(large);
        page.getByText("文件过大，最多 50 MB").first().waitFor();
        assertEquals("", page.locator("[id=\"upload:file\"]").inputValue(), "not sent");
        assertEquals("说明文字", page.locator("[id=\"upload:note\"]").inputValue());
        Files.delete(large);

        open("/cases/case.xhtml?no=" + no + "&tab=evidence");
        page.getByText("还没有材料").waitFor();
        attach(pdf("合同.pdf", 1000));
        page.getByText("材料已添加。").waitFor();
    }

    private void attach(FilePayload file) {
        page.locator("[id=\"upload:file\"]").setInputFiles(file);
        page.locator("[id=\"upload:note\"]").fill("说明文字");
        page.locator("[id=\"upload:add\"]").click();
    }

    private static FilePayload pdf(String name, int length) {
        byte[] content = java.util.Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), length);
        return new FilePayload(name, "application/pdf", content);
    }

    private static String form(MediationJob job, String action) {
        return "/cases/act.xhtml?no=" + job.caseNo() + "&proceeding=" + job.proceeding() + "&action=" + action;
    }

    private void fill(String id, String value) {
        Locator field = input(id);
        if ("SELECT".equals(field.evaluate("f => f.tagName"))) {
            field.selectOption(value);
        } else {
            field.fill(value);
            field.blur();
        }
    }

    private Locator input(String id) {
        return page.locator("[id=\"f:" + id + "\"]");
    }

    private void register() {
        send();
    }

    private void send() {
        page.locator("[data-submit]").click();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
