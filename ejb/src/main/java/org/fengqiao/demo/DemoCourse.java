package org.fengqiao.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.fengqiao.mediation.MediationAction;

/**
 * What was done for a story, step by step. Every time lies before the day on which the stories are told, in working hours, and none
 * before the one above it; what has not happened yet is null or missing.
 *
 * @param refusedAt when the first respondent clearly refused; then nothing but the closing follows
 * @param ownInitiative whether the committee began by itself (Art. 17)
 * @param chosenByParties whether the parties chose their mediator (Art. 19)
 * @param sessions held at {@code heldAt}; recorded on the same day
 * @param agreement reached when the last session ended
 * @param signedAt when all parties and the mediator had signed; null for an oral agreement
 * @param performances what has been settled of the agreement's performance items, in the order of time
 */
public record DemoCourse(
        DemoOutcome outcome,
        DemoStage waitsFor,
        LocalDateTime consentedAt,
        LocalDateTime refusedAt,
        String refusal,
        LocalDateTime acceptedAt,
        boolean ownInitiative,
        LocalDateTime assignedAt,
        boolean chosenByParties,
        List<MediationAction.RecordSession> sessions,
        MediationAction.Agree agreement,
        LocalDateTime agreedAt,
        LocalDateTime signedAt,
        MediationAction.SigningManner signingManner,
        LocalDateTime sealedAt,
        List<DemoPerformance> performances,
        MediationAction.Terminate termination,
        LocalDateTime terminatedAt,
        LocalDateTime closedAt,
        String closing) {

    public DemoCourse {
        sessions = List.copyOf(sessions);
        performances = List.copyOf(performances);
    }
}
