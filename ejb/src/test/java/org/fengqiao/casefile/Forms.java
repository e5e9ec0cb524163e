package org.fengqiao.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;

/** Forms and viewers for the tests; the persons are invented. */
final class Forms {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    /** Born on 1949-12-31; the sample number of GB 11643. */
    static final String ID_CARD = "11010519491231002X";

    static final PartyForm APPLICANT = person(Side.APPLICANT, "演甲某");
    static final PartyForm RESPONDENT = person(Side.RESPONDENT, "演乙某");

    private Forms() {}

    static PartyForm person(Side side, String name) {
        return party(side, PartyKind.PERSON, name, IdType.NONE, null, null, null, null, List.of());
    }

    static PartyForm identified(IdType type, String number) {
        return party(Side.APPLICANT, PartyKind.PERSON, "演甲某", type, number, null, null, null, List.of());
    }

    static PartyForm born(LocalDate on, RepresentativeForm... representatives) {
        return party(
                Side.APPLICANT, PartyKind.PERSON, "演小某", IdType.NONE, null, null, null, on, List.of(representatives));
    }

    static PartyForm party(
            Side side,
            PartyKind kind,
            String name,
            IdType type,
            String number,
            String phone,
            String address,
            LocalDate born,
            List<RepresentativeForm> representatives) {
        return new PartyForm(
                side,
                kind,
                name,
                type,
                number,
                phone,
                address,
                null,
                born,
                null,
                null,
                null,
                null,
                representatives,
                null);
    }

    static CaseForm matter(String title, String facts) {
        return form(title, facts, null, null, null, null, List.of(APPLICANT, RESPONDENT));
    }

    static CaseForm with(PartyForm... parties) {
        return form("相邻排水纠纷", "排水沟改道", null, null, null, null, List.of(parties));
    }

    static CaseForm form(
            String title,
            String facts,
            String place,
            LocalDate occurredOn,
            BigDecimal amount,
            Integer people,
            List<PartyForm> parties) {
        return new CaseForm(
                "130505100001",
                place,
                Channel.VISIT,
                "C0201",
                title,
                facts,
                null,
                occurredOn,
                amount,
                people,
                Urgency.NORMAL,
                parties);
    }

    static Viewer viewer(OrganisationKind kind, String region, Role... roles) {
        return new Viewer(7, "x", "演某", 42, "某机构", kind, region, Set.of(roles), "TEST");
    }
}
