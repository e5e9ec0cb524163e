package org.fengqiao.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static final Texts ZH = Texts.of(Locale.SIMPLIFIED_CHINESE);

    private final IntakeForm form = new IntakeForm();

    @Test
    void saysWhatIsWrongAndLeadsToTheInput() {
        Missing missing = Missing.of(List.of(new FieldError("title", "REQUIRED")), form, ZH)
                .get(0);
        assertEquals("事由（一句话）：请填写。", missing.text());
        assertEquals("f:title", missing.target());
    }

    @Test
    void namesThePartyAndItsNumberWhereThereAreSeveral() {
        assertEquals("被申请人 · 证件号码", Missing.label("respondents[0].idNumber", form, ZH));
        form.getRespondents().add(new PartyEntry());
        assertEquals("被申请人 2 · 证件号码", Missing.label("respondents[1].idNumber", form, ZH));
        form.getRespondents().get(1).getSpeakers().add(new SpeakerEntry(PartyRole.GUARDIAN));
        assertEquals("被申请人 2 · 监护人 · 姓名", Missing.label("respondents[1].speakers[0].name", form, ZH));
    }

    @Test
    void knowsTheInputsOfRepeatedRows() {
        assertEquals("f:respondents:1:speakers:0:name", Missing.target("respondents[1].speakers[0].name"));
        assertEquals("f:applicants:0:idNumber", Missing.target("applicants[0].idNumber"));
        assertEquals("f:regionCode_input", Missing.target("regionCode"));
    }

    @Test
    void aTelephoneIsGoodToHaveAndNeverRequired() {
        form.getApplicants().get(0).setName("演甲某");
        List<Missing> missing = Missing.of(List.of(), form, ZH);
        assertEquals(
                List.of("申请人 · 电话（可选）"), missing.stream().map(Missing::text).toList());
        assertTrue(missing.get(0).optional());
    }

    @Test
    void fiftySixPeoples() {
        List<String> peoples = new IntakeChoices().getEthnicities();
        assertEquals(56, peoples.size());
        assertEquals(56, new HashSet<>(peoples).size());
    }
}
