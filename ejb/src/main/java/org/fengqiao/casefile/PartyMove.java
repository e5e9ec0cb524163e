package org.fengqiao.casefile;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes the parties of one file into another. A party is only left out when the same person stands there on the same side already; in
 * doubt he stands there twice, as losing a complainant is worse.
 */
final class PartyMove {

    private final EntityManager em;
    private final List<OtherName> otherNames = new ArrayList<>();

    /** The name that somebody goes on under, and the one that the later file has him under. */
    record OtherName(String name, String other) {}

    PartyMove(EntityManager em) {
        this.em = em;
    }

    /** Who stands in both files under two names, told by the number of his paper. */
    List<OtherName> otherNames() {
        return otherNames;
    }

    /** @return how many came in who were not there */
    int take(CaseFile from, CaseFile to) {
        int position = to.parties.stream().mapToInt(p -> p.position).max().orElse(-1) + 1;
        int taken = 0;
        Map<Long, Party> places = new HashMap<>();
        for (Party party : List.copyOf(from.parties)) {
            if (party.role != PartyRole.PRINCIPAL) {
                continue;
            }
            Party there = to.parties.stream()
                    .filter(each -> same(each, party))
                    .findFirst()
                    .orElse(null);
            if (there == null) {
                there = copy(party, to, position++, null);
                taken++;
            } else {
                meet(there, party);
            }
            places.put(party.id, there);
        }
        for (Party speaker : List.copyOf(from.parties)) {
            Party principal = places.get(speaker.representsId);
            if (speaker.role == PartyRole.PRINCIPAL || principal == null) {
                continue;
            }
            to.parties.stream()
                    .filter(each -> same(each, speaker, principal))
                    .findFirst()
                    .ifPresentOrElse(
                            there -> meet(there, speaker), () -> copy(speaker, to, principal.position, principal.id));
        }
        to.shield();
        from.shield();
        to.partySummary = summary(to.parties);
        to.peopleCount = Math.max(Math.max(to.peopleCount, from.peopleCount), (int)
                to.parties.stream().filter(Party::principal).count());
        return taken;
    }

    /** By the number of his paper; without one on either side by name, and by birth date where both are known. */
    static boolean same(Party one, Party other) {
        if (one.role != other.role || one.side != other.side || one.kind != other.kind) {
            return false;
        }
        if (one.idHash != null && other.idHash != null) {
            return one.idHash.equals(other.idHash);
        }
        boolean nameless = one.name.equals("匿名");
        return !nameless
                && one.name.equals(other.name)
                && (one.birthDate == null || other.birthDate == null || one.birthDate.equals(other.birthDate))
                && (one.phoneHash == null || other.phoneHash == null || one.phoneHash.equals(other.phoneHash));
    }

    /** Of two that were joined: whether he was taken from the one into the other, or found to be there. */
    static boolean himself(Party one, Party other) {
        return Objects.equals(one.fromPartyId, other.id)
                || Objects.equals(other.fromPartyId, one.id)
                || same(one, other);
    }

    private static boolean same(Party there, Party speaker, Party principal) {
        return Objects.equals(there.representsId, principal.id) && same(there, speaker);
    }

    private void meet(Party there, Party party) {
        complete(there, party);
        OtherName other = new OtherName(there.name, party.name);
        if (!there.name.equals(party.name) && !otherNames.contains(other)) {
            otherNames.add(other);
        }
    }

    /** What only the later file knew of him: the numbers are sealed for their column, not for their row, and move as they are. */
    private static void complete(Party there, Party party) {
        if (there.idHash == null && party.idHash != null) {
            there.idType = party.idType;
            there.idNumber = party.idNumber;
            there.idHash = party.idHash;
        }
        if (there.phoneHash == null) {
            there.phone = party.phone;
            there.phoneHash = party.phoneHash;
        }
        // who is protected in one of the files is so in both, as each names him
        there.protection = there.isProtected() ? there.protection : party.protection;
        party.protection = there.protection;
        there.address = there.address == null ? party.address : there.address;
        there.sex = there.sex == null ? party.sex : there.sex;
        there.birthDate = there.birthDate == null ? party.birthDate : there.birthDate;
        there.ethnicity = there.ethnicity == null ? party.ethnicity : there.ethnicity;
        there.occupation = there.occupation == null ? party.occupation : there.occupation;
        there.representative = there.representative == null ? party.representative : there.representative;
        there.representativePost =
                there.representativePost == null ? party.representativePost : there.representativePost;
    }

    private Party copy(Party party, CaseFile to, int position, Long represents) {
        Party copy = new Party();
        copy.caseId = to.id;
        copy.position = position;
        copy.side = party.side;
        copy.role = party.role;
        copy.representsId = represents;
        copy.relation = party.relation;
        copy.kind = party.kind;
        copy.name = party.name;
        copy.idType = party.idType;
        copy.fromPartyId = party.id;
        complete(copy, party);
        em.persist(copy);
        to.parties.add(copy);
        return copy;
    }

    /** As {@link Parties#summary}, of parties that stand in a file. */
    static String summary(List<Party> parties) {
        String applicants = side(parties, Side.APPLICANT);
        String respondents = side(parties, Side.RESPONDENT);
        return respondents.isEmpty() ? applicants : applicants + " ↔ " + respondents;
    }

    private static String side(List<Party> parties, Side side) {
        List<String> names = parties.stream()
                .filter(p -> p.principal() && p.side == side)
                .map(p -> p.name)
                .toList();
        return names.isEmpty() ? "" : names.get(0) + (names.size() == 1 ? "" : " 等" + names.size() + "方");
    }
}
