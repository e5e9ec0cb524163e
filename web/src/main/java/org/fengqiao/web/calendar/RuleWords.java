package org.fengqiao.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fengqiao.deadline.AlertPlan;
import org.fengqiao.deadline.AlertStep;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.PeriodUnit;
import org.fengqiao.deadline.Span;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.PageTexts;

/** The parts of a rule in words, for whoever looks it up and whoever changes it. */
@Named("ruleWords")
@RequestScoped
public class RuleWords {

    /** What a reader has to know before he relies on a rule. */
    public enum Mark {
        LAW,
        LOCAL,
        UNCONFIRMED,
        NOT_YET,
        ENDED
    }

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    @Inject
    private Regions regions;

    public String name(DeadlineRule rule) {
        return rule.name(texts.texts());
    }

    public String article(DeadlineRule rule) {
        return rule.article(texts.texts());
    }

    public String length(DeadlineRule rule) {
        return rule.span() == null ? texts.get("rules.length.stated") : length(rule.span());
    }

    private String length(Span span) {
        return length(span.length(), span.unit());
    }

    private String length(int amount, PeriodUnit unit) {
        return texts.of("deadline.length." + unit, amount, String.valueOf(amount));
    }

    public String restDay(DeadlineRule rule) {
        return texts.get(rule.rollForward() ? "rules.rest.rolls" : "rules.rest.stays");
    }

    public String extension(DeadlineRule rule) {
        if (!rule.extendable()) {
            return texts.get("rules.no");
        }
        return rule.extension() == null ? texts.get("rules.extension.agreed") : length(rule.extension());
    }

    public String suspension(DeadlineRule rule) {
        return texts.get(rule.suspendable() ? "rules.yes" : "rules.no");
    }

    /** 到期后 5 日：督办员，并发起督办（立即）. Of a rule that says nothing, what the house does. */
    public List<String> ladder(DeadlineRule rule) {
        if (rule == null) {
            return List.of();
        }
        PeriodUnit unit = rule.span() == null || rule.span().unit() == PeriodUnit.MONTHS
                ? PeriodUnit.DAYS
                : rule.span().unit();
        return AlertPlan.ladder(rule).stream().map(step -> step(step, unit)).toList();
    }

    private String step(AlertStep step, PeriodUnit unit) {
        String when = step.point() == 0
                ? texts.get(unit == PeriodUnit.HOURS ? "rules.when.MOMENT" : "rules.when.ON")
                : texts.of(
                        step.point() < 0 ? "rules.when.BEFORE" : "rules.when.AFTER",
                        length(Math.abs(step.point()), unit));
        String who = texts.get("rules.who." + step.who());
        return texts.of(step.urgent() ? "rules.step.urgent" : "rules.step", when, who);
    }

    public String region(DeadlineRule rule) {
        return place(rule.region());
    }

    /** @param digits of the region, empty for the country */
    public String place(String digits) {
        return RegionCode.parse(digits)
                .map(code -> regions.name(code.value()))
                .orElseGet(() -> texts.get("rules.country"));
    }

    /** NOW, LATER, OVER, or NEVER for a version that was replaced before its first day. */
    public String state(DeadlineRule rule) {
        if (rule.validTo() != null && rule.validTo().isBefore(rule.validFrom())) {
            return "NEVER";
        }
        return rule.validFrom().isAfter(time.today()) ? "LATER" : rule.validOn(time.today()) ? "NOW" : "OVER";
    }

    public Mark mark(DeadlineRule rule) {
        if (rule.validTo() != null && rule.validTo().isBefore(time.today())) {
            return Mark.ENDED;
        }
        if (rule.validFrom().isAfter(time.today())) {
            return Mark.NOT_YET;
        }
        if (!rule.confirmed()) {
            return Mark.UNCONFIRMED;
        }
        return rule.preset() || !rule.region().isEmpty() ? Mark.LOCAL : Mark.LAW;
    }
}
