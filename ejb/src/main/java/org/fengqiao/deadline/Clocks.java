package org.fengqiao.deadline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.organisation.Actor;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** The periods that run on cases: started by a rule or set for a day, ended when what was due is done or falls away. */
@ApplicationService
public class Clocks {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    /**
     * What a clock is started on.
     *
     * @param regionCode where the case is: whose calendar and whose own rules apply
     */
    public record Place(long caseId, Long proceedingId, String regionCode) {}

    /** Starts a period of days, working days or months; the start day itself is not counted (Civil Code Art. 201). */
    public DeadlineClock start(Place place, String code, LocalDate startedOn, Owner owner, Actor by) {
        DeadlineRule rule = counting.rules().require(code, startedOn, place.regionCode());
        return start(place, rule, startedOn.atStartOfDay(), null, owner, by);
    }

    /** Starts a period of hours, which runs from the very moment. */
    public DeadlineClock start(Place place, String code, LocalDateTime startedAt, Owner owner, Actor by) {
        DeadlineRule rule = counting.rules().require(code, startedAt.toLocalDate(), place.regionCode());
        return start(place, rule, startedAt, null, owner, by);
    }

    /** Starts a period whose length stands in its order (交办). */
    public DeadlineClock start(Place place, String code, LocalDate startedOn, Span stated, Owner owner, Actor by) {
        DeadlineRule rule = counting.rules().require(code, startedOn, place.regionCode());
        return start(place, rule.withSpan(stated), startedOn.atStartOfDay(), stated, owner, by);
    }

    private DeadlineClock start(
            Place place, DeadlineRule rule, LocalDateTime start, Span stated, Owner owner, Actor by) {
        DeadlineClock clock = clock(place, rule, start.toLocalDate(), owner);
        if (rule.span().inHours()) {
            clock.startedAt = start.atZone(TimeSource.ZONE).toInstant();
        }
        clock.statedLength = stated == null ? null : stated.toString();
        stand(clock, rule, counting.count(rule, start, Ledger.EMPTY, clock.regionCode));
        em.persist(clock);
        DeadlineEntry entry = entry(clock, DeadlineEntry.Kind.STARTED, clock.startedOn, by, null);
        entry.length = rule.span().toString();
        entry.dueAfter = clock.dueOn;
        em.persist(entry);
        return clock;
    }

    /** A date that nobody counts: somebody has set it. */
    public DeadlineClock appoint(
            Place place, String code, LocalDate setOn, LocalDate dueOn, String subject, Owner owner, Actor by) {
        DeadlineRule rule = counting.rules().require(code, setOn, place.regionCode());
        DeadlineClock clock = clock(place, rule, setOn, owner);
        clock.subject = subject;
        clock.dueOn = dueOn;
        clock.unrolledOn = dueOn;
        clock.dueAt = dueOn.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(TimeSource.ZONE)
                .toInstant();
        clock.warn(AlertPlan.next(rule, clock.dueAt, time.now(), counting.calendar(clock.regionCode)));
        em.persist(clock);
        DeadlineEntry entry = entry(clock, DeadlineEntry.Kind.STARTED, setOn, by, null);
        entry.dueAfter = dueOn;
        em.persist(entry);
        return clock;
    }

    private DeadlineClock clock(Place place, DeadlineRule rule, LocalDate startedOn, Owner owner) {
        DeadlineClock clock = new DeadlineClock();
        clock.caseId = place.caseId();
        clock.proceedingId = place.proceedingId();
        clock.regionCode = place.regionCode();
        clock.rule = rule.code();
        clock.ruleId = rule.id();
        clock.startedOn = startedOn;
        clock.state = "RUNNING";
        clock.ownerStaffId = owner.staffId();
        clock.ownerOrganisationId = owner.organisationId();
        return clock;
    }

    /** Counts an open clock again from what it is: rule version, calendar and ledger. */
    void standAgain(DeadlineClock clock) {
        standAgain(clock, null);
    }

    /** @param newest a line that is not in the table yet, or null */
    void standAgain(DeadlineClock clock, DeadlineEntry newest) {
        DeadlineRule rule = counting.rule(clock);
        if (clock.subject == null) {
            List<DeadlineEntry> entries = new ArrayList<>(ledger(clock));
            if (newest != null) {
                entries.add(newest);
            }
            Ledger ledger = ClockLedger.of(entries);
            stand(clock, rule, counting.count(rule, clock.start(), ledger, clock.regionCode));
        } else {
            clock.warn(AlertPlan.next(rule, clock.dueAt, time.now(), counting.calendar(clock.regionCode)));
        }
    }

    /** Takes over what a count has found, with the next warning after now. */
    void stand(DeadlineClock clock, DeadlineRule rule, Counted counted) {
        clock.dueOn = counted.dueDate();
        clock.dueAt = counted.dueAt();
        clock.unrolledOn = counted.unrolledEnd();
        clock.calendarFrom = counted.suspended() ? null : counted.calendarFrom();
        clock.provisional = counted.provisional();
        clock.warn(AlertPlan.next(rule, clock.dueAt, time.now(), counting.calendar(clock.regionCode)));
    }

    /** @param rule null for all; @param subject null for any; @param state {@code MET} or {@code CANCELLED} */
    public void end(List<DeadlineClock> clocks, String rule, String subject, String state, LocalDate on, Actor by) {
        for (DeadlineClock clock : clocks) {
            if (clock.open()
                    && (rule == null || rule.equals(clock.rule))
                    && (subject == null || subject.equals(clock.subject))) {
                DeadlineEntry entry = entry(clock, DeadlineEntry.Kind.valueOf(state), on, by, null);
                entry.dueBefore = clock.dueOn;
                em.persist(entry);
                clock.state = state;
                clock.endedOn = on;
                clock.warn(null);
            }
        }
    }

    /** Hands a clock to another owner. The one it has already changes nothing. */
    public void move(DeadlineClock clock, Owner owner, LocalDate on, Actor by) {
        move(clock, owner, on, by, null);
    }

    void move(DeadlineClock clock, Owner owner, LocalDate on, Actor by, String reason) {
        if (clock.open() && !owner.equals(clock.owner())) {
            clock.ownerStaffId = owner.staffId();
            clock.ownerOrganisationId = owner.organisationId();
            DeadlineEntry entry = entry(clock, DeadlineEntry.Kind.MOVED, on, by, reason);
            entry.dueBefore = clock.dueOn;
            entry.dueAfter = clock.dueOn;
            em.persist(entry);
        }
    }

    /**
     * A warning has been given: the clock looks for the next one, so that none is left out, however late the last was. To be called in the
     * transaction that gave it.
     */
    public void alerted(DeadlineClock clock) {
        AlertPlan.Alert given = clock.nextAlert();
        if (given != null) {
            WorkingCalendar calendar = counting.calendar(clock.regionCode);
            clock.warn(
                    clock.running() ? AlertPlan.following(counting.rule(clock), clock.dueAt, given, calendar) : null);
        }
    }

    /** The ledger of a clock, in order. */
    public List<DeadlineEntry> ledger(DeadlineClock clock) {
        return em.createQuery(
                        "select e from DeadlineEntry e where e.clockId = :clock order by e.seq", DeadlineEntry.class)
                .setParameter("clock", clock.id)
                .getResultList();
    }

    /** The steps by which the due date was found, each by itself and the article last; none for a day that somebody has set. */
    public List<String> steps(DeadlineClock clock, Locale locale) {
        if (clock.subject != null) {
            return List.of();
        }
        Texts texts = Texts.of(locale);
        DeadlineRule rule = counting.rule(clock);
        List<String> steps = new ArrayList<>();
        counting.count(rule, clock.start(), ClockLedger.of(ledger(clock)), clock.regionCode)
                .steps()
                .forEach(step -> steps.add(Explanation.step(step, texts)));
        steps.add(rule.article(texts));
        return steps;
    }

    /** How the due date was found, in one sentence with the article. */
    public String explain(DeadlineClock clock, Locale locale) {
        Texts texts = Texts.of(locale);
        if (clock.subject != null) {
            return texts.get("deadline.appointed", clock.subject, clock.dueOn.toString());
        }
        DeadlineRule rule = counting.rule(clock);
        return Explanation.sentence(
                counting.count(rule, clock.start(), ClockLedger.of(ledger(clock)), clock.regionCode), rule, texts);
    }

    DeadlineEntry entry(DeadlineClock clock, DeadlineEntry.Kind kind, LocalDate on, Actor by, String reason) {
        DeadlineEntry entry = new DeadlineEntry();
        entry.clock = clock;
        entry.clockId = clock.id;
        entry.seq = ++clock.entries;
        entry.kind = kind;
        entry.onDay = on;
        entry.at = time.now();
        entry.staffId = by.id();
        entry.staffName = by.name() == null ? null : WrittenText.start(by.name(), 80);
        entry.reason = reason;
        return entry;
    }
}
