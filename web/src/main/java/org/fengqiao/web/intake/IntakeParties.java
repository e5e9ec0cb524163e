package org.fengqiao.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.fengqiao.casefile.IdType;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.Sex;
import org.fengqiao.shared.CreditCode;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.PageTexts;

/** The rows of the parties: adding, taking away, and what a number tells as soon as it is right. */
@Named("intakeParties")
@RequestScoped
public class IntakeParties {

    private static final List<IdType> OF_ORGANISATIONS = List.of(IdType.CREDIT_CODE, IdType.OTHER, IdType.NONE);
    private static final List<IdType> OF_PERSONS = List.of(
            IdType.ID_CARD,
            IdType.RESIDENCE_PERMIT_HMT,
            IdType.PASSPORT,
            IdType.HOUSEHOLD_REGISTER,
            IdType.OTHER,
            IdType.NONE,
            IdType.ANONYMOUS);

    @Inject
    private TimeSource time;

    @Inject
    private PageTexts texts;

    @Inject
    private IntakePage page;

    public List<IdType> idTypes(PartyEntry entry) {
        return entry.isPerson() ? OF_PERSONS : OF_ORGANISATIONS;
    }

    /** 校验通过 · 男 · 46 岁, or null while there is nothing good to say. */
    public String passed(PartyEntry entry) {
        if (IdType.CREDIT_CODE.name().equals(entry.getIdType())) {
            boolean right = entry.getIdNumber() != null
                    && CreditCode.check(entry.getIdNumber()).isEmpty();
            return right ? texts.get("intake.passed.code") : null;
        }
        return card(entry)
                .map(card -> texts.of(
                        "intake.passed",
                        texts.get("casefile.sex." + (card.male() ? Sex.MALE : Sex.FEMALE)),
                        card.ageOn(time.today())))
                .orElse(null);
    }

    /** After the number was left: sex and birth date are the card's, and who is not yet 18 needs a guardian. */
    public void numberLeft(PartyEntry entry) {
        card(entry).ifPresent(card -> {
            entry.setSex((card.male() ? Sex.MALE : Sex.FEMALE).name());
            entry.setBirthDate(card.birthDate().toString());
        });
        guard(entry);
    }

    public void guard(PartyEntry entry) {
        if (entry.isPerson() && minor(entry)) {
            entry.guard();
            entry.protectMinor();
        }
    }

    public boolean minor(PartyEntry entry) {
        try {
            return entry.getBirthDate() != null
                    && LocalDate.parse(entry.getBirthDate().strip())
                            .plusYears(18)
                            .isAfter(time.today());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Sex and birth date stand in the number: nobody types them again. */
    public boolean told(PartyEntry entry) {
        return card(entry).isPresent();
    }

    public void kindChanged(PartyEntry entry) {
        entry.kindChanged();
    }

    public void add(List<PartyEntry> entries) {
        entries.add(new PartyEntry());
        page.keep();
    }

    public void remove(List<PartyEntry> entries, int index) {
        entries.remove(index);
        if (entries.isEmpty()) {
            entries.add(new PartyEntry());
        }
        page.keep();
    }

    public void speak(PartyEntry entry, String role) {
        entry.getSpeakers().add(new SpeakerEntry(PartyRole.valueOf(role)));
        page.keep();
    }

    public void silence(PartyEntry entry, int index) {
        entry.getSpeakers().remove(index);
        page.keep();
    }

    private Optional<IdCard> card(PartyEntry entry) {
        return entry.isCard() && entry.getIdNumber() != null
                ? IdCard.parse(entry.getIdNumber())
                        .filter(card -> !card.birthDate().isAfter(time.today()))
                : Optional.empty();
    }
}
