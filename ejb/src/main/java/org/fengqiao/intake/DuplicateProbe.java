package org.fengqiao.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.casefile.PartyForm;
import org.fengqiao.casefile.PartyKind;

/**
 * What is known of a matter while it is being written down: enough to ask whether it is here already. Any part may be empty.
 *
 * @param people who is known by name, with the day of birth where it is known
 * @param regionCode where it happened, or null
 * @param place the spot there, or null
 * @param text title and facts as far as they are written
 */
public record DuplicateProbe(
        List<String> idNumbers,
        List<String> phones,
        List<String> names,
        List<Person> people,
        String regionCode,
        String place,
        String category,
        String text) {

    /**
     * A name with the day that tells most namesakes apart.
     *
     * @param birthDate null: not known yet
     */
    public record Person(String name, LocalDate birthDate) {}

    public DuplicateProbe {
        idNumbers = clean(idNumbers);
        phones = clean(phones);
        names = clean(names);
        people = List.copyOf(people);
        text = text == null ? "" : text.strip();
    }

    public static DuplicateProbe of(CaseForm form) {
        List<PartyForm> parties =
                form.parties().stream().filter(Objects::nonNull).toList();
        return new DuplicateProbe(
                parties.stream().map(PartyForm::idNumber).toList(),
                parties.stream().map(PartyForm::phone).toList(),
                parties.stream().map(PartyForm::name).toList(),
                parties.stream()
                        .filter(party -> party.kind() == PartyKind.PERSON
                                && party.name() != null
                                && !party.name().isBlank())
                        .map(party -> new Person(party.name().strip(), party.birthDate()))
                        .distinct()
                        .toList(),
                form.regionCode(),
                form.place(),
                form.category(),
                Stream.of(form.title(), form.facts())
                        .filter(Objects::nonNull)
                        // as the night puts it together, so that both come to the same
                        .collect(Collectors.joining(" ")));
    }

    private static List<String> clean(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(v -> v != null && !v.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
