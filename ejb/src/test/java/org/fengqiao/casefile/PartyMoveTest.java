package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyMoveTest {

    private long ids = 100;
    private final List<Object> kept = new ArrayList<>();
    private List<PartyMove.OtherName> otherNames;
    private final CaseFile earlier = file(1);
    private final CaseFile later = file(2);

    private static CaseFile file(long id) {
        CaseFile file = new CaseFile();
        file.id = id;
        file.peopleCount = 1;
        return file;
    }

    private Party party(CaseFile file, Side side, String name, String idHash) {
        Party party = new Party();
        party.id = ids++;
        party.caseId = file.id;
        party.position = file.parties.size();
        party.side = side;
        party.role = PartyRole.PRINCIPAL;
        party.kind = PartyKind.PERSON;
        party.name = name;
        party.idType = idHash == null ? IdType.NONE : IdType.ID_CARD;
        party.idHash = idHash;
        party.idNumber = idHash == null ? null : "sealed " + idHash;
        file.parties.add(party);
        return party;
    }

    private int move() {
        EntityManager em = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, args) -> {
                    assertEquals("persist", method.getName());
                    ((Party) args[0]).id = ids++;
                    return kept.add(args[0]);
                });
        PartyMove move = new PartyMove(em);
        int taken = move.take(later, earlier);
        otherNames = move.otherNames();
        return taken;
    }

    private List<String> names() {
        return earlier.parties.stream()
                .map(p -> p.side.name().charAt(0) + p.name)
                .toList();
    }

    @Test
    void nobodyWhoComplainedIsLost() {
        party(earlier, Side.APPLICANT, "演甲某", "h1");
        party(earlier, Side.RESPONDENT, "演乙某", null);
        party(later, Side.APPLICANT, "演甲某", "h1");
        party(later, Side.APPLICANT, "演丙某", "h3");
        party(later, Side.APPLICANT, "匿名", null);
        party(later, Side.APPLICANT, "匿名", null);
        party(later, Side.RESPONDENT, "演乙某", "h2");
        assertEquals(3, move());
        assertEquals(List.of("A演甲某", "R演乙某", "A演丙某", "A匿名", "A匿名"), names());
        assertEquals("演甲某 等4方 ↔ 演乙某", earlier.partySummary);
        assertEquals(5, earlier.peopleCount);
        assertEquals("h2", earlier.parties.get(1).idHash, "what only the later file knew is kept");
        assertEquals("sealed h2", earlier.parties.get(1).idNumber);
        assertEquals(5, later.parties.size(), "the later file keeps its own");
    }

    @Test
    void whoIsCalledOtherwiseInTheLaterFileKeepsBothNames() {
        party(earlier, Side.APPLICANT, "演甲某", "h1");
        party(earlier, Side.RESPONDENT, "演乙某", "h2");
        party(later, Side.APPLICANT, "演贾某", "h1");
        party(later, Side.RESPONDENT, "演乙某", "h2");
        assertEquals(0, move());
        assertEquals(List.of("A演甲某", "R演乙某"), names());
        assertEquals(List.of(new PartyMove.OtherName("演甲某", "演贾某")), otherNames);
    }

    @Test
    void whoSpeaksForAPartyInBothFilesKeepsWhatOnlyTheLaterOneKnew() {
        Party there = party(earlier, Side.APPLICANT, "演甲某", "h1");
        Party agent = party(earlier, Side.APPLICANT, "演代某", "h7");
        agent.role = PartyRole.AGENT;
        agent.representsId = there.id;
        Party same = party(later, Side.APPLICANT, "演甲某", "h1");
        Party again = party(later, Side.APPLICANT, "演戴某", "h7");
        again.role = PartyRole.AGENT;
        again.representsId = same.id;
        again.phoneHash = "p7";
        assertEquals(0, move());
        assertEquals("p7", agent.phoneHash);
        assertEquals(List.of(new PartyMove.OtherName("演代某", "演戴某")), otherNames);
    }

    @Test
    void namesakesAreTwoPeople() {
        party(earlier, Side.APPLICANT, "演甲某", "h1");
        party(later, Side.APPLICANT, "演甲某", "h9");
        assertEquals(1, move());
        Party born = party(earlier, Side.RESPONDENT, "演戊某", null);
        born.birthDate = LocalDate.of(1960, 1, 1);
        later.parties.clear();
        party(later, Side.RESPONDENT, "演戊某", null).birthDate = LocalDate.of(1990, 1, 1);
        assertEquals(1, move());
    }

    @Test
    void whoSpeaksForAPartyComesWithHim() {
        Party there = party(earlier, Side.APPLICANT, "演甲某", "h1");
        Party same = party(later, Side.APPLICANT, "演甲某", "h1");
        Party agent = party(later, Side.APPLICANT, "演代某", "h7");
        agent.role = PartyRole.AGENT;
        agent.representsId = same.id;
        assertEquals(0, move());
        Party copy = (Party) kept.get(0);
        assertEquals("演代某", copy.name);
        assertEquals(there.id, copy.representsId);
        assertEquals(agent.id, copy.fromPartyId);
        kept.clear();
        move();
        assertEquals(List.of(), kept, "once");
    }
}
