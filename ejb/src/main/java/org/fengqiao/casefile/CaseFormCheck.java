package org.fengqiao.casefile;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.shared.CreditCode;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;

/** Every rule that a case form must keep before it becomes a file. Collects all mistakes, each with the field it stands in. */
final class CaseFormCheck {

    static final int TITLE = 100;
    static final int TEXT = 20_000;
    /** Nobody lives who was born before, and no dispute is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    private final LocalDate today;
    private final FieldCheck fields = new FieldCheck();

    private CaseFormCheck(LocalDate today) {
        this.today = today;
    }

    /** What is wrong with a form by itself; who knows regions, categories and the viewer goes on with it. */
    static FieldCheck check(CaseForm form, LocalDate today) {
        CaseFormCheck check = new CaseFormCheck(today);
        check.matter(form);
        check.parties(form.parties());
        return check.fields;
    }

    private void matter(CaseForm form) {
        fields.text("regionCode", form.regionCode(), true, 40);
        fields.text("category", form.category(), true, 20);
        fields.when(form.channel() == null, "channel", "REQUIRED");
        fields.text("title", form.title(), true, TITLE);
        fields.text("facts", form.facts(), true, TEXT);
        fields.text("wishes", form.wishes(), false, TEXT);
        fields.text("place", form.place(), false, 200);
        fields.past("occurredOn", form.occurredOn(), EARLIEST, today);
        fields.money("amount", form.amount());
        if (form.peopleCount() != null && (form.peopleCount() < 1 || form.peopleCount() > 1_000_000)) {
            fields.add("peopleCount", "OUT_OF_RANGE", "1", "1000000");
        }
    }

    private void parties(List<PartyForm> parties) {
        if (parties.stream().noneMatch(p -> p != null && p.side() == Side.APPLICANT)) {
            fields.add("parties", "NO_APPLICANT");
        }
        if (parties.size() > 200) {
            fields.add("parties", "TOO_MANY", 200);
        }
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i) == null) {
                fields.add("parties[" + i + "]", "REQUIRED");
            } else {
                party("parties[" + i + "].", parties.get(i));
            }
        }
    }

    private void party(String at, PartyForm party) {
        fields.when(party.side() == null, at + "side", "REQUIRED");
        fields.text(at + "name", party.name(), party.idType() != IdType.ANONYMOUS, 80);
        fields.text(at + "address", party.address(), false, 200);
        fields.text(at + "occupation", party.occupation(), false, 60);
        fields.text(at + "ethnicity", party.ethnicity(), false, 20);
        fields.text(at + "representative", party.representative(), false, 80);
        fields.text(at + "representativePost", party.representativePost(), false, 40);
        identity(at, party.idType(), party.idNumber());
        if (party.kind() == PartyKind.ORGANISATION && party.idType() == IdType.ID_CARD) {
            fields.add(at + "idType", "ID_TYPE_FOR_PERSON");
        }
        phone(at, party.phone());
        LocalDate born = born(party);
        fields.past(at + "birthDate", born, EARLIEST, today);
        boolean guarded = party.representatives().stream().anyMatch(r -> r != null && r.role() == PartyRole.GUARDIAN);
        if (party.kind() == PartyKind.PERSON
                && born != null
                && born.plusYears(18).isAfter(today)
                && !guarded) {
            fields.add(at + "representatives", "GUARDIAN_REQUIRED");
        }
        for (int i = 0; i < party.representatives().size(); i++) {
            RepresentativeForm representative = party.representatives().get(i);
            if (representative == null) {
                fields.add(at + "representatives[" + i + "]", "REQUIRED");
            } else {
                representative(at + "representatives[" + i + "].", representative);
            }
        }
    }

    private void representative(String at, RepresentativeForm representative) {
        fields.when(
                representative.role() != PartyRole.AGENT && representative.role() != PartyRole.GUARDIAN,
                at + "role",
                "REQUIRED");
        fields.text(at + "name", representative.name(), true, 80);
        fields.text(at + "relation", representative.relation(), false, 40);
        identity(at, representative.idType(), representative.idNumber());
        phone(at, representative.phone());
    }

    private void identity(String at, IdType type, String number) {
        boolean blank = number == null || number.isBlank();
        if (type.hasNumber() && blank) {
            fields.add(at + "idNumber", "REQUIRED");
        } else if (!type.hasNumber() && !blank) {
            fields.add(at + "idType", "NUMBER_WITHOUT_TYPE");
        } else if (!blank) {
            switch (type) {
                case ID_CARD, RESIDENCE_PERMIT_HMT ->
                    IdCard.check(number, today)
                            .ifPresent(problem -> fields.add(at + "idNumber", problem.code(), problem.args()));
                case CREDIT_CODE ->
                    CreditCode.check(number)
                            .ifPresent(problem -> fields.add(at + "idNumber", problem.code(), problem.args()));
                default -> fields.text(at + "idNumber", number, true, 40);
            }
        }
    }

    private void phone(String at, String phone) {
        if (phone != null && !phone.isBlank() && !PhoneNumber.isValid(phone)) {
            fields.add(at + "phone", "PHONE_FORMAT");
        }
    }

    /** The birth date that counts: the ID card's, where it has a good one. */
    static LocalDate born(PartyForm party) {
        boolean card = party.idType() == IdType.ID_CARD || party.idType() == IdType.RESIDENCE_PERMIT_HMT;
        return card
                ? IdCard.parse(party.idNumber()).map(IdCard::birthDate).orElse(party.birthDate())
                : party.birthDate();
    }
}
