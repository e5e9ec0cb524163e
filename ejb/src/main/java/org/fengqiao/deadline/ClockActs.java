package org.fengqiao.deadline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.organisation.Actor;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.TimeSource;

/**
 * Suspends, resumes, extends, withdraws and explains periods, as far as the version of the rule that each keeps allows it. Every act is a
 * line in the ledger; the due date is counted anew from the whole of it. Who may act is not asked here.
 */
@ApplicationService
public class ClockActs {

    /** More than that, in the unit of the extension, is a slip of the pen where the rule itself sets no limit. */
    private static final int MOST = 366;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Clocks clocks;

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    /** Why, by what paper, and who granted it; all but the reason may be null. */
    public record Grounds(String reason, String paper, String approver) {}

    /** What the state of a clock and its rule allow now. */
    public Set<ClockAct> possible(DeadlineClock clock) {
        DeadlineRule rule = counting.rule(clock);
        EnumSet<ClockAct> acts = EnumSet.noneOf(ClockAct.class);
        if (!clock.open() || rule.right()) {
            return acts;
        }
        boolean over = over(clock, time.now());
        if (clock.running() && rule.suspendable() && clock.subject == null) {
            acts.add(ClockAct.SUSPEND);
        }
        if (clock.suspended()) {
            acts.add(ClockAct.RESUME);
        }
        if (rule.extendable() && !over && clock.subject == null) {
            acts.add(ClockAct.EXTEND);
        }
        if (rule.answerable()) {
            acts.add(ClockAct.WITHDRAW);
            acts.add(ClockAct.HAND_OVER);
            if (over) {
                acts.add(ClockAct.GIVE_REASON);
            }
        }
        return acts;
    }

    /** Overdue by the house's own fault, and nobody has written down why. */
    public boolean reasonMissing(DeadlineClock clock) {
        return over(clock, time.now())
                && clock.overdueReason == null
                && counting.rule(clock).answerable();
    }

    /**
     * Stops a clock.
     *
     * @param from first day that is not counted, in the period's run and not in the future
     * @throws DomainError REFUSED {@code DEADLINE_ACT_NOT_NOW}; INVALID with the field {@code from}
     */
    public void suspend(DeadlineClock clock, LocalDate from, Grounds grounds, Actor by) {
        require(clock, ClockAct.SUSPEND);
        FieldCheck fields = new FieldCheck();
        LocalDate day = fields.day("from", from, time.today(), clock.startedOn);
        fields.when(day.isAfter(clock.dueOn), "from", "AFTER", clock.dueOn.toString());
        fields.complain();
        LocalDate before = clock.dueOn;
        clock.state = "SUSPENDED";
        clock.suspendedOn = day;
        write(clock, DeadlineEntry.Kind.SUSPENDED, day, before, grounds, null, by);
    }

    /**
     * Lets a clock run on.
     *
     * @param on first day that counts again: from the first suspended one to tomorrow
     * @throws DomainError REFUSED {@code DEADLINE_ACT_NOT_NOW}; INVALID with the field {@code on}
     */
    public void resume(DeadlineClock clock, LocalDate on, Grounds grounds, Actor by) {
        require(clock, ClockAct.RESUME);
        FieldCheck fields = new FieldCheck();
        LocalDate day =
                fields.day("on", on == null ? time.today() : on, time.today().plusDays(1), clock.suspendedOn);
        fields.complain();
        clock.state = "RUNNING";
        clock.suspendedOn = null;
        write(clock, DeadlineEntry.Kind.RESUMED, day, null, grounds, null, by);
    }

    /**
     * Gives a clock more time, before it is over.
     *
     * @throws DomainError REFUSED {@code DEADLINE_ACT_NOT_NOW}; INVALID with the field {@code length} when the rule grants less
     */
    public void extend(DeadlineClock clock, Span by, Grounds grounds, Actor actor) {
        require(clock, ClockAct.EXTEND);
        DeadlineRule rule = counting.rule(clock);
        FieldCheck fields = new FieldCheck();
        int granted = clocks.ledger(clock).stream()
                .filter(entry -> entry.kind == DeadlineEntry.Kind.EXTENDED)
                .mapToInt(entry -> Span.of(entry.length).length())
                .sum();
        if (rule.extension() != null) {
            fields.when(
                    by.unit() != rule.extension().unit(),
                    "unit",
                    "EXTENSION_UNIT",
                    rule.extension().unit().name());
            int left = rule.extension().length() - granted;
            fields.when(
                    by.length() > left,
                    "length",
                    "EXTENSION_TOO_LONG",
                    rule.extension().length(),
                    Math.max(0, left));
        } else {
            fields.when(
                    by.inHours() != rule.span().inHours(),
                    "unit",
                    "EXTENSION_UNIT",
                    rule.span().unit().name());
            fields.when(by.length() > MOST, "length", "OUT_OF_RANGE", 1, MOST);
        }
        fields.complain();
        write(clock, DeadlineEntry.Kind.EXTENDED, time.today(), clock.dueOn, grounds, Extension.of(by), actor);
    }

    /** Ends a clock that was started in error or that nobody needs to meet any more. */
    public void withdraw(DeadlineClock clock, Grounds grounds, Actor by) {
        require(clock, ClockAct.WITHDRAW);
        LocalDate before = clock.dueOn;
        clock.state = "CANCELLED";
        clock.endedOn = time.today();
        clock.suspendedOn = null;
        clock.warn(null);
        DeadlineEntry entry = clocks.entry(clock, DeadlineEntry.Kind.CANCELLED, time.today(), by, grounds.reason());
        entry.paper = grounds.paper();
        entry.dueBefore = before;
        em.persist(entry);
    }

    public void handOver(DeadlineClock clock, Owner owner, Grounds grounds, Actor by) {
        require(clock, ClockAct.HAND_OVER);
        clocks.move(clock, owner, time.today(), by, grounds.reason());
    }

    /** Why it was missed. Written once more, the new reason stands and the ledger keeps both. */
    public void giveReason(DeadlineClock clock, Grounds grounds, Actor by) {
        require(clock, ClockAct.GIVE_REASON);
        clock.overdueReason = grounds.reason();
        clock.overdueReasonBy = by.id();
        clock.overdueReasonAt = time.now();
        DeadlineEntry entry = clocks.entry(clock, DeadlineEntry.Kind.REASON, time.today(), by, grounds.reason());
        entry.paper = grounds.paper();
        entry.dueBefore = clock.dueOn;
        entry.dueAfter = clock.dueOn;
        em.persist(entry);
    }

    private void require(DeadlineClock clock, ClockAct act) {
        if (!possible(clock).contains(act)) {
            throw DomainError.refused("DEADLINE_ACT_NOT_NOW");
        }
    }

    private void write(
            DeadlineClock clock,
            DeadlineEntry.Kind kind,
            LocalDate on,
            LocalDate dueBefore,
            Grounds grounds,
            Extension extension,
            Actor by) {
        DeadlineEntry entry = clocks.entry(clock, kind, on, by, grounds.reason());
        entry.paper = grounds.paper();
        entry.approver = grounds.approver();
        entry.dueBefore = dueBefore;
        if (extension != null) {
            entry.length = extension.span().toString();
            entry.fromRolled = extension.fromRolled();
        }
        clocks.standAgain(clock, entry);
        entry.dueAfter = clock.dueOn;
        em.persist(entry);
    }

    private static boolean over(DeadlineClock clock, Instant now) {
        return clock.running() && !now.isBefore(clock.dueAt);
    }
}
