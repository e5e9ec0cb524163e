package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The whole job as the four people do it: from the window to the figure that the county's leader reads. */
class MainJobIT extends BrowserTest {

    private static final String TITLE = "院墙外排水沟改道致积水争议";
    private static final String FACTS = "排水沟改道后雨水流入申请人院内，院墙下沉开裂，被申请人承认改道未同邻居商量。";
    private static final String FIRST = "被申请人于十日内恢复排水沟原状。";
    private static final String SECOND = "被申请人赔偿申请人院墙损失3200元。";
    private static final LocalDate DUE = LocalDate.of(2030, 12, 4);

    /** What one level shows. */
    private record Figures(long accepted, long mediated, long successful) {

        Figures andOneMore() {
            return new Figures(accepted + 1, mediated + 1, successful + 1);
        }

        String rate() {
            return mediated == 0
                    ? "—"
                    : BigDecimal.valueOf(successful * 100).divide(BigDecimal.valueOf(mediated), 1, RoundingMode.HALF_UP)
                            + "%";
        }
    }

    @Test
    void a_dispute_is_registered_mediated_sealed_performed_and_counted() throws IOException {
        Page leader = newSession(new NewContextOptions());
        login(leader, "leader-130505");
        List<Figures> before = countyTownVillage(leader);

        login("clerk-130505100001");
        String no = register();
        act(page, no, "记录同意");
        done(page, no, "已记录同意。");
        act(page, no, "受理");
        done(page, no, "已受理。");

        Page director = newSession(new NewContextOptions());
        login(director, "director-130505100001");
        act(director, no, "指派调解员");
        field(director, "主持人").selectOption(mediatorName());
        field(director, "已询问回避情形").check();
        done(director, no, "已指派调解员。");

        Page mediator = newSession(new NewContextOptions());
        login(mediator, "mediator-130505100001");
        recordSession(mediator, no);
        drawUpAgreement(mediator, no);
        act(mediator, no, "记录签名");
        done(mediator, no, "签名已记录。");

        act(director, no, "盖章生效");
        done(director, no, "协议已生效。");
        agreementSaysWhatWasAgreed(director, no);

        act(mediator, no, "记录履行");
        done(mediator, no, "履行情况已记录。");
        act(mediator, no, "结案");
        done(mediator, no, "已结案。");
        assertEquals("已结案", mediator.locator(".fq-identity .fq-badge-primary").textContent());

        List<Figures> after = countyTownVillage(leader);
        assertEquals(before.stream().map(Figures::andOneMore).toList(), after);
    }

    private String register() {
        open("/intake.xhtml");
        field(page, "类型").selectOption("C0201");
        field(page, "事由（一句话）").fill(TITLE);
        field(page, "事实经过").fill("申请人称邻居改了排水沟，雨后院内积水，院墙开裂，多次协商没有结果。");
        field(page, "涉及金额（元）").fill("5000");
        Locator applicant = party("申请人 1");
        applicant.getByLabel("姓名").fill("演甲某");
        applicant.getByLabel("身份证号").fill("11010519491231002X");
        applicant.getByLabel("电话").fill("13800001234");
        Locator respondent = party("被申请人 1");
        respondent.getByLabel("姓名").fill("演乙某");
        respondent.getByLabel("证件类型").selectOption("NONE");
        respondent.getByLabel("身份证号").waitFor(gone());
        respondent.getByLabel("电话").fill("0319-7500000");
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("双方愿意")).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^登记")))
                .click();
        page.waitForURL("**/registered.xhtml?**");
        Matcher no = Pattern.compile("[?&]no=([^&]+)").matcher(page.url());
        assertTrue(no.find(), page.url());
        assertEquals(
                no.group(1),
                page.locator("dt:text-is('案号') + dd").textContent(),
                "the number on the page is the number of the address");
        APIResponse receipt = page.request()
                .get(base().resolve("/files/receipt?no=" + no.group(1)).toString());
        assertEquals(200, receipt.status());
        assertEquals("application/pdf", receipt.headers().get("content-type"));
        return no.group(1);
    }

    private void recordSession(Page mediator, String no) {
        act(mediator, no, "记录调解");
        field(mediator, "地点").fill("北街社区调解室");
        field(mediator, "调解记录").fill("双方到现场看了排水沟，各自陈述，同意由被申请人恢复原状并赔偿部分损失。");
        mediator.getByRole(AriaRole.RADIO, exactly("达成一致")).check();
        done(mediator, no, "调解记录已保存。");
    }

    private void drawUpAgreement(Page mediator, String no) {
        act(mediator, no, "达成协议");
        assertTrue(mediator.getByRole(AriaRole.RADIO, exactly("书面协议")).isChecked());
        field(mediator, "纠纷主要事实、争议事项、各方责任").fill(FACTS);
        field(mediator, "协议内容第 1 条").fill(FIRST);
        button(mediator, "＋ 添加一条").click();
        field(mediator, "协议内容第 2 条").fill(SECOND);
        assertEquals(FIRST, field(mediator, "协议内容第 1 条").inputValue());
        Locator line = mediator.getByRole(AriaRole.GROUP, exactly("履行事项 1"));
        line.getByLabel("履行人").fill("演乙某");
        line.getByLabel("内容").fill("支付赔偿款");
        line.getByLabel("金额（元）").fill("3200");
        line.getByLabel("期限").fill(DUE.toString());
        done(mediator, no, "协议已保存，文书已生成。");
    }

    private void agreementSaysWhatWasAgreed(Page director, String no) throws IOException {
        director.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("文书")).click();
        Locator row = director.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("人民调解协议书"))
                .filter(new Locator.FilterOptions().setHasText("正式"))
                .first();
        String number = row.locator(".fq-second").textContent().split(" · ")[0].strip();
        assertTrue(number.contains("人调字第"), number);
        String address = row.getByRole(AriaRole.LINK).getAttribute("href");
        APIResponse file = director.request().get(base().resolve(address).toString());
        assertEquals(200, file.status());
        String text;
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
        List<String> parts = List.of(number, "演甲某", "演乙某", FACTS, FIRST, SECOND, "支付赔偿款", mediatorName());
        for (String expected : parts) {
            assertTrue(text.contains(expected.replaceAll("\\s", "")), () -> expected + " is missing in " + text);
        }
        assertTrue(text.contains("人民调解协议书"), text);
        assertFalse(text.contains("草稿"), text);
    }

    /** The figures of the county, the township and the village, on the way that a leader goes down. */
    private List<Figures> countyTownVillage(Page leader) {
        leader.navigate(base().resolve("/statistics/mediation.xhtml?region=130505000000")
                .toString());
        List<Figures> levels = new ArrayList<>();
        levels.add(shown(leader));
        for (String below : List.of("任城镇", "北街社区居民委员会")) {
            leader.getByRole(AriaRole.ROWHEADER, exactly(below))
                    .getByRole(AriaRole.LINK)
                    .click();
            leader.waitForCondition(() -> leader.locator("h1").textContent().contains(below));
            levels.add(shown(leader));
        }
        return levels;
    }

    private static Figures shown(Page leader) {
        String[] fraction = card(leader, "调解成功率", ".fq-figure-note").split(" ÷ ");
        Figures read = new Figures(number(card(leader, "受理", "a")), number(fraction[1]), number(fraction[0]));
        assertEquals(read.rate(), card(leader, "调解成功率", ".fq-figure-value"), leader.url());
        if (read.accepted > 0) {
            List<Long> total = leader
                    .getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHas(header(leader, "合计")))
                    .getByRole(AriaRole.LINK)
                    .allTextContents()
                    .stream()
                    .map(MainJobIT::number)
                    .toList();
            assertEquals(List.of(read.accepted, read.mediated, read.successful), total, leader.url());
        }
        return read;
    }

    private static String card(Page leader, String name, String part) {
        return leader.locator("dl.fq-figure")
                .filter(new Locator.FilterOptions().setHas(leader.locator("dt:text-is('" + name + "')")))
                .locator(part)
                .first()
                .textContent()
                .strip();
    }

    private static long number(String shown) {
        return Long.parseLong(shown.strip().replace(",", ""));
    }

    private static Locator header(Page where, String name) {
        return where.getByRole(AriaRole.ROWHEADER, exactly(name));
    }

    /** Opens the form of an action: the primary button of the case, or an entry of its menu. */
    private void act(Page who, String no, String action) {
        who.navigate(base().resolve("/cases/case.xhtml?no=" + no).toString());
        Locator link = who.getByRole(AriaRole.LINK, exactly(action));
        if (link.count() == 0) {
            who.locator(".fq-identity summary").click();
        }
        link.first().click();
        who.waitForURL("**/act.xhtml?**");
    }

    /** Sends the form and waits for the case page that says it. */
    private void done(Page who, String no, String message) {
        who.locator("[data-submit]").click();
        who.waitForURL("**/case.xhtml?no=" + no);
        assertEquals(message, who.locator("#messages").textContent().strip());
    }

    private static String mediatorName() {
        return json(get("mediator-130505100001", "/api/v1/me")).path("name").asText();
    }

    private Locator party(String name) {
        return page.getByRole(AriaRole.GROUP, exactly(name));
    }

    /** By its label, which may carry the star of what must be filled. */
    private static Locator field(Page where, String label) {
        return where.getByLabel(Pattern.compile("^\\s*" + label + "\\s*(\\*.*)?$"));
    }

    private static Locator button(Page where, String name) {
        return where.getByRole(AriaRole.BUTTON, exactly(name));
    }

    private static GetByRoleOptions exactly(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
