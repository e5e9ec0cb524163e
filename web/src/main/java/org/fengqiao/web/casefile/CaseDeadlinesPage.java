package org.fengqiao.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fengqiao.casefile.CaseDeadlines;
import org.fengqiao.casefile.DeadlineView;
import org.fengqiao.deadline.ClockAct;
import org.fengqiao.deadline.DeadlineEntry;
import org.fengqiao.deadline.Span;
import org.fengqiao.shared.Wording;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** How the deadlines of a case are told: light, count, ledger, and what the viewer may do to them. */
@Named("caseDeadlines")
@RequestScoped
public class CaseDeadlinesPage {

    @Inject
    CurrentViewer current;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    PageTexts texts;

    public String tone(DeadlineView deadline) {
        return switch (deadline.light() == null ? "" : deadline.light().state().name()) {
            case "OVERDUE" -> "overdue";
            case "SOON" -> "soon";
            case "PAUSED" -> "paused";
            case "CALM" -> "ok";
            default -> "met";
        };
    }

    public String words(DeadlineView deadline) {
        return deadline.light() == null
                ? texts.get("case.deadline." + deadline.state())
                : deadline.light().text(texts.texts());
    }

    public String ruleName(DeadlineView deadline) {
        return Wording.text(deadline.ruleName(), texts.texts());
    }

    public String explain(String caseNo, DeadlineView deadline) {
        return deadlines.explain(
                current.viewer(), caseNo, deadline.id(), texts.texts().locale());
    }

    /** The count, step by step; for a day that somebody has set, the one sentence about it. */
    public List<String> steps(String caseNo, DeadlineView deadline) {
        List<String> steps = deadlines.steps(
                current.viewer(), caseNo, deadline.id(), texts.texts().locale());
        return steps.isEmpty() ? List.of(explain(caseNo, deadline)) : steps;
    }

    public List<DeadlineEntry> ledger(String caseNo, DeadlineView deadline) {
        return deadlines.ledger(current.viewer(), caseNo, deadline.id());
    }

    /** In the order in which people look for them. */
    public List<ClockAct> acts(DeadlineView deadline) {
        return deadline.acts().stream().sorted().toList();
    }

    /** 1 MONTHS as people say it; empty when the line tells of no length. */
    public String length(DeadlineEntry line) {
        if (line.length() == null) {
            return "";
        }
        Span span = Span.of(line.length());
        return texts.of("deadline.length." + span.unit(), span.length(), String.valueOf(span.length()));
    }
}
