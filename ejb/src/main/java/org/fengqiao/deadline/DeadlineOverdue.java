package org.fengqiao.deadline;

import java.time.Instant;

/**
 * A rung of a rule's ladder calls for supervision (督办): the period is over and nobody has acted. Fired in the transaction of the
 * alert, once for each such rung.
 *
 * @param rule code of the rule
 * @param step the rung, {@code +5>SUPERVISOR!}
 * @param dueAt when the period was over
 */
public record DeadlineOverdue(long clockId, long caseId, String rule, String step, Instant dueAt) {}
