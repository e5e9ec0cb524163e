package org.fengqiao.deadline;

import java.util.Set;

/**
 * A recount is about to move clocks of these cases. Whoever acts on a case takes the file before its clocks; who hears this may do the same,
 * so that nobody waits in a circle. Fired in the transaction that moves them.
 */
public record ClocksToMove(Set<Long> caseIds) {}
