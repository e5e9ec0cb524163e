package org.fengqiao.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A party as the window writes him down, with those who speak for him. Sex and birth date are taken from an ID card number where
 * there is one, whatever else was typed.
 *
 * @param representative legal representative of an organisation
 * @param protection null: as his birth date proposes, {@link Protection#MINOR} or {@link Protection#NONE}
 */
public record PartyForm(
        Side side,
        PartyKind kind,
        String name,
        IdType idType,
        String idNumber,
        String phone,
        String address,
        Sex sex,
        LocalDate birthDate,
        String occupation,
        String ethnicity,
        String representative,
        String representativePost,
        List<RepresentativeForm> representatives,
        Protection protection) {

    public PartyForm {
        kind = kind == null ? PartyKind.PERSON : kind;
        idType = idType == null ? defaultIdType(kind, idNumber) : idType;
        representatives =
                representatives == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(representatives));
    }

    private static IdType defaultIdType(PartyKind kind, String number) {
        if (number == null || number.isBlank()) {
            return IdType.NONE;
        }
        return kind == PartyKind.PERSON ? IdType.ID_CARD : IdType.CREDIT_CODE;
    }
}
