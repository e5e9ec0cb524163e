package org.fengqiao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A supervision as it is shown.
 *
 * @param rule code of the rule whose deadline has passed, or null
 * @param ruleName what it is called, see {@link org.fengqiao.shared.Wording}; null like the rule
 * @param overdueReason what has been written about why the deadline was missed; null while nothing has
 * @param to name of the centre that has to answer
 * @param inCharge names of the people in charge of the case, who may answer as well
 * @param raisedBy null when a rule raised it
 * @param version to be handed back with an act
 */
public record SupervisionView(
        long id,
        long version,
        String caseNo,
        String title,
        String parties,
        String rule,
        String ruleName,
        LocalDate dueOn,
        String overdueReason,
        SupervisionGround ground,
        SupervisionState state,
        Instant raisedAt,
        String raisedBy,
        String to,
        List<String> inCharge,
        Instant closedAt,
        List<Line> lines,
        SupervisionPermissions permissions) {

    /** What somebody wrote. {@code kind}: RAISED, ANSWERED, RETURNED, CLOSED. */
    public record Line(String kind, Instant at, String who, String text) {}
}
