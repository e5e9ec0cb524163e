package org.fengqiao.supervision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A supervision in a list.
 *
 * @param ruleName what the rule is called, see {@link org.fengqiao.shared.Wording}; null like the rule
 */
public record SupervisionRow(
        long id,
        String caseNo,
        String title,
        String parties,
        String rule,
        String ruleName,
        LocalDate dueOn,
        SupervisionGround ground,
        SupervisionState state,
        Instant raisedAt,
        String to) {}
