package org.fengqiao.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.fengqiao.casefile.CaseDeadlines;
import org.fengqiao.casefile.CaseEvent;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.deadline.Owner;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Which events of a mediation start and end which periods. */
@ApplicationScoped
class MediationClocks {

    /** How long a centre takes to decide on acceptance: its own rule, no law sets it. */
    static final String ACCEPTANCE = "D-C2";
    /** One month to conclude (Rules of 2002, Art. 33). */
    static final String MEDIATION = "D-M1";
    /** Thirty days in which both parties may ask the court to confirm (Art. 33). */
    static final String CONFIRMATION = "D-M2";
    /** What the parties promised, on the day they named (Art. 31). */
    static final String PERFORMANCE = "D-M7";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    TimeSource time;

    void on(@Observes CaseEventAppended appended) {
        if (appended.event().proceedingId() == null) {
            return;
        }
        CaseFile file = appended.file();
        CaseEvent event = appended.event();
        Long proceeding = event.proceedingId();
        switch (event.kind()) {
            case "MEDIATION_STARTED" ->
                deadlines.start(
                        file,
                        proceeding,
                        ACCEPTANCE,
                        time.today(),
                        new Owner(file.registeredBy(), file.centreId()),
                        event);
            case "MEDIATION_REFUSED" -> deadlines.met(file, proceeding, ACCEPTANCE, time.today(), event);
            case "MEDIATION_ACCEPTED" -> {
                Mediation mediation = mediation(proceeding);
                deadlines.met(file, proceeding, ACCEPTANCE, mediation.acceptedOn, event);
                deadlines.start(file, proceeding, MEDIATION, mediation.acceptedOn, owner(mediation), event);
            }
            case "MEDIATORS_ASSIGNED", "MEDIATORS_REPLACED" ->
                deadlines.handOver(file, proceeding, owner(mediation(proceeding)), event);
            case "AGREEMENT_ORAL", "AGREEMENT_SEALED" -> effective(file, mediation(proceeding), event);
            case "PERFORMANCE_RECORDED" -> settled(file, proceeding, event);
            case "MEDIATION_TERMINATED" ->
                deadlines.met(file, proceeding, MEDIATION, mediation(proceeding).terminatedOn, event);
            case "MEDIATION_CLOSED" -> {
                if (file.status() == CaseStatus.CLOSED) {
                    deadlines.cancelAll(file, mediation(proceeding).closedOn, event);
                } else {
                    deadlines.cancelOf(file, proceeding, mediation(proceeding).closedOn, event);
                }
            }
            default -> {
                // says something, starts and ends nothing
            }
        }
    }

    /** The committee's until somebody has been named, then the host's. */
    private static Owner owner(Mediation mediation) {
        return new Owner(mediation.hostId, mediation.committeeId);
    }

    private void effective(CaseFile file, Mediation mediation, CaseEvent event) {
        deadlines.met(file, mediation.proceedingId, MEDIATION, mediation.effectiveOn, event);
        deadlines.start(file, mediation.proceedingId, CONFIRMATION, mediation.effectiveOn, owner(mediation), event);
        for (PerformanceItem item : mediation.performance) {
            deadlines.appoint(
                    file, mediation.proceedingId, PERFORMANCE, item.dueOn, subject(item), owner(mediation), event);
        }
    }

    private void settled(CaseFile file, Long proceeding, CaseEvent event) {
        mediation(proceeding).performance.stream()
                .filter(item -> item.status != PerformanceStatus.OPEN)
                .forEach(item -> deadlines.met(file, proceeding, PERFORMANCE, subject(item), item.settledOn, event));
    }

    private static String subject(PerformanceItem item) {
        String text = item.number + ". " + item.obligor + "：" + item.content;
        return WrittenText.length(text) <= 200 ? text : WrittenText.start(text, 199) + "…";
    }

    private Mediation mediation(Long proceeding) {
        return em.find(Mediation.class, proceeding);
    }
}
