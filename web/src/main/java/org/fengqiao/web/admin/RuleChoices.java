package org.fengqiao.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.deadline.AlertStep;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.DeadlineRules;
import org.fengqiao.deadline.PeriodUnit;
import org.fengqiao.shared.LegalBasis;

/** The words that a rule is made of: those of the rules that the house ships. */
@Named("ruleChoices")
@ApplicationScoped
public class RuleChoices {

    private static final List<DeadlineRule> SHIPPED = DeadlineRules.shipped().all();

    private static List<String> words(Function<DeadlineRule, String> part) {
        return SHIPPED.stream()
                .map(part)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public List<String> getStarts() {
        return words(DeadlineRule::starts);
    }

    public List<String> getOwners() {
        return words(DeadlineRule::owner);
    }

    public List<String> getExtendedBy() {
        return words(DeadlineRule::extendedBy);
    }

    public List<String> getSuspendedBy() {
        return words(DeadlineRule::suspendedBy);
    }

    public List<String> getLaws() {
        return words(rule -> LegalBasis.of(rule.basis()).law());
    }

    public PeriodUnit[] getUnits() {
        return PeriodUnit.values();
    }

    public RungEntry.When[] getWhens() {
        return RungEntry.When.values();
    }

    public AlertStep.Who[] getPeople() {
        return AlertStep.Who.values();
    }
}
