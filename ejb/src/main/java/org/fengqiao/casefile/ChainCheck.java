package org.fengqiao.casefile;

/** Follows one file's chain event by event, so that a check needs no more memory than one event. */
final class ChainCheck {

    private final String caseNo;
    private final int lastSeq;
    private final String lastHash;
    private String previous = CaseEvent.CHAIN_START;
    private int events;
    private int brokenAt;
    private String problem;

    ChainCheck(String caseNo, int lastSeq, String lastHash) {
        this.caseNo = caseNo;
        this.lastSeq = lastSeq;
        this.lastHash = lastHash;
    }

    /** Takes the events in the order of their numbers. Only the first break is told: what follows it cannot fit. */
    void add(CaseEvent event) {
        events++;
        if (problem == null) {
            problem = event.seq != events
                    ? "GAP"
                    : !event.prevHash.equals(previous)
                            ? "LINK"
                            : !event.computeHash().equals(event.hash) ? "CONTENT" : null;
            brokenAt = problem == null ? 0 : events;
            previous = event.hash;
        }
    }

    ChainReport report() {
        // A file without events has lost them: it is opened by the first.
        boolean complete = events > 0 && events == lastSeq && previous.equals(lastHash);
        if (problem == null && !complete) {
            return new ChainReport(caseNo, false, events, events + 1, "END", lastHash);
        }
        return new ChainReport(caseNo, problem == null, events, brokenAt, problem, lastHash);
    }
}
