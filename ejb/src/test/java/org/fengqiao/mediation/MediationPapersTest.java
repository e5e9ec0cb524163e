package org.fengqiao.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.casefile.Party;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.document.FormSignature;
import org.fengqiao.mediation.MediationAction.SigningManner;
import org.junit.jupiter.api.Test;

class MediationPapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Party child = party(1, "演小某", PartyRole.PRINCIPAL, null);
    private final Party father = party(2, "演父", PartyRole.GUARDIAN, 1L);
    private final Party lawyer = party(3, "演律师", PartyRole.AGENT, 1L);
    private final Party other = party(4, "演乙某", PartyRole.PRINCIPAL, null);
    private final Party othersLawyer = party(5, "演他律师", PartyRole.AGENT, 4L);
    private final List<Party> all = List.of(child, father, lawyer, other, othersLawyer);

    private static Party party(long id, String name, PartyRole role, Long represents) {
        Party party = new Party();
        set(party, "id", id);
        set(party, "name", name);
        set(party, "role", role);
        set(party, "representsId", represents);
        return party;
    }

    private static void set(Party party, String field, Object value) {
        try {
            Field found = Party.class.getDeclaredField(field);
            found.setAccessible(true);
            found.set(party, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Signature signed() {
        Signature signature = new Signature();
        signature.partyId = 1L;
        signature.manner = SigningManner.FINGERPRINT;
        signature.signedOn = DAY;
        return signature;
    }

    @Test
    void cc23_aMinorsGuardianAndAgentHavePlacesBelowHis() {
        assertEquals(
                List.of(
                        FormSignature.open("演小某"),
                        new FormSignature("法定代理人", "演父", null, null),
                        new FormSignature("委托代理人", "演律师", null, null)),
                MediationPapers.places(child, all, null));
    }

    @Test
    void cc23_whatTheMinorSignedHisGuardianSigned() {
        assertEquals(
                List.of(new FormSignature("演小某", DAY, "按指印"), new FormSignature("法定代理人", "演父", DAY, "按指印")),
                MediationPapers.places(child, all, signed()));
    }

    @Test
    void cc162_anAgentsPlaceStandsOpenOnlyUntilThePartyHasSigned() {
        assertEquals(
                List.of(FormSignature.open("演乙某"), new FormSignature("委托代理人", "演他律师", null, null)),
                MediationPapers.places(other, all, null));
        assertEquals(1, MediationPapers.places(other, all, signed()).size());
    }
}
