package org.fengqiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementPaperTest {

    private static final OfficialForms FORMS = Samples.forms();

    @Test
    void theFixedWordingOfTheOfficialFormIsThere() {
        String text = Printing.squeezed(Printing.text(FORMS.agreement(Samples.agreement(false), Samples.PRINTED)));
        for (String wording : List.of(
                "人民调解协议书",
                "编号：（2026）任城人调字第12号",
                "纠纷主要事实、争议事项：",
                "经调解，自愿达成如下协议：",
                "履行方式、时限：",
                "本协议一式三份，当事人、人民调解委员会各持一份。",
                "（签名盖章或按指印）",
                "人民调解员王秀兰（签名）",
                "记录人赵敏（签名）",
                "（人民调解委员会印章）",
                "人民币 6,400.50元大写：陆仟肆佰元零伍角整",
                "2026年11月24日")) {
            assertTrue(text.contains(Printing.squeezed(wording)), wording + " in " + text);
        }
        assertFalse(text.contains("草稿"));
    }

    @Test
    void whoSignsForAPartySignsInHisOwnCapacity() {
        AgreementForm form = Samples.agreement(true);
        AgreementForm guarded = new AgreementForm(
                form.number(),
                form.committee(),
                form.parties(),
                form.facts(),
                form.items(),
                form.manner(),
                form.performances(),
                form.copies(),
                List.of(
                        FormSignature.open("张志强"),
                        new FormSignature("法定代理人", "张大山", Samples.DAY, "按指印"),
                        new FormSignature("委托代理人", "钱律师", null, null)),
                form.mediators(),
                form.recorder(),
                form.sealedOn(),
                form.date(),
                form.draft());
        String text = Printing.squeezed(Printing.text(FORMS.agreement(guarded, Samples.PRINTED)));
        assertTrue(text.contains("当事人张志强（签名盖章或按指印）"), text);
        assertTrue(text.contains("法定代理人张大山（签名盖章或按指印）已按指印2026年11月24日"), text);
        assertTrue(text.contains("委托代理人钱律师（签名盖章或按指印）"), text);
    }

    @Test
    void anOralAgreementIsNotSignedByTheParties() {
        String text = Printing.text(FORMS.oralAgreement(Samples.agreement(false), Samples.PRINTED));
        assertTrue(text.contains("人民调解口头协议登记表"), text);
        assertFalse(text.contains("签名盖章或按指印"), text);
    }

    @Test
    void aDraftSaysSoOnEveryPageAndHasNoNumberYet() {
        byte[] pdf = FORMS.agreement(Samples.longAgreement(true), Samples.PRINTED);
        int pages = Printing.pages(pdf);
        assertTrue(pages > 20, "pages " + pages);
        for (int page = 1; page <= pages; page++) {
            String text = Printing.text(pdf, page);
            assertTrue(text.contains("草　稿"), "page " + page);
            assertTrue(text.contains("（待编号）"), "page " + page);
            assertTrue(text.contains("第 " + page + " 页　共 " + pages + " 页"), "page " + page);
        }
    }

    /** Ten parties, sixty items, twenty thousand characters of facts, a row taller than a page: all is printed, in order. */
    @Test
    void aLongAgreementLosesNothingOverThePages() {
        AgreementForm form = Samples.longAgreement(false);
        byte[] pdf = FORMS.agreement(form, Samples.PRINTED);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= Printing.pages(pdf); page++) {
            String body = Printing.text(pdf, page)
                    .replaceFirst("（2026）任城人调字第12号\\s+第 \\d+ 页　共 \\d+ 页", "")
                    .replace("序号 履行人 履行内容 金额 履行时限", "");
            for (String line : body.strip().split("\n")) {
                assertFalse(line.matches("^[，。、；：？！）》”].*"), "page " + page + ": " + line);
            }
            all.append(body);
        }
        String text = Printing.squeezed(all.toString());
        int at = 0;
        for (String expected : inOrder(form)) {
            int found = text.indexOf(Printing.squeezed(expected), at);
            assertTrue(found >= 0, () -> "lost: " + expected.substring(0, Math.min(60, expected.length())));
            at = found + 1;
        }
    }

    @Test
    void theHeadOfTheTableIsRepeatedOnEachOfItsPages() {
        byte[] pdf = FORMS.agreement(Samples.longAgreement(false), Samples.PRINTED);
        long pagesWithRows = 0;
        for (int page = 1; page <= Printing.pages(pdf); page++) {
            String text = Printing.text(pdf, page);
            if (text.contains("序号")) {
                pagesWithRows++;
                assertTrue(text.contains("大写：") || text.contains("批货物"), "head without rows on page " + page);
            }
            assertEquals(text.contains("大写："), text.contains("序号") && text.contains("大写："), "page " + page);
        }
        assertTrue(pagesWithRows >= 3, "pages with rows " + pagesWithRows);
    }

    @Test
    void markupInAFieldIsPrintedAsText() {
        String evil = "<script>alert('x')</script>&amp;\"]]>${7*7}<#if>\u0000\u0008\uD800";
        FormParty party = Samples.person("当事人", evil);
        AgreementForm form = new AgreementForm(
                evil,
                evil,
                List.of(party),
                evil,
                List.of(evil),
                evil,
                List.of(new AgreementForm.Performance(evil, evil, null, null)),
                2,
                List.of(FormSignature.open(evil)),
                List.of(FormSignature.open(evil)),
                null,
                null,
                null,
                true);
        String text = Printing.squeezed(Printing.text(FORMS.agreement(form, Samples.PRINTED)));
        String printed = "<script>alert('x')</script>&amp;\"]]>${7*7}<#if>";
        int count = text.split(java.util.regex.Pattern.quote(printed), -1).length - 1;
        assertTrue(count >= 8, count + " times in " + text);
    }

    @Test
    void thePlacesToSignStayTogether() {
        for (boolean draft : new boolean[] {true, false}) {
            byte[] pdf = FORMS.agreement(Samples.longAgreement(draft), Samples.PRINTED);
            String last = Printing.squeezed(Printing.text(pdf, Printing.pages(pdf)));
            assertTrue(last.contains("本协议一式十一份"), last);
            assertTrue(last.contains("当事人第10公司"), last);
            assertTrue(last.contains("（人民调解委员会印章）"), last);
        }
    }

    /** What is not known yet is left blank to be filled by hand. */
    @Test
    void missingParticularsAreBlanks() {
        FormParty nobody = new FormParty.Person("当事人", "某某", null, null, null, null, null, null, null);
        FormParty company = new FormParty.Organisation(
                "当事人", "某公司", null, null, null, null, List.of(new FormParty.Agent("委托代理人", "钱律师", null)));
        AgreementForm form = new AgreementForm(
                null,
                "某调委会",
                List.of(nobody, company),
                null,
                List.of(),
                null,
                List.of(),
                3,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
        String text = Printing.squeezed(Printing.text(FORMS.agreement(form, Samples.PRINTED)));
        assertTrue(text.contains("当事人姓名某某性别民族年龄职业或职务联系方式单位或住址"), text);
        assertTrue(text.contains("委托代理人钱律师"), text);
        assertEquals(-1, text.indexOf("null"));
    }

    private static List<String> inOrder(AgreementForm form) {
        List<String> texts = new ArrayList<>();
        form.parties().forEach(p -> texts.add(p.name()));
        texts.addAll(new FormWords().paragraphs(form.facts()));
        form.items().forEach(texts::add);
        form.performances().stream().filter(p -> p.what().length() < 50).forEach(p -> texts.add(p.what()));
        texts.add("本协议一式十一份");
        form.partySignatures().forEach(s -> texts.add("当事人" + s.name() + "（签名"));
        texts.add(form.committee());
        return texts;
    }
}
