package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.ApplicationService;

/** Puts a case file together for a viewer. */
@ApplicationService
public class CaseViews {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    Parties parties;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    Regions regions;

    @Inject
    Organisations organisations;

    @Inject
    StaffDirectory staff;

    /** @throws org.fengqiao.shared.DomainError NOT_FOUND when there is none in the viewer's scope */
    public CaseView view(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        List<Long> people = em.createQuery(
                        "select s.staffId from CaseStaff s where s.caseId = :case order by case when s.duty = 'HOST' then 0 else 1 end, s.staffId",
                        Long.class)
                .setParameter("case", file.id)
                .getResultList();
        List<Long> workers = em.createQuery(
                        "select o.organisationId from CaseOrganisation o where o.caseId = :case order by o.relation, o.since",
                        Long.class)
                .setParameter("case", file.id)
                .getResultList();
        List<Long> named = new ArrayList<>(people);
        named.add(file.registeredBy);
        Map<Long, String> names = staff.names(named);
        return new CaseView(
                file.id,
                file.caseNo,
                file.queryCode,
                file.lastSeq,
                file.status,
                file.procedure,
                file.procedureState,
                file.regionCode,
                regions.fullName(file.regionCode),
                file.place,
                file.centreId,
                organisations.find(file.centreId).map(o -> o.name()).orElse(""),
                file.channel,
                file.category,
                file.title,
                file.facts,
                file.wishes,
                file.amount,
                file.peopleCount,
                file.urgency,
                file.occurredOn,
                file.registeredAt,
                names.get(file.registeredBy),
                file.closedOn,
                people.stream().map(names::get).toList(),
                workers.stream()
                        .map(o ->
                                organisations.find(o).map(found -> found.name()).orElse(""))
                        .toList(),
                parties.views(file),
                deadlines.of(viewer, file),
                proceedings(file.id),
                CasePermissions.of(viewer, file));
    }

    private List<CaseView.ProceedingView> proceedings(long caseId) {
        return em.createQuery("select p from Proceeding p where p.caseId = :case order by p.id", Proceeding.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(p -> new CaseView.ProceedingView(p.id, p.procedure, p.state, p.startedAt, p.endedOn))
                .toList();
    }
}
