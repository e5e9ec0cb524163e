package org.fengqiao.casefile;

import java.time.LocalDate;
import org.fengqiao.deadline.TrafficLight;

/**
 * A deadline on a file with its traffic light as of today. How it was counted is told by {@link CaseDeadlines#explain}.
 *
 * @param state {@code RUNNING}, {@code MET}, {@code CANCELLED}, or {@code LAPSED}: a right of the parties that they did not use in time
 */
public record DeadlineView(
        long id,
        String rule,
        LocalDate startedOn,
        LocalDate dueOn,
        boolean provisional,
        String state,
        LocalDate endedOn,
        String subject,
        TrafficLight light) {

    public boolean running() {
        return "RUNNING".equals(state);
    }
}
