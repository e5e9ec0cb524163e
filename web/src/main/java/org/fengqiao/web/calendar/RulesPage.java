package org.fengqiao.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.DeadlineRules;
import org.fengqiao.deadline.Span;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.PageTexts;

/** The periods that the house counts by, to look up: name, length, what may lengthen it, article. */
@Named("rules")
@RequestScoped
public class RulesPage {

    private static final DeadlineRules RULES = DeadlineRules.shipped();

    /** The letter after {@code D-} in a rule's code. */
    private static final List<String> GROUPS = List.of("M", "P", "R", "H", "A", "C", "E");

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    private String group = "M";

    /** One line: texts ready to read. */
    public record Line(
            String name, String length, String restDay, String extension, String suspension, String basis, Mark mark) {}

    /** What a reader has to know before he relies on a rule. */
    public enum Mark {
        LAW,
        LOCAL,
        UNCONFIRMED,
        NOT_YET,
        ENDED
    }

    public List<String> getGroups() {
        return GROUPS;
    }

    public long count(String wanted) {
        return of(wanted).count();
    }

    public List<Line> getLines() {
        return of(group).map(this::line).toList();
    }

    private static Stream<DeadlineRule> of(String group) {
        return RULES.all().stream().filter(rule -> rule.code().startsWith("D-" + group));
    }

    private Line line(DeadlineRule rule) {
        Texts words = texts.texts();
        return new Line(
                rule.name(words),
                rule.span() == null ? words.get("rules.length.stated") : length(rule.span()),
                words.get(rule.rollForward() ? "rules.rest.rolls" : "rules.rest.stays"),
                extension(rule),
                words.get(rule.suspendable() ? "rules.yes" : "rules.no"),
                rule.article(words),
                mark(rule));
    }

    private String extension(DeadlineRule rule) {
        if (!rule.extendable()) {
            return texts.get("rules.no");
        }
        return rule.extension() == null ? texts.get("rules.extension.agreed") : length(rule.extension());
    }

    private String length(Span span) {
        return texts.of("deadline.length." + span.unit(), span.length(), String.valueOf(span.length()));
    }

    private Mark mark(DeadlineRule rule) {
        if (rule.validTo() != null && rule.validTo().isBefore(time.today())) {
            return Mark.ENDED;
        }
        if (rule.validFrom().isAfter(time.today())) {
            return Mark.NOT_YET;
        }
        if (!rule.confirmed()) {
            return Mark.UNCONFIRMED;
        }
        return rule.preset() ? Mark.LOCAL : Mark.LAW;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = GROUPS.contains(group) ? group : "M";
    }
}
