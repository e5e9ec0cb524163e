package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.access.CalendarDesk;
import org.fengqiao.access.CalendarDesk.Kind;
import org.fengqiao.calendar.CalendarChange;
import org.fengqiao.calendar.CalendarDay;
import org.fengqiao.deadline.RecountPreview;
import org.fengqiao.deadline.RuleRegister;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** Puts into words what a change of the calendar would do. */
@RequestScoped
public class EffectWords {

    @Inject
    CalendarDesk desk;

    @Inject
    RuleRegister rules;

    @Inject
    CurrentViewer current;

    @Inject
    PageTexts texts;

    @Inject
    Formats formats;

    ChangeEffect of(CalendarChange change) {
        RecountPreview preview = desk.preview(current.viewer(), change);
        String moves = texts.of(
                preview.capped() ? "working.moves.many" : "working.moves",
                preview.touched(),
                preview.later(),
                preview.earlier(),
                preview.provisionalEnds());
        return new ChangeEffect(
                moves,
                announced(change),
                desk.corrects(change),
                days(change),
                preview.examples().stream().map(this::example).toList());
    }

    private List<String> announced(CalendarChange change) {
        return desk.announced(change).entrySet().stream()
                .map(year -> texts.of(
                        year.getValue() ? "working.announced" : "working.withdrawn",
                        year.getKey().toString()))
                .toList();
    }

    private List<String> days(CalendarChange change) {
        List<String> lines = new ArrayList<>();
        change.added().forEach(each -> lines.add(line("added", each)));
        change.changed().forEach(each -> lines.add(line("changed", each.after())));
        change.removed().forEach(each -> lines.add(line("removed", each)));
        return List.copyOf(lines);
    }

    private String line(String how, CalendarDay each) {
        String kind = texts.get("working.kind." + (each.off() ? Kind.OFF : Kind.WORK));
        return texts.of("working." + how, formats.date(each.date()), kind, each.name());
    }

    private String example(RecountPreview.Example example) {
        String rule = rules.lines().stream()
                .map(RuleRegister.Line::rule)
                .filter(each -> each.code().equals(example.rule()))
                .findFirst()
                .map(each -> each.name(texts.texts()))
                .orElse(example.rule());
        return texts.of("working.example", rule, formats.date(example.before()), formats.date(example.after()));
    }
}
