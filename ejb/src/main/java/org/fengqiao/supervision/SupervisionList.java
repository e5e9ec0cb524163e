package org.fengqiao.supervision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Slice;

/**
 * Supervisions as people look at them. Supervisors, leaders and directors see those of all cases in their scope, everybody else those of
 * the cases he is in charge of.
 */
@ApplicationService
public class SupervisionList {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Supervisions supervisions;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory staff;

    /**
     * The newest first.
     *
     * @param after cursor of the page before, or null
     */
    public Page<SupervisionRow> page(Viewer viewer, SupervisionFilter filter, int limit, String after) {
        return Page.of(read(viewer, filter, after, null, limit), limit, last -> Keyset.encode(last.id()));
    }

    /**
     * The same with the way back.
     *
     * @param before cursor of the page after, or null
     */
    public Slice<SupervisionRow> slice(
            Viewer viewer, SupervisionFilter filter, String after, String before, int limit) {
        boolean backwards = before != null;
        return Slice.of(
                read(viewer, filter, after, before, limit),
                limit,
                backwards || after != null,
                backwards,
                row -> Keyset.encode(row.id()));
    }

    private List<SupervisionRow> read(Viewer viewer, SupervisionFilter filter, String after, String before, int limit) {
        SupervisionCondition where = new SupervisionCondition(viewer, filter);
        if (before != null) {
            where.add("s.id > :last", "last", Keyset.decode(before, 1).longAt(0));
        } else if (after != null) {
            where.add("s.id < :last", "last", Keyset.decode(after, 1).longAt(0));
        }
        String order = " order by s.id " + (before == null ? "desc" : "asc");
        return where.bind(em.createQuery("select s, c" + where.jpql() + order, Object[].class))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(row -> row((Supervision) row[0], (CaseFile) row[1]))
                .toList();
    }

    public long count(Viewer viewer, SupervisionFilter filter) {
        SupervisionCondition where = new SupervisionCondition(viewer, filter);
        return where.bind(em.createQuery("select count(s)" + where.jpql(), Long.class))
                .getSingleResult();
    }

    /** How many wait for this very person: answers to be read for a supervisor, questions to be answered for the others. */
    public long waiting(Viewer viewer) {
        if (viewer.has(Role.SUPERVISOR)) {
            return count(viewer, SupervisionFilter.ALL.in(SupervisionState.ANSWERED));
        }
        if (!mayWait(viewer)) {
            return 0;
        }
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select count(s)" + SupervisionCondition.FROM + scope.jpql() + " and s.state = :state and ("
                                + SupervisionCondition.IN_CHARGE
                                + " or :director = true and s.toOrganisationId = :house)",
                        Long.class))
                .setParameter("state", SupervisionState.OPEN)
                .setParameter("me", viewer.staffId())
                .setParameter("director", viewer.has(Role.DIRECTOR))
                .setParameter("house", viewer.organisationId())
                .getSingleResult();
    }

    /**
     * Whether anything is open that this person would have to answer if he may see its case. Asked on every page, and mostly nothing is: the
     * whole question with its scope takes the database longer to plan than to answer.
     */
    private boolean mayWait(Viewer viewer) {
        return !em.createQuery(
                        """
                        select s.id from Supervision s where s.state = :state
                          and (exists (select 1 from CaseStaff me where me.caseId = s.caseId and me.staffId = :me)
                          or :director = true and s.toOrganisationId = :house)""",
                        Long.class)
                .setParameter("state", SupervisionState.OPEN)
                .setParameter("me", viewer.staffId())
                .setParameter("director", viewer.has(Role.DIRECTOR))
                .setParameter("house", viewer.organisationId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those of one case, the newest first. */
    public List<SupervisionRow> of(Viewer viewer, String caseNo) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select s, c" + SupervisionCondition.FROM + scope.jpql()
                                + " and c.caseNo = :caseNo order by s.id desc",
                        Object[].class))
                .setParameter("caseNo", caseNo)
                .getResultStream()
                .map(row -> row((Supervision) row[0], (CaseFile) row[1]))
                .toList();
    }

    /** @throws DomainError NOT_FOUND when its case lies outside the viewer's scope */
    public SupervisionView view(Viewer viewer, long id) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        Object[] found = scope.bind(em.createQuery(
                        "select s, c" + SupervisionCondition.FROM + scope.jpql() + " and s.id = :id", Object[].class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainError::notFound);
        Supervision s = (Supervision) found[0];
        CaseFile c = (CaseFile) found[1];
        Map<Long, String> names = staff.names(supervisions.inCharge(c.id()));
        return new SupervisionView(
                s.id,
                s.lockVersion,
                c.caseNo(),
                c.title(),
                c.partySummary(),
                s.rule,
                supervisions.ruleName(s, c),
                s.dueOn,
                reason(s),
                s.ground,
                s.state,
                s.raisedAt,
                s.raisedBy == null ? null : staff.names(List.of(s.raisedBy)).get(s.raisedBy),
                centre(s),
                List.copyOf(names.values()),
                s.closedAt,
                lines(s),
                supervisions.permissions(viewer, s));
    }

    private String reason(Supervision s) {
        return s.clockId == null
                ? null
                : em.find(DeadlineClock.class, s.clockId).overdueReason();
    }

    private List<SupervisionView.Line> lines(Supervision s) {
        return em.createQuery(
                        "select e from SupervisionEntry e where e.supervisionId = :id order by e.seq",
                        SupervisionEntry.class)
                .setParameter("id", s.id)
                .getResultStream()
                .map(e -> new SupervisionView.Line(e.kind.name(), e.at, e.staffName, e.text))
                .toList();
    }

    private SupervisionRow row(Supervision s, CaseFile c) {
        return new SupervisionRow(
                s.id,
                c.caseNo(),
                c.title(),
                c.partySummary(),
                s.rule,
                supervisions.ruleName(s, c),
                s.dueOn,
                s.ground,
                s.state,
                s.raisedAt,
                centre(s));
    }

    private String centre(Supervision s) {
        return organisations.find(s.toOrganisationId).map(Organisation::name).orElse("");
    }
}
