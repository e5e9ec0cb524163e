package org.fengqiao.casefile;

import java.util.List;

/**
 * What a check of a file's event chain found.
 *
 * @param brokenAt number of the first event that does not fit, 0 when the chain is whole
 * @param problem {@code GAP}, {@code LINK} (does not follow its predecessor), {@code CONTENT} (was changed), {@code END} (the file
 *     knows of another last event), or null
 */
public record ChainReport(String caseNo, boolean intact, int events, int brokenAt, String problem, String lastHash) {

    static ChainReport of(String caseNo, List<CaseEvent> events, int lastSeq, String lastHash) {
        String previous = CaseEvent.CHAIN_START;
        int expected = 1;
        for (CaseEvent event : events) {
            String problem = event.seq != expected
                    ? "GAP"
                    : !event.prevHash.equals(previous)
                            ? "LINK"
                            : !event.computeHash().equals(event.hash) ? "CONTENT" : null;
            if (problem != null) {
                return new ChainReport(caseNo, false, events.size(), expected, problem, lastHash);
            }
            previous = event.hash;
            expected++;
        }
        boolean complete = expected == lastSeq + 1 && previous.equals(lastHash);
        return new ChainReport(
                caseNo, complete, events.size(), complete ? 0 : expected, complete ? null : "END", lastHash);
    }
}
