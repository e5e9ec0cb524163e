package org.fengqiao.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What a recount found.
 *
 * @param mediations how many mediations were counted again
 * @param counters how many counters there should be
 * @param differences counters that do not show what is in the cases, in the order of their keys
 * @param staleFacts proceedings whose entry behind the lists is not what the case says
 * @param repaired whether everything found has been put right
 */
public record RecountReport(
        long mediations, long counters, List<Difference> differences, List<Long> staleFacts, boolean repaired) {

    public RecountReport {
        differences = List.copyOf(differences);
        staleFacts = List.copyOf(staleFacts);
    }

    public boolean exact() {
        return differences.isEmpty() && staleFacts.isEmpty();
    }

    /**
     * @param mediatorId staff id of the presiding mediator, 0 for none
     * @param counted what the counter shows
     * @param actual what is in the cases
     */
    public record Difference(
            String region,
            LocalDate day,
            String category,
            long mediatorId,
            Measure measure,
            long counted,
            long actual) {}
}
