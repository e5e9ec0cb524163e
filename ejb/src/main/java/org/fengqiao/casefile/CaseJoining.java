package org.fengqiao.casefile;

import static org.fengqiao.organisation.Role.DIRECTOR;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;

/**
 * Joins two files about one matter (并案): the one that was opened later goes on in the earlier one. Nobody who complained is lost: every
 * party of the later file stands in the earlier one afterwards. The later file is closed, its clocks end, and it says where it went on.
 */
@ApplicationService
public class CaseJoining {

    /** State that is shown for a file that was joined, whether anything was begun in it or not; no procedure has it. */
    public static final String MERGED = "MERGED";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    TimeSource time;

    @Inject
    @Any
    Instance<ProcedureDesk> desks;

    /**
     * Where a file went on, and which files go on in it. Those outside the viewer's scope are not named.
     *
     * @param mergedInto number of the file that it went on in; null when it did not, or when the viewer may not see that file
     * @param status of that file, which everybody may know who sees this one: it is his matter; null when it did not go on in another
     * @param state of its procedure, or null
     */
    public record Links(String mergedInto, CaseStatus status, String state, List<String> joined) {}

    public Links links(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        CaseFile goesOn = file.mergedIntoId == null ? null : em.find(CaseFile.class, file.mergedIntoId);
        return new Links(
                file.mergedIntoId == null
                        ? null
                        : numbers(viewer, "c.id = :id", file.mergedIntoId).stream()
                                .findFirst()
                                .orElse(null),
                goesOn == null ? null : goesOn.status,
                goesOn == null ? null : goesOn.procedureState,
                numbers(viewer, "c.mergedIntoId = :id", file.id));
    }

    private List<String> numbers(Viewer viewer, String condition, long id) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select c.caseNo from CaseFile c where " + condition + " and " + scope.jpql()
                                + " order by c.id",
                        String.class))
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * @return the file that goes on
     * @throws DomainError NOT_FOUND when one of them lies outside the scope; FORBIDDEN {@code MAY_NOT_JOIN}; INVALID {@code
     *     JOIN_ITSELF}; REFUSED {@code JOIN_CLOSED} when one of them is closed, {@code JOIN_CONCLUDED} when the later one has come to a
     *     result of its own
     */
    public CaseFile join(Viewer viewer, String oneNo, String otherNo) {
        if (!viewer.has(DIRECTOR)) {
            throw DomainError.forbidden("MAY_NOT_JOIN");
        }
        CaseFile one = files.find(viewer, oneNo);
        CaseFile other = files.find(viewer, otherNo);
        if (one.id.equals(other.id)) {
            throw DomainError.invalid("JOIN_ITSELF");
        }
        boolean first = one.registeredAt.isBefore(other.registeredAt)
                || one.registeredAt.equals(other.registeredAt) && one.id < other.id;
        // always in this order, so that two who join the same pair wait for each other instead of both failing
        CaseFile earlier = files.lock(viewer, first ? oneNo : otherNo, null);
        CaseFile later = files.lock(viewer, first ? otherNo : oneNo, null);
        if (!joinable(earlier.status, later.status)) {
            throw DomainError.refused("JOIN_CLOSED");
        }
        join(viewer, earlier, later);
        return earlier;
    }

    /** What is settled stays as it was settled: nothing goes on in it, and it goes on nowhere. */
    public static boolean joinable(CaseStatus one, CaseStatus other) {
        return one != CaseStatus.CLOSED && other != CaseStatus.CLOSED;
    }

    private void join(Viewer viewer, CaseFile earlier, CaseFile later) {
        LocalDate today = time.today();
        for (Proceeding proceeding : running(later)) {
            desks.stream()
                    .filter(desk -> desk.procedure().equals(proceeding.procedure()))
                    .forEach(desk -> desk.merged(later, proceeding, today));
            proceeding.end(today);
        }
        PartyMove parties = new PartyMove(em);
        int taken = parties.take(later, earlier);
        organisations(later, earlier);
        later.mergedIntoId = earlier.id;
        later.procedureState = MERGED;
        later.close(today);
        // what went on in the later one until now goes on with it
        em.createQuery("update CaseFile c set c.mergedIntoId = :earlier where c.mergedIntoId = :later")
                .setParameter("earlier", earlier.id)
                .setParameter("later", later.id)
                .executeUpdate();
        CaseEvent merged = events.append(later, viewer, "CASE_MERGED", null, null, Map.of("into", earlier.caseNo));
        deadlines.cancelAll(later, today, merged);
        events.append(earlier, viewer, "CASE_JOINED", null, null, Map.of("from", later.caseNo, "parties", taken));
        parties.otherNames()
                .forEach(each -> events.append(
                        earlier,
                        viewer,
                        "PARTY_ALSO_NAMED",
                        null,
                        null,
                        Map.of("party", each.name(), "other", each.other())));
    }

    private List<Proceeding> running(CaseFile file) {
        return em.createQuery(
                        "select p from Proceeding p where p.caseId = :case and p.endedOn is null", Proceeding.class)
                .setParameter("case", file.id)
                .getResultList();
    }

    /** Whoever worked on the later file goes on to see the matter. */
    private void organisations(CaseFile later, CaseFile earlier) {
        List<CaseOrganisation> there = em.createQuery(
                        "select o from CaseOrganisation o where o.caseId = :case", CaseOrganisation.class)
                .setParameter("case", later.id)
                .getResultList();
        for (CaseOrganisation each : there) {
            boolean known = !em.createQuery(
                            "select o.organisationId from CaseOrganisation o where o.caseId = :case and o.organisationId = :organisation",
                            Long.class)
                    .setParameter("case", earlier.id)
                    .setParameter("organisation", each.organisationId)
                    .getResultList()
                    .isEmpty();
            if (!known) {
                em.persist(new CaseOrganisation(earlier.id, each.organisationId, each.relation, time.now(), each.note));
            }
        }
    }
}
