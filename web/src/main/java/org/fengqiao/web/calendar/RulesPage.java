package org.fengqiao.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.RuleRegister;

/** The periods that the house counts by, to look up: name, length, what may lengthen it, article. */
@Named("rules")
@RequestScoped
public class RulesPage {

    /** The letter after {@code D-} in a rule's code. */
    public static final List<String> GROUPS = List.of("M", "P", "R", "H", "A", "C", "E");

    @Inject
    private RuleRegister register;

    @Inject
    private RuleWords words;

    private String group = "M";
    private List<RuleRegister.Line> all;

    /** One line: texts ready to read. */
    public record Line(
            String name,
            String region,
            String length,
            String restDay,
            String extension,
            String suspension,
            String basis,
            RuleWords.Mark mark) {}

    public List<String> getGroups() {
        return GROUPS;
    }

    public long count(String wanted) {
        return of(wanted).count();
    }

    public List<Line> getLines() {
        return of(group).map(this::line).toList();
    }

    private Stream<DeadlineRule> of(String wanted) {
        if (all == null) {
            all = register.lines();
        }
        return all.stream().map(RuleRegister.Line::rule).filter(rule -> rule.code()
                .startsWith("D-" + wanted));
    }

    private Line line(DeadlineRule rule) {
        return new Line(
                words.name(rule),
                rule.region().isEmpty() ? null : words.region(rule),
                words.length(rule),
                words.restDay(rule),
                words.extension(rule),
                words.suspension(rule),
                words.article(rule),
                words.mark(rule));
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group != null && GROUPS.contains(group) ? group : "M";
    }
}
