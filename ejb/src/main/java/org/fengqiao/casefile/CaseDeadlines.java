package org.fengqiao.casefile;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fengqiao.access.Viewer;
import org.fengqiao.deadline.ClockActs;
import org.fengqiao.deadline.Clocks;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.DeadlineEntry;
import org.fengqiao.deadline.Owner;
import org.fengqiao.organisation.Actor;
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
    ClockActs acts;

    @Inject
    TimeSource time;

    /** Starts a clock by the rule; the start day itself is not counted (Civil Code 201). */
    public void start(
            CaseFile file, Long proceedingId, String rule, LocalDate startedOn, Owner owner, CaseEvent because) {
        file.clocks.add(clocks.start(place(file, proceedingId), rule, startedOn, owner, by(because)));
        refresh(file);
    }

    /** A date that the parties or an organ have set, with what is due then: no rule counts it. */
    public void appoint(
            CaseFile file,
            Long proceedingId,
            String rule,
            LocalDate dueOn,
            String subject,
            Owner owner,
            CaseEvent because) {
        file.clocks.add(
                clocks.appoint(place(file, proceedingId), rule, time.today(), dueOn, subject, owner, by(because)));
        refresh(file);
    }

    /** What was due in a proceeding has been done; what another one on the same file has to do by the same rule is still due. */
    public void met(CaseFile file, long proceedingId, String rule, LocalDate on, CaseEvent because) {
        met(file, proceedingId, rule, null, on, because);
    }

    /**
     * Without such an open clock nothing happens.
     *
     * @param subject what was due by an appointed date; null for any
     */
    public void met(CaseFile file, long proceedingId, String rule, String subject, LocalDate on, CaseEvent because) {
        clocks.end(of(file, proceedingId), rule, subject, "MET", on, by(because));
        refresh(file);
    }

    /** A proceeding that has ended has no running clock; those of another one on the same file run on. */
    public void cancelOf(CaseFile file, long proceedingId, LocalDate on, CaseEvent because) {
        clocks.end(of(file, proceedingId), null, null, "CANCELLED", on, by(because));
        refresh(file);
    }

    /** A closed case has no running clock. */
    public void cancelAll(CaseFile file, LocalDate on, CaseEvent because) {
        clocks.end(file.clocks, null, null, "CANCELLED", on, by(because));
        refresh(file);
    }

    /** Another person has a proceeding in hand now: its open clocks follow, all but those that only other organs can meet. */
    public void handOver(CaseFile file, long proceedingId, Owner owner, CaseEvent because) {
        for (DeadlineClock clock : of(file, proceedingId)) {
            clocks.move(clock, owner, time.today(), by(because));
        }
    }

    private static List<DeadlineClock> of(CaseFile file, long proceedingId) {
        return file.clocks.stream()
                .filter(c -> c.proceedingId() != null && c.proceedingId() == proceedingId)
                .toList();
    }

    private static Clocks.Place place(CaseFile file, Long proceedingId) {
        return new Clocks.Place(file.id, proceedingId, file.regionCode);
    }

    private static Actor by(CaseEvent event) {
        return new Actor(event.actorId, event.actorName, event.source);
    }

    /** Whether a period of the house is over in a proceeding and nobody has written why: nothing that ends it may be done before. */
    public boolean unexplained(CaseFile file, long proceedingId) {
        return of(file, proceedingId).stream().anyMatch(acts::reasonMissing);
    }

    public List<DeadlineView> of(Viewer viewer, CaseFile file) {
        Instant now = time.now();
        return file.clocks.stream()
                .map(c -> view(viewer, c, now))
                .sorted(Comparator.comparing((DeadlineView d) -> !d.open())
                        .thenComparing(DeadlineView::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private DeadlineView view(Viewer viewer, DeadlineClock c, Instant now) {
        boolean lapsed =
                c.running() && !now.isBefore(c.dueAt()) && counting.rule(c).right();
        return new DeadlineView(
                c.id(),
                c.rule(),
                counting.rule(c).name(),
                c.startedOn(),
                c.dueOn(),
                c.dueAt(),
                c.provisional(),
                lapsed ? "LAPSED" : c.state(),
                c.suspendedOn(),
                lapsed ? c.dueOn() : c.endedOn(),
                c.subject(),
                c.overdueReason(),
                c.open() && !lapsed ? counting.light(c, now) : null,
                acts.reasonMissing(c),
                DeadlinePermissions.possible(viewer, c, acts.possible(c)));
    }

    /** The sentence that tells how a due date was counted, with its article. */
    public String explain(Viewer viewer, String caseNo, long clockId, Locale locale) {
        return clocks.explain(clock(viewer, caseNo, clockId), locale);
    }

    /** The steps of the count, one by one, the article last. */
    public List<String> steps(Viewer viewer, String caseNo, long clockId, Locale locale) {
        return clocks.steps(clock(viewer, caseNo, clockId), locale);
    }

    /** What happened to a deadline: started, suspended, extended, recounted, met, in order. */
    public List<DeadlineEntry> ledger(Viewer viewer, String caseNo, long clockId) {
        return clocks.ledger(clock(viewer, caseNo, clockId));
    }

    private DeadlineClock clock(Viewer viewer, String caseNo, long clockId) {
        return files.find(viewer, caseNo).clocks.stream()
                .filter(c -> c.id() == clockId)
                .findFirst()
                .orElseThrow(DomainError::notFound);
    }

    /** Lists are sorted by what somebody must do in time: a right that the parties may let pass is shown on the case only. */
    void refresh(CaseFile file) {
        file.clocks.stream()
                .filter(c -> c.running() && !counting.rule(c).right())
                .min(Comparator.comparing(DeadlineClock::dueOn).thenComparing(DeadlineClock::id))
                .ifPresentOrElse(c -> file.nextDue(c.rule(), c.dueOn()), () -> file.nextDue(suspended(file), null));
    }

    /** A file whose clocks all stand still is due on no day, yet lists say what it waits for. */
    private String suspended(CaseFile file) {
        return file.clocks.stream()
                .filter(c -> c.suspended() && !counting.rule(c).right())
                .min(Comparator.comparing(DeadlineClock::id))
                .map(DeadlineClock::rule)
                .orElse(null);
    }
}
