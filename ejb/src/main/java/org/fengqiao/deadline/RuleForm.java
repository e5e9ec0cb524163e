package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.region.RegionCode;

/**
 * A version of a rule as it is filled in; null is what was left open. Code, start and owner count only for a rule that nobody has yet: a
 * version, and a region's own, keep those of the rule.
 *
 * @param code {@code D-C9-1}
 * @param region code of the province, city or county whose own rule it is; null for the whole country
 * @param name what a region calls its rule; null for the house's name
 * @param length with {@code unit}; both null where each order states its own
 * @param extension how much more may be granted in all, in {@code extensionUnit}; null with an {@code extendedBy}: as they agree
 * @param ladder who is told when; empty for the house's usual one
 * @param opens {@code 08:30}, with {@code closes}: its warnings wait for working hours; both null when they do not
 * @param basis {@code PML 29}, see {@link org.fengqiao.shared.LegalBasis}, or the name of a local paper
 * @param note why, for the record; always to be filled in
 */
public record RuleForm(
        String code,
        String region,
        String name,
        String nameEn,
        String starts,
        String owner,
        Integer length,
        PeriodUnit unit,
        boolean rollForward,
        Integer extension,
        PeriodUnit extensionUnit,
        String extendedBy,
        String suspendedBy,
        Integer warn,
        List<Rung> ladder,
        String opens,
        String closes,
        String basis,
        LocalDate validFrom,
        LocalDate validTo,
        boolean confirmed,
        String note) {

    public RuleForm {
        ladder = List.copyOf(ladder);
    }

    /** See {@link AlertStep}. */
    public record Rung(Integer point, AlertStep.Who who, boolean urgent) {}

    /** What is in force, to be changed. */
    public static RuleForm of(DeadlineRule rule, LocalDate validFrom) {
        boolean hours = !rule.serviceHours().isEmpty();
        return new RuleForm(
                rule.code(),
                region(rule),
                orNull(rule.ownName()),
                orNull(rule.ownNameEn()),
                rule.starts(),
                rule.owner(),
                rule.span() == null ? null : rule.span().length(),
                rule.span() == null ? null : rule.span().unit(),
                rule.rollForward(),
                rule.extension() == null ? null : rule.extension().length(),
                rule.extension() == null ? null : rule.extension().unit(),
                orNull(rule.extendedBy()),
                orNull(rule.suspendedBy()),
                rule.warn(),
                AlertStep.ladder(rule.ladder()).stream()
                        .map(step -> new Rung(step.point(), step.who(), step.urgent()))
                        .toList(),
                hours ? rule.serviceHours().substring(0, 5) : null,
                hours ? rule.serviceHours().substring(6) : null,
                rule.basis(),
                validFrom,
                null,
                rule.confirmed(),
                null);
    }

    private static String region(DeadlineRule rule) {
        return RegionCode.parse(rule.region()).map(RegionCode::value).orElse(null);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
