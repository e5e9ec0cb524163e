package org.fengqiao.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.fengqiao.casefile.IdType;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.Side;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.junit.jupiter.api.Test;

class IntakeReadingTest {

    private final IntakeForm typed = new IntakeForm();

    @Test
    void rowsLeftBlankAreNoParties() {
        typed.getRespondents().get(0).setName("演乙某");
        assertEquals(1, read().form().parties().size());
        assertEquals(Side.RESPONDENT, read().form().parties().get(0).side());
    }

    @Test
    void whoIsAnonymousIsAPartyAllTheSame() {
        typed.getApplicants().get(0).setIdType("ANONYMOUS");
        assertEquals(IdType.ANONYMOUS, read().form().parties().get(0).idType());
    }

    @Test
    void aMistakeOfTheDomainComesBackToTheRowOnThePage() {
        typed.getApplicants().add(0, new PartyEntry());
        typed.getApplicants().get(1).setName("演甲某");
        PartyEntry child = typed.getRespondents().get(0);
        child.setName("演乙某");
        child.getSpeakers().add(new SpeakerEntry(PartyRole.GUARDIAN));
        assertEquals("applicants[1].idNumber", back("parties[0].idNumber"));
        assertEquals("respondents[0].phone", back("parties[1].phone"));
        assertEquals("respondents[0].speakers[0].name", back("parties[1].representatives[0].name"));
        assertEquals("respondents[0].birthDate", back("parties[1].representatives"));
        assertEquals("applicants[0].name", back("parties"));
        assertEquals("title", back("title"));
    }

    @Test
    void amountsAreReadAsPeopleWriteThem() {
        for (String amount : List.of("3200", "3,200.00", "３２００", " 3200 元", "¥3,200")) {
            typed.setAmount(amount);
            assertEquals(0, new BigDecimal("3200").compareTo(read().form().amount()), amount);
        }
    }

    @Test
    void whatCannotBeReadIsToldAtItsFieldOnceAndKept() {
        typed.setAmount("三千");
        typed.setPeopleCount("4.5");
        typed.setOccurredOn("2026-02-30");
        IntakeReading reading = read();
        assertNull(reading.form().amount());
        assertEquals(
                List.of("occurredOn BAD_DATE", "amount NUMBER_FORMAT", "peopleCount WHOLE_NUMBER"),
                reading.unreadable().stream()
                        .map(e -> e.field() + " " + e.code())
                        .toList());
        assertEquals("三千", typed.getAmount());
        List<FieldError> all = reading.all(List.of(new FieldError("amount", "REQUIRED")));
        assertEquals(1, all.stream().filter(e -> e.field().equals("amount")).count());
    }

    @Test
    void aRefusalWithoutFieldsStaysAsItIs() {
        DomainError refusal = DomainError.forbidden("MAY_NOT_REGISTER");
        assertEquals(refusal, read().here(refusal));
    }

    @Test
    void anOrganisationHasNeitherSexNorAge() {
        PartyEntry party = typed.getApplicants().get(0);
        party.setName("某公司");
        party.setSex("MALE");
        party.setBirthDate("1980-01-01");
        party.setKind("ORGANISATION");
        party.kindChanged();
        assertNull(read().form().parties().get(0).sex());
        assertNull(read().form().parties().get(0).birthDate());
        assertEquals(IdType.CREDIT_CODE, read().form().parties().get(0).idType());
    }

    @Test
    void theWholeFormSurvivesAsADraft() {
        typed.setTitle("𠮷😀<script>\u2028");
        typed.getOthers().add("130505-2026-00001");
        typed.getApplicants().get(0).getSpeakers().add(new SpeakerEntry(PartyRole.AGENT));
        IntakeForm again = FormJson.read(FormJson.write(typed));
        assertEquals(FormJson.write(typed), FormJson.write(again));
        assertEquals(typed.getKey(), again.getKey());
        assertTrue(again.getOthers().contains("130505-2026-00001"));
    }

    @Test
    void aDraftOfAnOlderPageStillOpens() {
        IntakeForm old = FormJson.read("{\"title\":\"旧\",\"gone\":1}");
        assertEquals("旧", old.getTitle());
        assertEquals(1, old.getApplicants().size());
    }

    private IntakeReading read() {
        return IntakeReading.of(typed);
    }

    private String back(String field) {
        return read().all(List.of(new FieldError(field, "REQUIRED"))).get(0).field();
    }
}
