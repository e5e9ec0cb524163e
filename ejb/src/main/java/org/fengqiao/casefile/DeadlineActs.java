package org.fengqiao.casefile;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.DeadlineAction.Extend;
import org.fengqiao.casefile.DeadlineAction.GiveReason;
import org.fengqiao.casefile.DeadlineAction.HandOver;
import org.fengqiao.casefile.DeadlineAction.Resume;
import org.fengqiao.casefile.DeadlineAction.Suspend;
import org.fengqiao.casefile.DeadlineAction.Withdraw;
import org.fengqiao.deadline.ClockAct;
import org.fengqiao.deadline.ClockActs;
import org.fengqiao.deadline.ClockActs.Grounds;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.Owner;
import org.fengqiao.deadline.PeriodUnit;
import org.fengqiao.deadline.Span;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.Staff;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.FieldError;

/** Suspends, resumes, extends, withdraws, hands over and explains the deadlines of a case. Each act is an event of the file. */
@ApplicationService
public class DeadlineActs {

    private static final int REASON = 1_000;
    private static final int PAPER = 200;
    private static final int APPROVER = 80;

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    ClockActs acts;

    @Inject
    Counting counting;

    @Inject
    StaffDirectory staff;

    /** What came of it. @param version of the file afterwards */
    public record Acted(String caseNo, long id, String state, LocalDate dueOn, int version) {}

    /** What this viewer may do to a deadline now. */
    public Set<ClockAct> possible(Viewer viewer, String caseNo, long clockId) {
        DeadlineClock clock = clock(files.find(viewer, caseNo), clockId);
        return DeadlinePermissions.possible(viewer, clock, acts.possible(clock));
    }

    /** The unit in which a deadline is extended: the one its rule grants, else the one it is counted in; null for a day that somebody set. */
    public PeriodUnit extensionUnit(Viewer viewer, String caseNo, long clockId) {
        DeadlineRule rule = counting.rule(clock(files.find(viewer, caseNo), clockId));
        Span span = rule.extension() == null ? rule.span() : rule.extension();
        return span == null ? null : span.unit();
    }

    /** Colleagues who may be given a deadline: those at the centre and at the body that has to meet it now. */
    public List<Staff> successors(Viewer viewer, String caseNo, long clockId) {
        CaseFile file = files.find(viewer, caseNo);
        return successors(file, clock(file, clockId));
    }

    private List<Staff> successors(CaseFile file, DeadlineClock clock) {
        return Stream.of(file.centreId, clock.owner().organisationId())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .flatMap(body -> staff.staffOf(body).stream())
                .filter(person -> person.roles().stream().anyMatch(WORKING::contains))
                .filter(person -> !person.id().equals(clock.owner().staffId()))
                .toList();
    }

    private static final Set<Role> WORKING = EnumSet.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR, Role.UNIT_HANDLER);

    /**
     * Carries out one act.
     *
     * @param expectedVersion version of the file the person has seen, or null
     * @throws DomainError NOT_FOUND; STALE; FORBIDDEN {@code DEADLINE_NOT_YOURS}; REFUSED {@code DEADLINE_ACT_NOT_NOW}; INVALID with field
     *     errors
     */
    public Acted act(Viewer viewer, String caseNo, long clockId, Integer expectedVersion, DeadlineAction action) {
        CaseFile file = files.lock(viewer, caseNo, expectedVersion);
        DeadlineClock clock = clock(file, clockId);
        if (!DeadlinePermissions.of(viewer, clock).contains(action.act())) {
            throw DomainError.forbidden("DEADLINE_NOT_YOURS");
        }
        Grounds grounds = check(action);
        Map<String, Object> told = new TreeMap<>();
        LocalDate before = clock.dueOn();
        carryOut(viewer, file, clock, action, grounds, told);
        told.put("rule", counting.rule(clock).name());
        told.put("clock", clockId);
        told.put("reason", grounds.reason());
        put(told, "paper", grounds.paper());
        put(told, "approver", grounds.approver());
        put(told, "dueBefore", before);
        put(told, "dueAfter", clock.dueOn());
        deadlines.refresh(file);
        events.append(file, viewer, event(action.act()), clock.proceedingId(), basis(clock), told);
        return new Acted(caseNo, clockId, clock.state(), clock.dueOn(), file.version());
    }

    private void carryOut(
            Viewer viewer,
            CaseFile file,
            DeadlineClock clock,
            DeadlineAction action,
            Grounds grounds,
            Map<String, Object> told) {
        if (action instanceof Suspend suspend) {
            acts.suspend(clock, suspend.from(), grounds, viewer.actor());
            told.put("from", clock.suspendedOn().toString());
        } else if (action instanceof Resume resume) {
            acts.resume(clock, resume.on(), grounds, viewer.actor());
        } else if (action instanceof Extend extend) {
            Span span = new Span(extend.length(), extend.unit());
            acts.extend(clock, span, grounds, viewer.actor());
            told.put("length", span.length());
            told.put("unit", "@deadline.unit." + span.unit());
        } else if (action instanceof Withdraw) {
            acts.withdraw(clock, grounds, viewer.actor());
        } else if (action instanceof HandOver handOver) {
            Staff person = successors(file, clock).stream()
                    .filter(each -> each.id().equals(handOver.staffId()))
                    .findFirst()
                    .orElseThrow(
                            () -> DomainError.invalidFields(List.of(new FieldError("staffId", "UNKNOWN_SUCCESSOR"))));
            acts.handOver(clock, new Owner(person.id(), person.organisationId()), grounds, viewer.actor());
            told.put("staff", List.of(person.id()));
            told.put("name", person.name());
        } else if (action instanceof GiveReason) {
            acts.giveReason(clock, grounds, viewer.actor());
        }
    }

    private static Grounds check(DeadlineAction action) {
        FieldCheck fields = new FieldCheck();
        String approver = null;
        fields.text("reason", action.reason(), true, REASON);
        String paper = fields.line("paper", action.paper(), false, PAPER);
        if (action instanceof Extend extend) {
            approver = fields.line("approver", extend.approver(), true, APPROVER);
            fields.required("unit", extend.unit());
            fields.required("length", extend.length());
            fields.when(extend.length() != null && extend.length() < 1, "length", "OUT_OF_RANGE", 1, 366);
        } else if (action instanceof HandOver handOver) {
            fields.required("staffId", handOver.staffId());
        }
        fields.complain();
        return new Grounds(action.reason().strip(), paper, approver);
    }

    private static void put(Map<String, Object> told, String name, Object value) {
        if (value != null) {
            told.put(name, value.toString());
        }
    }

    private static String event(ClockAct act) {
        return switch (act) {
            case SUSPEND -> "DEADLINE_SUSPENDED";
            case RESUME -> "DEADLINE_RESUMED";
            case EXTEND -> "DEADLINE_EXTENDED";
            case WITHDRAW -> "DEADLINE_WITHDRAWN";
            case HAND_OVER -> "DEADLINE_HANDED_OVER";
            case GIVE_REASON -> "DEADLINE_REASON_GIVEN";
        };
    }

    private String basis(DeadlineClock clock) {
        return counting.rule(clock).basis();
    }

    private static DeadlineClock clock(CaseFile file, long clockId) {
        return file.clocks.stream()
                .filter(clock -> clock.id() == clockId)
                .findFirst()
                .orElseThrow(DomainError::notFound);
    }
}
