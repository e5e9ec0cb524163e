package org.fengqiao.intake;

import java.time.Instant;
import java.util.List;
import org.fengqiao.casefile.CaseStatus;

/**
 * Two files that may be one matter, the one opened earlier first.
 *
 * @param likeness of the texts, per cent
 * @param decidedBy who judged it, or null
 */
public record DuplicatePair(
        File earlier,
        File later,
        List<DuplicateReason> reasons,
        int likeness,
        State state,
        Instant foundAt,
        String decidedBy,
        Instant decidedAt) {

    /** OPEN until a person has judged; DISMISSED and JOINED are for good. */
    public enum State {
        OPEN,
        DISMISSED,
        JOINED
    }

    /** One of the two. */
    public record File(
            String caseNo,
            String title,
            String parties,
            String category,
            String regionCode,
            CaseStatus status,
            Instant registeredAt) {}
}
