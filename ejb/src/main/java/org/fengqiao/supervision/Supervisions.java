package org.fengqiao.supervision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseEvents;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Raises, answers and closes supervisions. Each step is an event on the case and a notice to the other side. */
@ApplicationService
public class Supervisions {

    private static final int LONGEST = 1_000;

    /** Who acts where a rule does. */
    private static final Viewer SYSTEM = new Viewer(
            0,
            "system",
            Texts.of(Locale.CHINESE).get("supervision.by-rule"),
            0,
            null,
            OrganisationKind.CENTRE,
            "000000000000",
            Set.of(),
            "SYSTEM");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory staff;

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    /**
     * A supervisor asks by hand.
     *
     * @param clockId of the deadline it is about, or null
     * @return its id
     * @throws DomainError NOT_FOUND outside the scope; FORBIDDEN; REFUSED {@code SUPERVISION_CLOSED_CASE} or {@code SUPERVISION_TWICE};
     *     INVALID with field errors
     */
    public long raise(Viewer viewer, String caseNo, Long clockId, SupervisionGround ground, String reason) {
        CaseFile file = files.lock(viewer, caseNo, null);
        if (!SupervisionPermissions.mayRaise(viewer)) {
            throw DomainError.forbidden("SUPERVISION_NOT_YOURS");
        }
        if (file.status() == CaseStatus.CLOSED) {
            throw DomainError.refused("SUPERVISION_CLOSED_CASE");
        }
        if (ground == null) {
            throw DomainError.invalidFields(List.of(new FieldError("ground", "REQUIRED")));
        }
        String text = text("reason", reason);
        DeadlineClock clock = clockId == null ? null : em.find(DeadlineClock.class, clockId);
        if (clockId != null && (clock == null || clock.caseId() != file.id())) {
            throw DomainError.invalidFields(List.of(new FieldError("clock", "REQUIRED")));
        }
        if (open(file.id(), clockId)) {
            throw DomainError.refused("SUPERVISION_TWICE");
        }
        Supervision supervision = make(file, clock, ground, viewer.staffId());
        write(supervision, SupervisionEntry.Kind.RAISED, viewer, text);
        announce(supervision, file, viewer, text);
        return supervision.id;
    }

    /** A rule asks because a deadline has passed; what is asked already is not asked again. The case's record follows by {@link #announceNext}. */
    void raiseByRule(long caseId, long clockId) {
        CaseFile file = em.find(CaseFile.class, caseId);
        if (file.status() != CaseStatus.CLOSED && !open(caseId, clockId)) {
            Supervision supervision =
                    make(file, em.find(DeadlineClock.class, clockId), SupervisionGround.OVERDUE, null);
            supervision.announced = false;
        }
    }

    /**
     * Writes one supervision that a rule has raised into the record of its case and tells the people. Apart from raising, because whoever
     * changes a case locks the file before its clocks, and the alerts hold the clock already.
     *
     * @return whether there was one
     */
    public boolean announceNext() {
        List<?> next = em.createNativeQuery(
                        "select id from supervision where not announced order by id limit 1 for update skip locked",
                        Long.class)
                .getResultList();
        if (next.isEmpty()) {
            return false;
        }
        Supervision supervision = em.find(Supervision.class, next.get(0));
        CaseFile file = em.find(CaseFile.class, supervision.caseId, LockModeType.PESSIMISTIC_WRITE);
        write(supervision, SupervisionEntry.Kind.RAISED, SYSTEM, "");
        announce(supervision, file, SYSTEM, "");
        return true;
    }

    public void answer(Viewer viewer, long id, long version, String answer) {
        CaseFile file = lock(viewer, id);
        Supervision supervision = require(id, version);
        permissions(viewer, supervision).require(SupervisionPermissions::answer);
        String text = text("answer", answer);
        supervision.state = SupervisionState.ANSWERED;
        write(supervision, SupervisionEntry.Kind.ANSWERED, viewer, text);
        Set<Long> people = new LinkedHashSet<>();
        if (supervision.raisedBy != null) {
            people.add(supervision.raisedBy);
        } else {
            people.addAll(supervisors(file));
        }
        tell(supervision, file, viewer, "SUPERVISION_ANSWERED", text, people);
    }

    /** The answer does not do: it has to be answered again. */
    public void sendBack(Viewer viewer, long id, long version, String reason) {
        CaseFile file = lock(viewer, id);
        Supervision supervision = require(id, version);
        permissions(viewer, supervision).require(SupervisionPermissions::judge);
        if (supervision.state != SupervisionState.ANSWERED) {
            throw DomainError.refused("SUPERVISION_NOT_ANSWERED");
        }
        String text = text("judgement", reason);
        supervision.state = SupervisionState.OPEN;
        write(supervision, SupervisionEntry.Kind.RETURNED, viewer, text);
        tell(supervision, file, viewer, "SUPERVISION_RETURNED", text, addressees(file));
    }

    public void close(Viewer viewer, long id, long version, String conclusion) {
        CaseFile file = lock(viewer, id);
        Supervision supervision = require(id, version);
        permissions(viewer, supervision).require(SupervisionPermissions::judge);
        String text = text("judgement", conclusion);
        supervision.state = SupervisionState.CLOSED;
        supervision.closedAt = time.now();
        write(supervision, SupervisionEntry.Kind.CLOSED, viewer, text);
        tell(supervision, file, viewer, "SUPERVISION_CLOSED", text, addressees(file));
    }

    SupervisionPermissions permissions(Viewer viewer, Supervision supervision) {
        return SupervisionPermissions.of(
                viewer, supervision, inCharge(supervision.caseId).contains(viewer.staffId()));
    }

    /** See {@link org.fengqiao.shared.Wording}; null where no deadline has passed. */
    String ruleName(Supervision supervision, CaseFile file) {
        return supervision.rule == null ? null : counting.name(supervision.rule, file.regionCode());
    }

    List<Long> inCharge(long caseId) {
        return em.createQuery("select s.staffId from CaseStaff s where s.caseId = :case order by s.staffId", Long.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    private Supervision make(CaseFile file, DeadlineClock clock, SupervisionGround ground, Long by) {
        Supervision supervision = new Supervision();
        supervision.caseId = file.id();
        supervision.clockId = clock == null ? null : clock.id();
        supervision.rule = clock == null ? null : clock.rule();
        supervision.dueOn = clock == null ? null : clock.dueOn();
        supervision.ground = ground;
        supervision.raisedAt = time.now();
        supervision.raisedBy = by;
        supervision.toOrganisationId = file.centreId();
        supervision.state = SupervisionState.OPEN;
        em.persist(supervision);
        // its first line has to come behind it
        em.flush();
        return supervision;
    }

    private boolean open(long caseId, Long clockId) {
        return em.createQuery(
                                "select count(s) from Supervision s where s.caseId = :case and s.state <> org.fengqiao.supervision.SupervisionState.CLOSED and coalesce(s.clockId, 0) = :clock",
                                Long.class)
                        .setParameter("case", caseId)
                        .setParameter("clock", clockId == null ? 0 : clockId)
                        .getSingleResult()
                > 0;
    }

    private void announce(Supervision supervision, CaseFile file, Viewer by, String text) {
        supervision.announced = true;
        tell(supervision, file, by, "SUPERVISION_RAISED", text, addressees(file));
    }

    private void tell(Supervision supervision, CaseFile file, Viewer by, String kind, String text, Set<Long> people) {
        Map<String, Object> data = new TreeMap<>();
        data.put("supervision", supervision.id);
        data.put("ground", "@supervision.ground." + supervision.ground);
        data.put("rule", supervision.rule == null ? "" : ruleName(supervision, file));
        data.put("due", supervision.dueOn == null ? "" : supervision.dueOn.toString());
        data.put("text", text);
        data.put(
                "to",
                organisations
                        .find(supervision.toOrganisationId)
                        .map(Organisation::name)
                        .orElse(""));
        data.put("people", new ArrayList<>(people));
        events.append(file, by, kind, null, null, data);
    }

    /** Directors of the centre that leads the case, and the people in charge. */
    private Set<Long> addressees(CaseFile file) {
        Set<Long> people = new LinkedHashSet<>(staff.idsOf(file.centreId(), Role.DIRECTOR));
        people.addAll(inCharge(file.id()));
        return people;
    }

    /** Who supervises at the centres of the case's region and above it. */
    private Set<Long> supervisors(CaseFile file) {
        Set<Long> people = new LinkedHashSet<>();
        for (Optional<RegionCode> region = RegionCode.parse(file.regionCode());
                region.isPresent();
                region = region.get().parent()) {
            organisations
                    .centreOf(region.get().value())
                    .ifPresent(centre -> people.addAll(staff.idsOf(centre.id(), Role.SUPERVISOR)));
        }
        return people;
    }

    private void write(Supervision supervision, SupervisionEntry.Kind kind, Viewer by, String text) {
        SupervisionEntry entry = new SupervisionEntry();
        entry.supervisionId = supervision.id;
        entry.seq = em.createQuery(
                                "select coalesce(max(e.seq), 0) from SupervisionEntry e where e.supervisionId = :id",
                                Integer.class)
                        .setParameter("id", supervision.id)
                        .getSingleResult()
                + 1;
        entry.kind = kind;
        entry.at = time.now();
        entry.staffId = by.staffId() == 0 ? null : by.staffId();
        entry.staffName = WrittenText.start(by.name(), 80);
        entry.text = text;
        em.persist(entry);
    }

    /** The case file first, so that two people act one after the other. */
    private CaseFile lock(Viewer viewer, long id) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        String caseNo = scope.bind(em.createQuery(
                        "select c.caseNo from Supervision s, CaseFile c where c.id = s.caseId and s.id = :id and "
                                + scope.jpql(),
                        String.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainError::notFound);
        return files.lock(viewer, caseNo, null);
    }

    private Supervision require(long id, long version) {
        Supervision supervision = em.find(Supervision.class, id);
        if (supervision.lockVersion != version) {
            throw DomainError.stale("SUPERVISION_STALE");
        }
        return supervision;
    }

    private static String text(String field, String text) {
        if (text == null || text.isBlank()) {
            throw DomainError.invalidFields(List.of(new FieldError(field, "REQUIRED")));
        }
        if (WrittenText.length(text) > LONGEST || !WrittenText.clean(text)) {
            throw DomainError.invalidFields(List.of(new FieldError(field, "SUPERVISION_TEXT", LONGEST)));
        }
        return text.strip();
    }
}
