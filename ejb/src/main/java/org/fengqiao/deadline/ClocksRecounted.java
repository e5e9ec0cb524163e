package org.fengqiao.deadline;

import java.time.LocalDate;
import java.util.List;

/** A recount has moved clocks, some of all that it will. Fired in the transaction that moved them; at the end comes {@link RecountEnded}. */
public record ClocksRecounted(long recountId, List<Moved> moved) {

    /** A clock with another due date; both dates are set. */
    public record Moved(long clockId, long caseId, DeadlineRule rule, Owner owner, LocalDate before, LocalDate after) {}

    public ClocksRecounted {
        moved = List.copyOf(moved);
    }
}
