package org.fengqiao.intake;

import java.time.Instant;
import java.util.Set;
import org.fengqiao.casefile.CaseStatus;

/** A file that may be about the same matter, with the reasons to think so. */
public record Duplicate(
        String caseNo,
        String title,
        String partySummary,
        CaseStatus status,
        String procedureState,
        Instant registeredAt,
        Set<Reason> reasons) {

    public enum Reason {
        SAME_ID,
        SAME_PHONE,
        SAME_PARTIES_AND_CATEGORY
    }
}
