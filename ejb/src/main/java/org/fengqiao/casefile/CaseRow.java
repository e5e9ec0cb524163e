package org.fengqiao.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.deadline.TrafficLight;

/**
 * A case in a list: what it is, who is in it, what is due.
 *
 * @param nextDueName what the rule is called, see {@link org.fengqiao.shared.Wording}; null like the rule
 */
public record CaseRow(
        long id,
        String caseNo,
        String title,
        String partySummary,
        String category,
        String regionCode,
        CaseStatus status,
        String procedure,
        String procedureState,
        LocalDate nextDueOn,
        String nextDueRule,
        String nextDueName,
        TrafficLight light,
        Instant registeredAt,
        LocalDate closedOn,
        Urgency urgency) {

    /** Whether it goes on in another file: then it was closed, but not settled. */
    public boolean joined() {
        return CaseJoining.MERGED.equals(procedureState);
    }
}
