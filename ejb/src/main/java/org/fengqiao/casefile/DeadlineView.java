package org.fengqiao.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.fengqiao.deadline.ClockAct;
import org.fengqiao.deadline.TrafficLight;

/**
 * A deadline on a file with its traffic light as of now. How it was counted is told by {@link CaseDeadlines#explain}.
 *
 * @param ruleName what its version of the rule is called, see {@link org.fengqiao.shared.Wording}
 * @param dueOn last day; null while it is suspended
 * @param dueAt the moment when it is over, which a period of hours is read by; null while it is suspended
 * @param state {@code RUNNING}, {@code SUSPENDED}, {@code MET}, {@code CANCELLED}, or {@code LAPSED}: a right of the parties that they did
 *     not use in time
 * @param overdueReason why it was not met in time; null while nobody has written it
 * @param reasonMissing it was missed by the house, and what ends it must wait until somebody has written why
 * @param acts what the viewer may do to it now
 */
public record DeadlineView(
        long id,
        String rule,
        String ruleName,
        LocalDate startedOn,
        LocalDate dueOn,
        Instant dueAt,
        boolean provisional,
        String state,
        LocalDate suspendedOn,
        LocalDate endedOn,
        String subject,
        String overdueReason,
        TrafficLight light,
        boolean reasonMissing,
        Set<ClockAct> acts) {

    public boolean running() {
        return "RUNNING".equals(state);
    }

    public boolean suspended() {
        return "SUSPENDED".equals(state);
    }

    public boolean open() {
        return running() || suspended();
    }
}
