package org.fengqiao.casefile;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fengqiao.access.Viewer;
import org.fengqiao.deadline.Clocks;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;

/** The deadlines of a file. Keeps the file's nearest due date, by which the work lists are sorted, in step with its clocks. */
@ApplicationService
public class CaseDeadlines {

    @Inject
    Clocks clocks;

    @Inject
    CaseFiles files;

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    /** Starts a clock by the rule; the start day itself is not counted (Civil Code 201). */
    public void start(CaseFile file, Long proceedingId, String rule, LocalDate startedOn) {
        file.clocks.add(clocks.start(file.id, proceedingId, rule, startedOn));
        refresh(file);
    }

    /** A date that the parties or an organ have set, with what is due then: no rule counts it. */
    public void appoint(CaseFile file, Long proceedingId, String rule, LocalDate dueOn, String subject) {
        file.clocks.add(clocks.appoint(file.id, proceedingId, rule, time.today(), dueOn, subject));
        refresh(file);
    }

    /** What was due has been done. Without such a running clock nothing happens. */
    public void met(CaseFile file, String rule, LocalDate on) {
        clocks.end(file.clocks, rule, null, "MET", on);
        refresh(file);
    }

    public void met(CaseFile file, String rule, String subject, LocalDate on) {
        clocks.end(file.clocks, rule, subject, "MET", on);
        refresh(file);
    }

    public void cancel(CaseFile file, String rule, LocalDate on) {
        clocks.end(file.clocks, rule, null, "CANCELLED", on);
        refresh(file);
    }

    /** A closed case has no running clock. */
    public void cancelAll(CaseFile file, LocalDate on) {
        clocks.end(file.clocks, null, null, "CANCELLED", on);
        refresh(file);
    }

    public List<DeadlineView> of(CaseFile file) {
        LocalDate today = time.today();
        return file.clocks.stream()
                .map(c -> view(c, today))
                .sorted(Comparator.comparing((DeadlineView d) -> !d.running()).thenComparing(DeadlineView::dueOn))
                .toList();
    }

    private DeadlineView view(DeadlineClock c, LocalDate today) {
        boolean lapsed = c.running()
                && c.dueOn().isBefore(today)
                && counting.rule(c.rule(), c.startedOn()).right();
        return new DeadlineView(
                c.id(),
                c.rule(),
                c.startedOn(),
                c.dueOn(),
                c.provisional(),
                lapsed ? "LAPSED" : c.state(),
                lapsed ? c.dueOn() : c.endedOn(),
                c.subject(),
                c.running() && !lapsed ? counting.light(c.rule(), c.dueOn(), today) : null);
    }

    /** The sentence that tells how a due date was counted, with its article. */
    public String explain(Viewer viewer, String caseNo, long clockId, Locale locale) {
        CaseFile file = files.find(viewer, caseNo);
        return file.clocks.stream()
                .filter(c -> c.id() == clockId)
                .findFirst()
                .map(c -> clocks.explain(c, locale))
                .orElseThrow(DomainError::notFound);
    }

    /** Lists are sorted by what somebody must do in time: a right that the parties may let pass is shown on the case only. */
    private void refresh(CaseFile file) {
        file.clocks.stream()
                .filter(c ->
                        c.running() && !counting.rule(c.rule(), c.startedOn()).right())
                .min(Comparator.comparing(DeadlineClock::dueOn).thenComparing(DeadlineClock::id))
                .ifPresentOrElse(c -> file.nextDue(c.rule(), c.dueOn()), () -> file.nextDue(null, null));
    }
}
