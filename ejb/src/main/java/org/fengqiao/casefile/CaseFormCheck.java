package org.fengqiao.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.shared.CreditCode;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.fengqiao.shared.WrittenText;

/** Every rule that a case form must keep before it becomes a file. Collects all mistakes, each with the field it stands in. */
final class CaseFormCheck {

    static final int TITLE = 100;
    static final int TEXT = 20_000;
    /** Nobody lives who was born before, and no dispute is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    private CaseFormCheck(LocalDate today) {
        this.today = today;
    }

    static List<FieldError> check(CaseForm form, LocalDate today) {
        CaseFormCheck check = new CaseFormCheck(today);
        check.matter(form);
        check.parties(form.parties());
        return check.errors;
    }

    private void matter(CaseForm form) {
        text("regionCode", form.regionCode(), true, 40);
        text("category", form.category(), true, 20);
        if (form.channel() == null) {
            add("channel", "REQUIRED");
        }
        text("title", form.title(), true, TITLE);
        text("facts", form.facts(), true, TEXT);
        text("wishes", form.wishes(), false, TEXT);
        text("place", form.place(), false, 200);
        if (form.occurredOn() != null && form.occurredOn().isAfter(today)) {
            add("occurredOn", "IN_FUTURE");
        } else if (form.occurredOn() != null && form.occurredOn().isBefore(EARLIEST)) {
            add("occurredOn", "OUT_OF_RANGE", EARLIEST.toString(), today.toString());
        }
        if (form.amount() != null) {
            if (form.amount().signum() < 0 || form.amount().compareTo(MOST) > 0) {
                add("amount", "OUT_OF_RANGE", "0", MOST.toPlainString());
            } else if (form.amount().stripTrailingZeros().scale() > 2) {
                add("amount", "TOO_PRECISE", 2);
            }
        }
        if (form.peopleCount() != null && (form.peopleCount() < 1 || form.peopleCount() > 1_000_000)) {
            add("peopleCount", "OUT_OF_RANGE", "1", "1000000");
        }
    }

    private void parties(List<PartyForm> parties) {
        if (parties.stream().noneMatch(p -> p != null && p.side() == Side.APPLICANT)) {
            add("parties", "NO_APPLICANT");
        }
        if (parties.size() > 200) {
            add("parties", "TOO_MANY", 200);
        }
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i) == null) {
                add("parties[" + i + "]", "REQUIRED");
            } else {
                party("parties[" + i + "].", parties.get(i));
            }
        }
    }

    private void party(String at, PartyForm party) {
        if (party.side() == null) {
            add(at + "side", "REQUIRED");
        }
        text(at + "name", party.name(), party.idType() != IdType.ANONYMOUS, 80);
        text(at + "address", party.address(), false, 200);
        text(at + "occupation", party.occupation(), false, 60);
        text(at + "ethnicity", party.ethnicity(), false, 20);
        text(at + "representative", party.representative(), false, 80);
        text(at + "representativePost", party.representativePost(), false, 40);
        identity(at, party.idType(), party.idNumber());
        if (party.kind() == PartyKind.ORGANISATION && party.idType() == IdType.ID_CARD) {
            add(at + "idType", "ID_TYPE_FOR_PERSON");
        }
        phone(at, party.phone());
        LocalDate born = born(party);
        if (born != null && born.isAfter(today)) {
            add(at + "birthDate", "IN_FUTURE");
        } else if (born != null && born.isBefore(EARLIEST)) {
            add(at + "birthDate", "OUT_OF_RANGE", EARLIEST.toString(), today.toString());
        }
        boolean guarded = party.representatives().stream().anyMatch(r -> r != null && r.role() == PartyRole.GUARDIAN);
        if (party.kind() == PartyKind.PERSON
                && born != null
                && born.plusYears(18).isAfter(today)
                && !guarded) {
            add(at + "representatives", "GUARDIAN_REQUIRED");
        }
        for (int i = 0; i < party.representatives().size(); i++) {
            RepresentativeForm representative = party.representatives().get(i);
            if (representative == null) {
                add(at + "representatives[" + i + "]", "REQUIRED");
            } else {
                representative(at + "representatives[" + i + "].", representative);
            }
        }
    }

    private void representative(String at, RepresentativeForm representative) {
        if (representative.role() != PartyRole.AGENT && representative.role() != PartyRole.GUARDIAN) {
            add(at + "role", "REQUIRED");
        }
        text(at + "name", representative.name(), true, 80);
        text(at + "relation", representative.relation(), false, 40);
        identity(at, representative.idType(), representative.idNumber());
        phone(at, representative.phone());
    }

    private void identity(String at, IdType type, String number) {
        boolean blank = number == null || number.isBlank();
        if (type.hasNumber() && blank) {
            add(at + "idNumber", "REQUIRED");
        } else if (!type.hasNumber() && !blank) {
            add(at + "idType", "NUMBER_WITHOUT_TYPE");
        } else if (!blank) {
            switch (type) {
                case ID_CARD, RESIDENCE_PERMIT_HMT ->
                    IdCard.check(number, today)
                            .ifPresent(problem -> add(at + "idNumber", problem.code(), problem.args()));
                case CREDIT_CODE ->
                    CreditCode.check(number).ifPresent(problem -> add(at + "idNumber", problem.code(), problem.args()));
                default -> text(at + "idNumber", number, true, 40);
            }
        }
    }

    private void phone(String at, String phone) {
        if (phone != null && !phone.isBlank() && !PhoneNumber.isValid(phone)) {
            add(at + "phone", "PHONE_FORMAT");
        }
    }

    /** The birth date that counts: the ID card's, where it has a good one. */
    static LocalDate born(PartyForm party) {
        boolean card = party.idType() == IdType.ID_CARD || party.idType() == IdType.RESIDENCE_PERMIT_HMT;
        return card
                ? IdCard.parse(party.idNumber()).map(IdCard::birthDate).orElse(party.birthDate())
                : party.birthDate();
    }

    private void text(String field, String value, boolean mandatory, int most) {
        if (value == null || value.isBlank()) {
            if (mandatory) {
                add(field, "REQUIRED");
            }
            return;
        }
        if (WrittenText.length(value) > most) {
            add(field, "TOO_LONG", most);
        }
        if (!WrittenText.clean(value)) {
            add(field, "BAD_CHARACTER");
        }
    }

    private void add(String field, String code, Object... args) {
        errors.add(new FieldError(field, code, args));
    }
}
