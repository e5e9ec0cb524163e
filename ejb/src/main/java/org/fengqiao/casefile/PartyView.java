package org.fengqiao.casefile;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.Masks;

/** A party as pages and API show it: numbers, phone and address masked. {@code represents...} are those who speak for it. */
public record PartyView(
        long id,
        Side side,
        PartyRole role,
        PartyKind kind,
        String name,
        IdType idType,
        String idNumber,
        String phone,
        String address,
        Sex sex,
        LocalDate birthDate,
        String ethnicity,
        String occupation,
        String representative,
        String representativePost,
        String relation,
        Protection protection,
        List<PartyView> representatives) {

    static PartyView of(Party party, List<Party> representatives, FieldCipher cipher) {
        return new PartyView(
                party.id,
                party.side,
                party.role,
                party.kind,
                party.name,
                party.idType,
                party.idNumber == null ? null : Masks.idNumber(cipher.decrypt("idNumber", party.idNumber)),
                party.phone == null ? null : Masks.phone(cipher.decrypt("phone", party.phone)),
                party.address == null ? null : Masks.address(cipher.decrypt("address", party.address)),
                party.sex,
                party.birthDate,
                party.ethnicity,
                party.occupation,
                party.representative,
                party.representativePost,
                party.relation,
                party.isProtected() ? party.protection : null,
                representatives.stream().map(r -> of(r, List.of(), cipher)).toList());
    }
}
