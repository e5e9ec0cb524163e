package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.Set;
import org.fengqiao.shared.LegalBasis;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;

/**
 * A period as a law or a local scheme sets it.
 *
 * @param id row of the table; null for a rule that is only read from a file
 * @param version 1 for the first of its code and region
 * @param code stable code, {@code D-P4}; its name is the text {@code deadline.rule.CODE}
 * @param starts what starts it, UPPER_SNAKE
 * @param owner who has to act in time
 * @param span its length; null when each order states its own (交办)
 * @param rollForward whether a last day on a rest day gives way to the next working day
 * @param extension how much more may be granted in all; null with an {@code extendedBy} means: as they agree
 * @param extendedBy who may grant it; empty when nobody may
 * @param suspendedBy what suspends it; empty when nothing does
 * @param warn how much before the end it turns to "soon", in units of its length (days for months)
 * @param ladder who is told when, in the writing of {@link AlertPlan}; empty for the house's usual one
 * @param serviceHours {@code 08:30-17:30} when its warnings wait for working hours, else empty
 * @param basis article, see {@link LegalBasis}
 * @param validTo last day on which a new period may start under it; null while it is in force
 * @param region digits that the codes of the region begin with whose own rule it is; empty for the whole country
 * @param preset true for a local scheme that a centre may choose, false for what always applies
 * @param confirmed false while number or article still have to be confirmed by the customer
 * @param ownName name in Chinese that a region has given its rule; empty for what the texts of the house name
 * @param ownNameEn the same in English; empty when it has none
 */
public record DeadlineRule(
        Long id,
        int version,
        String code,
        String starts,
        String owner,
        Span span,
        boolean rollForward,
        Span extension,
        String extendedBy,
        String suspendedBy,
        int warn,
        String ladder,
        String serviceHours,
        String basis,
        LocalDate validFrom,
        LocalDate validTo,
        String region,
        boolean preset,
        boolean confirmed,
        String ownName,
        String ownNameEn) {

    private static final Set<String> OTHERS =
            Set.of("PARTIES", "PARTY", "OBLIGOR", "COURT", "ARBITRATION", "RECONSIDERATION_ORGAN");

    public boolean validOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    public boolean extendable() {
        return !extendedBy.isEmpty();
    }

    /** A period in which the parties may do something if they want. When it passes a right ends; nobody is late. */
    public boolean right() {
        return owner.equals("PARTIES") || owner.equals("PARTY");
    }

    /** Whether the house itself has to act: only its own delay needs a written reason, not that of a party, a court or another organ. */
    public boolean answerable() {
        return !OTHERS.contains(owner);
    }

    public boolean suspendable() {
        return !suspendedBy.isEmpty();
    }

    /** The same rule with the length that an order states. */
    public DeadlineRule withSpan(Span stated) {
        return new DeadlineRule(
                id,
                version,
                code,
                starts,
                owner,
                stated,
                rollForward,
                extension,
                extendedBy,
                suspendedBy,
                warn,
                ladder,
                serviceHours,
                basis,
                validFrom,
                validTo,
                region,
                preset,
                confirmed,
                ownName,
                ownNameEn);
    }

    /** Whether it is the rule of a place: the country's or that of a region the place lies in. */
    public boolean appliesIn(String regionCode) {
        return regionCode.startsWith(region);
    }

    /** What it is called, without a language (see {@link Wording}): the one name for pages, alerts, events and the API. */
    public String name() {
        return ownName.isEmpty() ? "@deadline.rule." + code : Wording.both(ownName, ownNameEn);
    }

    public String name(Texts texts) {
        return Wording.text(name(), texts);
    }

    public String article(Texts texts) {
        return LegalBasis.text(basis, texts);
    }
}
