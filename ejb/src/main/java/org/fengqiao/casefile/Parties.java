package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** The people of a file. Numbers, phones and addresses leave here masked; the full value only one by one, for a reason, recorded. */
@ApplicationService
public class Parties {

    /** What can be revealed. */
    public enum Secret {
        ID_NUMBER,
        PHONE,
        ADDRESS
    }

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    TimeSource time;

    /** The parties of a file and those who speak for them, in the order they were written down. */
    public List<Party> of(CaseFile file) {
        return List.copyOf(file.parties);
    }

    public List<PartyView> views(CaseFile file) {
        List<Party> all = of(file);
        return all.stream()
                .filter(Party::principal)
                .map(p -> PartyView.of(
                        p, all.stream().filter(r -> p.id.equals(r.representsId)).toList(), cipher))
                .toList();
    }

    /**
     * The full value of one field, for the printed paper only: official forms name the parties in full.
     */
    public Map<Secret, String> forPaper(Party party) {
        return Map.of(
                Secret.ID_NUMBER, open(party, Secret.ID_NUMBER),
                Secret.PHONE, open(party, Secret.PHONE),
                Secret.ADDRESS, open(party, Secret.ADDRESS));
    }

    /**
     * Shows one full value to a person who works on the file, and records that he saw it and why.
     *
     * @throws DomainError INVALID {@code REASON_REQUIRED}; FORBIDDEN {@code MAY_NOT_REVEAL}; NOT_FOUND
     */
    public String reveal(Viewer viewer, String caseNo, long partyId, Secret secret, String reason) {
        CaseFile file = files.lock(viewer, caseNo, null);
        CasePermissions.of(viewer, file).require(CasePermissions::reveal, "MAY_NOT_REVEAL");
        requireReason(reason);
        Party party = em.find(Party.class, partyId);
        if (party == null || party.caseId != file.id) {
            throw DomainError.notFound();
        }
        events.append(
                file,
                viewer,
                "PARTY_REVEALED",
                null,
                "PIPL 51",
                Map.of("party", party.name, "field", "@casefile.secret." + secret, "reason", reason.strip()));
        return open(party, secret);
    }

    /**
     * Protects a party, changes the ground, or lifts the protection ({@link Protection#NONE}): in this file and in those that were joined with
     * it, as each names him. The events do not name him.
     *
     * @throws DomainError INVALID {@code PROTECTION_REQUIRED}, {@code REASON_REQUIRED}; FORBIDDEN {@code MAY_NOT_PROTECT}; NOT_FOUND
     */
    public void protect(Viewer viewer, String caseNo, long partyId, Protection protection, String reason) {
        List<CaseFile> matter = files.lockMatter(viewer, caseNo);
        CaseFile file = matter.get(0);
        CasePermissions.of(viewer, file).require(CasePermissions::protect, "MAY_NOT_PROTECT");
        if (protection == null) {
            throw DomainError.invalidFields(List.of(new FieldError("protection", "PROTECTION_REQUIRED")));
        }
        requireReason(reason);
        Party party = em.find(Party.class, partyId);
        if (party == null || party.caseId != file.id || !party.principal()) {
            throw DomainError.notFound();
        }
        List<Party> himself = new ArrayList<>(List.of(party));
        protect(viewer, file, himself, protection, reason);
        for (CaseFile other : matter.subList(1, matter.size())) {
            List<Party> there = other.parties.stream()
                    .filter(Party::principal)
                    .filter(each -> himself.stream().anyMatch(one -> PartyMove.himself(each, one)))
                    .toList();
            if (!there.isEmpty()) {
                himself.addAll(there);
                protect(viewer, other, there, protection, reason);
            }
        }
    }

    private void protect(Viewer viewer, CaseFile file, List<Party> there, Protection protection, String reason) {
        there.forEach(each -> each.protection = protection);
        file.shield();
        events.append(
                file,
                viewer,
                there.get(0).isProtected() ? "PARTY_PROTECTED" : "PARTY_UNPROTECTED",
                null,
                protection.legalBasis(),
                Map.of(
                        "side",
                        "@casefile.side." + there.get(0).side,
                        "ground",
                        "@casefile.protection." + protection,
                        "reason",
                        reason.strip()));
    }

    private static void requireReason(String reason) {
        if (reason == null
                || reason.strip().length() < 2
                || WrittenText.length(reason) > 200
                || !WrittenText.clean(reason)) {
            throw DomainError.invalidFields(List.of(new FieldError("reason", "REASON_REQUIRED")));
        }
    }

    void addAll(CaseFile file, List<PartyForm> forms) {
        int position = 0;
        for (PartyForm form : forms) {
            Party party = principal(file, form, position++);
            em.persist(party);
            file.parties.add(party);
            for (RepresentativeForm representative : form.representatives()) {
                Party other = representative(file, party, representative);
                em.persist(other);
                file.parties.add(other);
            }
        }
        file.shield();
    }

    private Party principal(CaseFile file, PartyForm form, int position) {
        Party party = new Party();
        party.caseId = file.id;
        party.position = position;
        party.side = form.side();
        party.role = PartyRole.PRINCIPAL;
        party.kind = form.kind();
        party.name = form.name() == null || form.name().isBlank()
                ? "匿名"
                : form.name().strip();
        party.sex = form.sex();
        party.birthDate = form.birthDate();
        if (form.idType() == IdType.ID_CARD || form.idType() == IdType.RESIDENCE_PERMIT_HMT) {
            IdCard.parse(form.idNumber()).ifPresent(card -> {
                party.sex = card.male() ? Sex.MALE : Sex.FEMALE;
                party.birthDate = card.birthDate();
            });
        }
        party.protection = form.protection() != null
                ? form.protection()
                : form.kind() == PartyKind.PERSON
                        ? Protection.proposed(party.birthDate, time.today())
                        : Protection.NONE;
        party.occupation = blankToNull(form.occupation());
        party.ethnicity = blankToNull(form.ethnicity());
        party.representative = blankToNull(form.representative());
        party.representativePost = blankToNull(form.representativePost());
        party.address = seal("address", form.address());
        identify(party, form.idType(), form.idNumber(), form.phone());
        return party;
    }

    private Party representative(CaseFile file, Party party, RepresentativeForm form) {
        Party representative = new Party();
        representative.caseId = file.id;
        representative.position = party.position;
        representative.side = party.side;
        representative.role = form.role();
        representative.representsId = party.id;
        representative.relation = blankToNull(form.relation());
        representative.kind = PartyKind.PERSON;
        representative.name = form.name().strip();
        identify(representative, form.idType(), form.idNumber(), form.phone());
        return representative;
    }

    private void identify(Party party, IdType type, String idNumber, String phone) {
        party.idType = type;
        boolean blank = idNumber == null || idNumber.isBlank();
        // Cards and codes are kept in their one spelling, other papers as they were typed; looked up they all are in
        // one.
        boolean strict = type == IdType.ID_CARD || type == IdType.RESIDENCE_PERMIT_HMT || type == IdType.CREDIT_CODE;
        party.idNumber = blank ? null : seal("idNumber", strict ? IdCard.normalise(idNumber) : idNumber);
        party.idHash = blank ? null : cipher.lookupHash("id", IdCard.normalise(idNumber));
        String digits = phone == null || phone.isBlank() ? null : PhoneNumber.normalise(phone);
        party.phone = seal("phone", digits);
        party.phoneHash = digits == null ? null : cipher.lookupHash("phone", digits);
    }

    private String seal(String field, String value) {
        return value == null || value.isBlank() ? null : cipher.encrypt(field, value.strip());
    }

    private String open(Party party, Secret secret) {
        String value =
                switch (secret) {
                    case ID_NUMBER -> party.idNumber == null ? null : cipher.decrypt("idNumber", party.idNumber);
                    case PHONE -> party.phone == null ? null : cipher.decrypt("phone", party.phone);
                    case ADDRESS -> party.address == null ? null : cipher.decrypt("address", party.address);
                };
        return value == null ? "" : value;
    }

    /** Who against whom in one line: 演甲某 ↔ 演乙某 等3人. */
    static String summary(List<PartyForm> parties) {
        return side(parties, Side.APPLICANT)
                + (has(parties, Side.RESPONDENT) ? " ↔ " + side(parties, Side.RESPONDENT) : "");
    }

    private static boolean has(List<PartyForm> parties, Side side) {
        return parties.stream().anyMatch(p -> p.side() == side);
    }

    private static String side(Collection<PartyForm> parties, Side side) {
        List<String> names = parties.stream()
                .filter(p -> p.side() == side)
                .map(p ->
                        p.name() == null || p.name().isBlank() ? "匿名" : p.name().strip())
                .collect(Collectors.toList());
        return names.isEmpty() ? "" : names.get(0) + (names.size() == 1 ? "" : " 等" + names.size() + "方");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
