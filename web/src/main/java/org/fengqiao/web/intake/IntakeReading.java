package org.fengqiao.web.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.Channel;
import org.fengqiao.casefile.IdType;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.casefile.PartyKind;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.Protection;
import org.fengqiao.casefile.RepresentativeForm;
import org.fengqiao.casefile.Sex;
import org.fengqiao.casefile.Side;
import org.fengqiao.casefile.Urgency;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;

/**
 * What was typed, read as a case form. What cannot be read is a mistake of its field. Rows left blank are not parties, so the
 * domain's {@code parties[1]} may be the page's {@code respondents[0]}: this class knows the way back.
 */
final class IntakeReading {

    private static final Pattern PARTY = Pattern.compile("parties\\[(\\d+)]\\.(.*)");
    private static final Pattern SPEAKER = Pattern.compile("representatives\\[(\\d+)]\\.(.*)");

    private final List<FieldError> unreadable = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final CaseForm form;

    private IntakeReading(IntakeForm typed) {
        List<PartyForm> parties = new ArrayList<>();
        parties(parties, Side.APPLICANT, "applicants", typed.getApplicants());
        parties(parties, Side.RESPONDENT, "respondents", typed.getRespondents());
        form = new CaseForm(
                text(typed.getRegionCode()),
                text(typed.getPlace()),
                choice(Channel.class, typed.getChannel()),
                text(typed.getCategory()),
                text(typed.getTitle()),
                text(typed.getFacts()),
                text(typed.getWishes()),
                date("occurredOn", typed.getOccurredOn()),
                amount(typed.getAmount()),
                count(typed.getPeopleCount()),
                choice(Urgency.class, typed.getUrgency()),
                parties);
    }

    static IntakeReading of(IntakeForm typed) {
        return new IntakeReading(typed);
    }

    CaseForm form() {
        return form;
    }

    /** What could not be read at all. */
    List<FieldError> unreadable() {
        return unreadable;
    }

    /** All mistakes under the names that the fields of the page have; what could not be read hides what follows from that. */
    List<FieldError> all(List<FieldError> ofTheDomain) {
        List<FieldError> all = new ArrayList<>(unreadable);
        for (FieldError error : ofTheDomain) {
            FieldError here = new FieldError(field(error.field()), error.code(), error.args());
            if (all.stream().noneMatch(e -> e.field().equals(here.field()))) {
                all.add(here);
            }
        }
        return all;
    }

    /** The same refusal, at the fields of the page. */
    DomainError here(DomainError refusal) {
        return refusal.fields().isEmpty() ? refusal : DomainError.invalidFields(all(refusal.fields()));
    }

    private String field(String domain) {
        Matcher party = PARTY.matcher(domain);
        if (!party.matches()) {
            return domain.equals("parties") ? "applicants[0].name" : domain;
        }
        String row = rows.get(Integer.parseInt(party.group(1)));
        Matcher speaker = SPEAKER.matcher(party.group(2));
        if (speaker.matches()) {
            return row + ".speakers[" + speaker.group(1) + "]." + speaker.group(2);
        }
        return row + "." + (party.group(2).equals("representatives") ? "birthDate" : party.group(2));
    }

    private void parties(List<PartyForm> parties, Side side, String list, List<PartyEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            PartyEntry entry = entries.get(i);
            if (!entry.blank()) {
                String row = list + "[" + i + "]";
                rows.add(row);
                parties.add(party(side, row, entry));
            }
        }
    }

    private PartyForm party(Side side, String row, PartyEntry entry) {
        boolean person = entry.isPerson();
        return new PartyForm(
                side,
                person ? PartyKind.PERSON : PartyKind.ORGANISATION,
                text(entry.getName()),
                choice(IdType.class, entry.getIdType()),
                entry.isNumbered() ? text(entry.getIdNumber()) : null,
                text(entry.getPhone()),
                text(entry.getAddress()),
                person ? choice(Sex.class, entry.getSex()) : null,
                person ? date(row + ".birthDate", entry.getBirthDate()) : null,
                person ? text(entry.getOccupation()) : null,
                person ? text(entry.getEthnicity()) : null,
                person ? null : text(entry.getRepresentative()),
                person ? null : text(entry.getRepresentativePost()),
                entry.getSpeakers().stream().map(IntakeReading::speaker).toList(),
                choice(Protection.class, entry.getProtection()));
    }

    private static RepresentativeForm speaker(SpeakerEntry entry) {
        // an agent's number may be missing here; his power of attorney is among the papers
        boolean numbered = text(entry.getIdNumber()) != null;
        return new RepresentativeForm(
                choice(PartyRole.class, entry.getRole()),
                text(entry.getName()),
                numbered ? choice(IdType.class, entry.getIdType()) : IdType.NONE,
                text(entry.getIdNumber()),
                text(entry.getPhone()),
                text(entry.getRelation()));
    }

    private LocalDate date(String field, String typed) {
        try {
            return text(typed) == null ? null : LocalDate.parse(text(typed));
        } catch (DateTimeException e) {
            unreadable.add(new FieldError(field, "BAD_DATE", typed.strip()));
            return null;
        }
    }

    private BigDecimal amount(String typed) {
        String number = number(typed);
        if (number == null) {
            return null;
        }
        if (!number.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            unreadable.add(new FieldError("amount", "NUMBER_FORMAT"));
            return null;
        }
        return new BigDecimal(number);
    }

    private Integer count(String typed) {
        String number = number(typed);
        if (number == null) {
            return null;
        }
        if (!number.matches("-?\\d{1,9}")) {
            unreadable.add(new FieldError("peopleCount", "WHOLE_NUMBER"));
            return null;
        }
        return Integer.valueOf(number);
    }

    /** As typed by people: 3,200.00, ３２００, 3200元. */
    private static String number(String typed) {
        return text(typed) == null
                ? null
                : java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .replaceAll("[,，\\s元¥人]", "");
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
