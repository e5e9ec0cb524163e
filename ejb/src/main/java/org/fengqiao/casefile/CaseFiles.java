package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.category.Categories;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.QueryCode;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Opens, finds and locks case files. Whoever asks for a file that lies outside his scope is told that there is none. */
@ApplicationService
public class CaseFiles {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    CaseEvents events;

    @Inject
    CaseNumbers numbers;

    @Inject
    Parties parties;

    @Inject
    Organisations organisations;

    @Inject
    Regions regions;

    @Inject
    Categories categories;

    /** All mistakes in the form, none when it can be registered by this viewer. */
    public List<FieldError> check(Viewer viewer, CaseForm form) {
        FieldCheck fields = CaseFormCheck.check(form, time.today());
        if (form.regionCode() != null && !form.regionCode().isBlank()) {
            Optional<RegionCode> region = RegionCode.parse(form.regionCode());
            if (region.isEmpty() || regions.find(region.get().value()).isEmpty()) {
                fields.add("regionCode", "UNKNOWN_REGION", form.regionCode());
            } else if (!RegionCode.of(viewer.regionCode()).contains(region.get())) {
                fields.add("regionCode", "REGION_OUTSIDE", regions.fullName(viewer.regionCode()));
            }
        }
        if (form.category() != null
                && !form.category().isBlank()
                && categories.find(form.category()).isEmpty()) {
            fields.add("category", "UNKNOWN_CATEGORY", form.category());
        }
        return fields.errors();
    }

    /**
     * Opens a case file at the viewer's centre.
     *
     * @throws DomainError INVALID with all field errors; FORBIDDEN {@code MAY_NOT_REGISTER}
     */
    public CaseFile open(Viewer viewer, CaseForm form) {
        CasePermissions.mayRegister(viewer);
        List<FieldError> errors = check(viewer, form);
        if (!errors.isEmpty()) {
            throw DomainError.invalidFields(errors);
        }
        Organisation centre = organisations.centreFor(viewer.organisationId());
        LocalDate today = time.today();
        CaseFile file = new CaseFile();
        file.centreId = centre.id();
        file.caseNo = CaseNumbers.caseNo(
                RegionCode.of(centre.regionCode()),
                today.getYear(),
                numbers.next("CASE", centre.id(), today.getYear()));
        file.queryCode = QueryCode.random();
        file.regionCode = RegionCode.of(form.regionCode()).value();
        file.place = trimmed(form.place());
        file.channel = form.channel();
        file.category = form.category();
        file.title = trimmed(form.title());
        file.facts = trimmed(form.facts());
        file.wishes = trimmed(form.wishes());
        file.amount = form.amount();
        file.peopleCount =
                form.peopleCount() == null ? Math.max(1, form.parties().size()) : form.peopleCount();
        file.urgency = form.urgency();
        file.occurredOn = form.occurredOn();
        file.status = CaseStatus.REGISTERED;
        file.registeredAt = time.now();
        file.registeredBy = viewer.staffId();
        file.lastHash = CaseEvent.CHAIN_START;
        file.nextDue(null, null);
        file.partySummary = Parties.summary(form.parties());
        em.persist(file);
        parties.addAll(file, form.parties());
        events.append(
                file,
                viewer,
                "REGISTERED",
                null,
                null,
                Map.of(
                        "channel",
                        "@casefile.channel." + form.channel(),
                        "category",
                        form.category(),
                        "region",
                        file.regionCode,
                        "title",
                        file.title,
                        "parties",
                        form.parties().size()));
        return file;
    }

    /** @throws DomainError NOT_FOUND when there is none in the viewer's scope */
    public CaseFile find(Viewer viewer, String caseNo) {
        return find(viewer, caseNo, LockModeType.NONE);
    }

    /**
     * Finds the file and locks it until the transaction ends: whoever changes a file goes through here, one after the other.
     *
     * @param expectedVersion the version the person has seen, or null to take the file as it is
     * @throws DomainError NOT_FOUND; STALE {@code STALE_VERSION} with the last event's number when somebody was faster
     */
    public CaseFile lock(Viewer viewer, String caseNo, Integer expectedVersion) {
        CaseFile file = find(viewer, caseNo, LockModeType.PESSIMISTIC_WRITE);
        if (expectedVersion != null && expectedVersion != file.lastSeq) {
            throw DomainError.stale("STALE_VERSION", expectedVersion, file.lastSeq, events.actorOf(file));
        }
        return file;
    }

    /**
     * The same with the files that are one matter with it by joining, whether the viewer may see those or not: what is done to all of them at
     * once is told of none. The one that goes on is locked first, by whoever comes.
     *
     * @return the file asked for, then the one that goes on, then the others
     * @throws DomainError NOT_FOUND
     */
    List<CaseFile> lockMatter(Viewer viewer, String caseNo) {
        if (caseNo != null && WrittenText.clean(caseNo)) {
            em.createQuery(
                            "select c.mergedIntoId from CaseFile c where c.caseNo = :caseNo and c.mergedIntoId is not null",
                            Long.class)
                    .setParameter("caseNo", caseNo)
                    .getResultStream()
                    .findFirst()
                    .ifPresent(goesOn -> em.find(CaseFile.class, goesOn, LockModeType.PESSIMISTIC_WRITE));
        }
        CaseFile file = lock(viewer, caseNo, null);
        Set<CaseFile> matter = new LinkedHashSet<>(List.of(file));
        long goesOn = file.mergedIntoId == null ? file.id : file.mergedIntoId;
        matter.add(em.find(CaseFile.class, goesOn, LockModeType.PESSIMISTIC_WRITE));
        matter.addAll(em.createQuery(
                        "select c from CaseFile c where c.mergedIntoId = :goesOn and c.id <> :file order by c.id",
                        CaseFile.class)
                .setParameter("goesOn", goesOn)
                .setParameter("file", file.id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
        return List.copyOf(matter);
    }

    private CaseFile find(Viewer viewer, String caseNo, LockModeType mode) {
        if (caseNo == null || !WrittenText.clean(caseNo)) {
            throw DomainError.notFound();
        }
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select c from CaseFile c where c.caseNo = :caseNo and " + scope.jpql(), CaseFile.class))
                .setParameter("caseNo", caseNo)
                .setLockMode(mode)
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainError::notFound);
    }

    /** Puts a person in charge of the file, which opens it to him. */
    public void putInCharge(CaseFile file, long staffId, String duty) {
        em.merge(new CaseStaff(file.id, staffId, duty));
    }

    public void relieve(CaseFile file, long staffId) {
        em.createQuery("delete from CaseStaff s where s.caseId = :case and s.staffId = :staff")
                .setParameter("case", file.id)
                .setParameter("staff", staffId)
                .executeUpdate();
    }

    /** Lets an organisation work on the file. */
    public void attach(CaseFile file, long organisationId, String relation, String note) {
        em.merge(new CaseOrganisation(file.id, organisationId, relation, time.now(), note));
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
