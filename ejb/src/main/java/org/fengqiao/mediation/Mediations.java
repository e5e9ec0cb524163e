package org.fengqiao.mediation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseDeadlines;
import org.fengqiao.casefile.CaseEvents;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.casefile.Parties;
import org.fengqiao.casefile.ProcedureDesk;
import org.fengqiao.casefile.Proceeding;
import org.fengqiao.mediation.MediationAction.Agree;
import org.fengqiao.procedure.Offer;
import org.fengqiao.procedure.Transition;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;

/** The mediators' desk: opens mediations and carries them on, one action at a time, by {@link MediationProcedure}. */
@ApplicationService
public class Mediations implements ProcedureDesk {

    public static final String PROCEDURE = "MEDIATION";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    Parties parties;

    @Inject
    MediationSteps steps;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    TimeSource time;

    @Override
    public String procedure() {
        return PROCEDURE;
    }

    /** @throws DomainError REFUSED {@code MEDIATION_RUNNING} when one is open; FORBIDDEN {@code MAY_NOT_START} */
    @Override
    public Acted start(Viewer viewer, String caseNo, Integer expectedVersion) {
        CaseFile file = files.lock(viewer, caseNo, expectedVersion);
        CasePermissions.of(viewer, file).require(CasePermissions::startMediation, "MAY_NOT_START");
        if (!proceedings(file, "and p.endedOn is null").isEmpty()) {
            throw DomainError.refused("MEDIATION_RUNNING");
        }
        Proceeding proceeding =
                new Proceeding(file, PROCEDURE, MediationState.OPENED.name(), time.now(), viewer.staffId());
        em.persist(proceeding);
        em.persist(new Mediation(proceeding));
        file.stands(PROCEDURE, MediationState.OPENED.name());
        events.append(file, viewer, "MEDIATION_STARTED", proceeding.id(), "PML 17", Map.of());
        return acted(file, proceeding);
    }

    @Override
    public List<Offer<String>> offers(Viewer viewer, String caseNo, long proceedingId) {
        return offers(viewer, read(files.find(viewer, caseNo), proceedingId));
    }

    List<Offer<String>> offers(Viewer viewer, MediationFile mediation) {
        return MediationProcedure.TABLE.offers(mediation.state(), facts(viewer, mediation), roles(viewer));
    }

    private MediationFacts facts(Viewer viewer, MediationFile mediation) {
        long id = mediation.proceeding().id();
        return mediation.facts(viewer, () -> deadlines.unexplained(mediation.file(), id));
    }

    @Override
    public Optional<Class<?>> actionType(String action) {
        for (Class<?> type : MediationAction.class.getPermittedSubclasses()) {
            if (MediationProcedure.name(type).equals(action)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    @Override
    public Acted act(Viewer viewer, String caseNo, long proceedingId, Integer expectedVersion, Object action) {
        return act(viewer, caseNo, proceedingId, expectedVersion, (MediationAction) action);
    }

    /**
     * Carries out one action: checks it against the table, does what it says, moves the state, appends the event.
     *
     * @throws DomainError NOT_FOUND; STALE; REFUSED with the code of the guard that holds it back; INVALID with field errors
     */
    public Acted act(Viewer viewer, String caseNo, long proceedingId, Integer expectedVersion, MediationAction action) {
        CaseFile file = files.lock(viewer, caseNo, expectedVersion);
        MediationFile mediation = read(file, proceedingId);
        MediationFacts facts = facts(viewer, mediation);
        if (action instanceof Agree agree) {
            facts = facts.asking(agree.form());
        }
        Transition<MediationState, String, MediationFacts> transition =
                MediationProcedure.TABLE.require(mediation.state(), action.action(), facts, roles(viewer));
        Map<String, Object> told = steps.take(viewer, mediation, action);
        mediation.proceeding().moveTo(transition.to().name());
        file.stands(PROCEDURE, transition.to().name());
        if (transition.to() == MediationState.CLOSED) {
            mediation.proceeding().end(mediation.mediation().closedOn);
            if (proceedings(file, "and p.endedOn is null and p.id <> " + proceedingId)
                    .isEmpty()) {
                file.close(mediation.mediation().closedOn);
            }
        }
        events.append(file, viewer, transition.event(), proceedingId, transition.legalBasis(), told);
        return acted(file, mediation.proceeding());
    }

    @Override
    public void merged(CaseFile file, Proceeding proceeding, LocalDate on) {
        Mediation mediation = em.find(Mediation.class, proceeding.id());
        if (mediation.agreedOn != null || mediation.terminatedOn != null) {
            throw DomainError.refused("JOIN_CONCLUDED");
        }
        mediation.closedOn = on;
        proceeding.moveTo(MediationState.CLOSED.name());
    }

    /** @throws DomainError NOT_FOUND when the file has no such mediation */
    MediationFile read(CaseFile file, long proceedingId) {
        Proceeding proceeding = em.find(Proceeding.class, proceedingId);
        if (proceeding == null
                || proceeding.caseId() != file.id()
                || !proceeding.procedure().equals(PROCEDURE)) {
            throw DomainError.notFound();
        }
        return MediationFile.read(em, file, proceeding, parties.of(file));
    }

    private List<Proceeding> proceedings(CaseFile file, String condition) {
        return em.createQuery("select p from Proceeding p where p.caseId = :case " + condition, Proceeding.class)
                .setParameter("case", file.id())
                .getResultList();
    }

    private static List<String> roles(Viewer viewer) {
        return viewer.roles().stream().map(Enum::name).toList();
    }

    private static Acted acted(CaseFile file, Proceeding proceeding) {
        return new Acted(file.caseNo(), proceeding.id(), proceeding.state(), file.version());
    }
}
