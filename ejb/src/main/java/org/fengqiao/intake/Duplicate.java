package org.fengqiao.intake;

import java.time.Instant;
import java.util.Set;
import org.fengqiao.casefile.CaseStatus;

/**
 * A file that may be about the same matter, with the reasons to think so.
 *
 * @param likeness of the texts, in per cent; 0 where they were not compared
 */
public record Duplicate(
        String caseNo,
        String title,
        String partySummary,
        CaseStatus status,
        String procedureState,
        Instant registeredAt,
        Set<Reason> reasons,
        int likeness) {

    public enum Reason {
        SAME_ID,
        SAME_PHONE,
        /** The same name and birth date in the same township. */
        SAME_PERSON,
        SAME_PARTIES_AND_CATEGORY,
        /** The same village, the same kind of dispute, and a party of the same name. */
        SAME_NAME_AND_MATTER,
        /** The same spot of one village and the same matter, whoever tells of it. */
        SAME_PLACE_AND_MATTER,
        /** The texts are nearly the same. */
        SIMILAR_TEXT
    }
}
