package org.fengqiao.intake;

import static org.fengqiao.intake.DuplicateReason.SAME_ID;
import static org.fengqiao.intake.DuplicateReason.SAME_NAME_AND_MATTER;
import static org.fengqiao.intake.DuplicateReason.SAME_PHONE;
import static org.fengqiao.intake.DuplicateReason.SIMILAR_TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.Side;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static DuplicateProbe probe(List<String> ids, List<String> phones, List<String> names) {
        return new DuplicateProbe(ids, phones, names, List.of(), null, null, "C0201", null);
    }

    @Test
    void aProbeDropsWhatIsEmptyAndWhatIsThereTwice() {
        DuplicateProbe probe = probe(null, Arrays.asList(null, "", " 　"), Arrays.asList("演甲某", " 演甲某　", null, "演乙某"));
        assertEquals(List.of(), probe.idNumbers());
        assertEquals(List.of(), probe.phones());
        assertEquals(List.of("演甲某", "演乙某"), probe.names());
    }

    @Test
    void oneIdNumberIsOneHoweverItWasTyped() {
        List<String> spellings =
                List.of("11010519491231002X", "11010519491231002x", "110105 19491231 002x", "１１０１０５１９４９１２３１００２Ｘ");
        assertEquals(
                List.of("11010519491231002X"),
                Duplicates.ids(probe(spellings, null, null)).stream().distinct().toList());
    }

    @Test
    void aPhoneThatIsHalfTypedIsNotLookedUp() {
        assertEquals(
                List.of("13812345678", "03197561234"),
                Duplicates.phones(probe(null, List.of("138 1234 5678", "1381234", "0319-7561234", "隔壁小卖部"), null)));
    }

    @Test
    void aProbeTakesFromTheFormWhatIsThereAlready() {
        PartyForm known = new PartyForm(
                Side.APPLICANT,
                null,
                " 演甲某 ",
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(1980, 3, 7),
                null,
                null,
                null,
                null,
                null,
                null);
        CaseForm form = new CaseForm(
                "130505100001",
                null,
                null,
                "C0201",
                "排水沟",
                null,
                null,
                null,
                null,
                null,
                null,
                Arrays.asList(known, null, named("演乙某", PartyKind.PERSON), named("演家村委会", PartyKind.ORGANISATION)));
        DuplicateProbe probe = DuplicateProbe.of(form);
        assertEquals(
                List.of(
                        new DuplicateProbe.Person("演甲某", LocalDate.of(1980, 3, 7)),
                        new DuplicateProbe.Person("演乙某", null)),
                probe.people());
        assertEquals("排水沟", probe.text());
        assertEquals(List.of("演甲某", "演乙某", "演家村委会"), probe.names());
        assertEquals("130505100001", probe.regionCode());
    }

    private static PartyForm named(String name, PartyKind kind) {
        return new PartyForm(
                Side.RESPONDENT, kind, name, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void aPhoneIsAReasonBesideAnotherOrWhereTheMatterIsAlike() {
        Set<DuplicateReason> phone = EnumSet.of(SAME_PHONE);
        assertEquals(Set.of(), DuplicateWeighing.holding(phone, 39, true), "a household has more than one dispute");
        assertEquals(Set.of(), DuplicateWeighing.holding(phone, 79, false));
        assertEquals(phone, DuplicateWeighing.holding(phone, 40, true));
        Set<DuplicateReason> name = EnumSet.of(SAME_PHONE, SAME_NAME_AND_MATTER);
        assertEquals(name, DuplicateWeighing.holding(name, 0, true));
        assertEquals(
                EnumSet.of(SAME_PHONE, SIMILAR_TEXT),
                DuplicateWeighing.holding(phone, DuplicateWeighing.SAME_TEXT, false));
        assertEquals(
                Set.of(),
                DuplicateWeighing.holding(EnumSet.of(SAME_PHONE, SAME_ID), 10, false),
                "the same person with another dispute");
    }

    @Test
    void theSamePersonAtTheSameSpotIsClearAndANameAloneIsNot() {
        assertEquals(DuplicatePair.Strength.STRONG, DuplicatePair.Strength.of(60 + 25 + 15));
        assertEquals(DuplicatePair.Strength.LIKELY, DuplicatePair.Strength.of(25 + 25));
        assertEquals(DuplicatePair.Strength.WEAK, DuplicatePair.Strength.of(15));
    }
}
