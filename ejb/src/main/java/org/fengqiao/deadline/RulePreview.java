package org.fengqiao.deadline;

import java.util.List;

/**
 * What a new version of a rule would change.
 *
 * @param before the version it is made from; null for a rule that nobody has yet
 * @param dueBefore the example counted by it; null where there is none, or each order states its own length
 * @param dueAfter the example counted by the new one; null where each order states its own length
 * @param running open clocks of the rule in its region, which keep the version they have; {@link #MANY} stands for that many or more
 * @param ending rules of regions that would be looser than the new one, and end on its eve
 */
public record RulePreview(
        DeadlineRule before,
        DeadlineRule after,
        Counted dueBefore,
        Counted dueAfter,
        long running,
        List<DeadlineRule> ending) {

    /** More are not counted. */
    public static final int MANY = 10_000;

    public boolean many() {
        return running >= MANY;
    }
}
