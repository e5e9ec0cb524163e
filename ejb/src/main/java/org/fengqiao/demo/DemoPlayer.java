package org.fengqiao.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseDeadlines;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.DeadlineAction;
import org.fengqiao.casefile.DeadlineActs;
import org.fengqiao.casefile.DeadlineView;
import org.fengqiao.casefile.ProcedureDesk.Acted;
import org.fengqiao.demo.DemoActors.Crew;
import org.fengqiao.intake.Intake;
import org.fengqiao.mediation.MediationAction;
import org.fengqiao.mediation.MediationAction.Manner;
import org.fengqiao.mediation.Mediations;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/** Plays stories through the services that the pages use, each step at its own time. */
@ApplicationService
public class DemoPlayer {

    private static final int ACCEPTANCE_DAYS = 3;
    private static final int SHORTEST_MONTH = 28;
    private static final String DELAY = "演示数据：一方当事人外出务工，约定的时间未能到场。";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseDeadlines deadlines;

    @Inject
    DeadlineActs acts;

    @Inject
    TimeSource time;

    @Inject
    Intake intake;

    @Inject
    CaseFiles files;

    @Inject
    Mediations mediations;

    @Inject
    DemoActors actors;

    /** Plays a handful of stories in one transaction; those that have been played before are passed over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void play(List<DemoStory> stories) throws Exception {
        for (DemoStory story : stories) {
            boolean fresh =
                    em.createNativeQuery("insert into demo_story (number) values (:number) on conflict do nothing")
                                    .setParameter("number", story.number())
                                    .executeUpdate()
                            == 1;
            if (fresh) {
                new Play(story, actors.crew(story.form().regionCode())).run();
                em.flush();
                em.clear();
            }
        }
    }

    /** One story on its way through the procedure. */
    private final class Play {

        private final DemoStory story;
        private final DemoCourse course;
        private final Crew crew;
        private final Viewer mediator;
        private String caseNo;
        private long proceeding;

        Play(DemoStory story, Crew crew) {
            this.story = story;
            this.course = story.course();
            this.crew = crew;
            this.mediator = crew.mediator(story);
        }

        void run() throws Exception {
            at(story.registeredAt(), () -> {
                caseNo = intake.register(crew.clerk(), story.form(), null).caseNo();
                Acted opened = mediations.start(crew.clerk(), caseNo, null);
                proceeding = opened.proceedingId();
                return null;
            });
            if (course.refusedAt() != null) {
                step(
                        course.refusedAt(),
                        crew.clerk(),
                        new MediationAction.Refuse(respondent(), Manner.ORAL, null, course.refusal()));
            }
            step(
                    course.consentedAt(),
                    crew.clerk(),
                    new MediationAction.Consent(List.of(), Manner.WRITTEN, null, null));
            step(course.acceptedAt(), crew.clerk(), new MediationAction.Accept(null, course.ownInitiative(), null));
            step(
                    course.assignedAt(),
                    crew.director(),
                    new MediationAction.Assign(
                            mediator.staffId(), List.of(), course.chosenByParties(), true, null, null));
            for (MediationAction.RecordSession session : course.sessions()) {
                step(session.heldAt().plusMinutes(35), mediator, session);
            }
            step(course.agreedAt(), mediator, course.agreement());
            step(course.signedAt(), mediator, new MediationAction.Sign(List.of(), true, course.signingManner(), null));
            step(course.sealedAt(), crew.director(), new MediationAction.Seal(null));
            for (DemoPerformance done : course.performances()) {
                step(
                        done.at(),
                        mediator,
                        new MediationAction.RecordPerformance(done.item(), done.status(), null, done.note()));
            }
            step(course.terminatedAt(), mediator, course.termination());
            step(course.closedAt(), crew.clerk(), new MediationAction.Close(course.closing(), null));
        }

        private void step(LocalDateTime when, Viewer viewer, MediationAction action) throws Exception {
            if (when != null && action != null) {
                if (late(when)) {
                    at(when, this::explain);
                }
                at(when, () -> act(viewer, action));
            }
        }

        /** Whether a period may be over, by a glance at the story: only then is the case asked. */
        private boolean late(LocalDateTime when) {
            boolean accepted = course.acceptedAt() != null && when.isAfter(course.acceptedAt());
            return accepted
                    ? when.isAfter(course.acceptedAt().plusDays(SHORTEST_MONTH))
                    : when.isAfter(story.registeredAt().plusDays(ACCEPTANCE_DAYS));
        }

        private Void explain() {
            deadlines.of(crew.director(), files.find(crew.director(), caseNo)).stream()
                    .filter(DeadlineView::reasonMissing)
                    .forEach(late -> acts.act(
                            crew.director(), caseNo, late.id(), null, new DeadlineAction.GiveReason(DELAY, null)));
            return null;
        }

        private Acted act(Viewer viewer, MediationAction action) {
            return mediations.act(viewer, caseNo, proceeding, null, action);
        }

        private long respondent() {
            return em.createQuery(
                            """
                            select p.id from Party p, CaseFile c where c.caseNo = :caseNo and p.caseId = c.id
                              and p.side = org.fengqiao.casefile.Side.RESPONDENT and p.role = org.fengqiao.casefile.PartyRole.PRINCIPAL
                            order by p.position""",
                            Long.class)
                    .setParameter("caseNo", caseNo)
                    .setMaxResults(1)
                    .getSingleResult();
        }

        private <T> T at(LocalDateTime when, Callable<T> work) throws Exception {
            return time.callAt(when.atZone(TimeSource.ZONE).toInstant(), work);
        }
    }
}
