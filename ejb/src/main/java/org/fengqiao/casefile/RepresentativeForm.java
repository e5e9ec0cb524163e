package org.fengqiao.casefile;

/**
 * An agent (Civil Code 165: name, matters, powers and period stand in the power of attorney) or a guardian (Civil Code 23).
 *
 * @param relation to the party: father, spouse, lawyer ...
 */
public record RepresentativeForm(
        PartyRole role, String name, IdType idType, String idNumber, String phone, String relation) {

    public RepresentativeForm {
        idType = idType == null ? (idNumber == null || idNumber.isBlank() ? IdType.NONE : IdType.ID_CARD) : idType;
    }
}
