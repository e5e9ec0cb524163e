package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.PhoneNumber;

/** Who of a file may be written to by text message, and at which number. The number goes into the message's address and nowhere else. */
@ApplicationService
public class PartyPhones {

    private static final int ADULT = 18;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    /**
     * Persons of full age who have given their name and a mobile phone: nobody writes to children, nor to who wants to
     * stay unknown, nor to who is protected: who lives with him may read it first.
     */
    public List<Party> reachable(CaseFile file, LocalDate today) {
        return file.parties.stream()
                .filter(Party::principal)
                .filter(party -> party.kind == PartyKind.PERSON && party.idType != IdType.ANONYMOUS)
                .filter(party -> party.birthDate == null
                        || !party.birthDate.plusYears(ADULT).isAfter(today))
                .filter(party -> !party.isProtected())
                .filter(party -> mobile(party).isPresent())
                .toList();
    }

    /** Eleven digits; empty when the party has no mobile phone, or is protected by now. */
    public Optional<String> mobile(long partyId) {
        return Optional.ofNullable(em.find(Party.class, partyId))
                .filter(party -> !party.isProtected())
                .flatMap(this::mobile);
    }

    private Optional<String> mobile(Party party) {
        return Optional.ofNullable(party.phone)
                .map(phone -> cipher.decrypt("phone", phone))
                .flatMap(PhoneNumber::parse)
                .filter(number -> number.kind() == PhoneNumber.Kind.MOBILE)
                .map(PhoneNumber::digits);
    }
}
