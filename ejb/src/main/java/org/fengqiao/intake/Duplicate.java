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
        SAME_ID(60),
        /** By itself it says little: a household has one, and so has a village committee. */
        SAME_PHONE(20),
        /** The same name and birth date in the same township. */
        SAME_PERSON(50),
        SAME_PARTIES_AND_CATEGORY(40),
        /** The same village, the same kind of dispute, and a party of the same name. */
        SAME_NAME_AND_MATTER(15),
        /** The same spot of one village and the same matter, whoever tells of it. */
        SAME_PLACE_AND_MATTER(25),
        /** The texts are nearly the same. */
        SIMILAR_TEXT(50),
        /** Somebody of the same name in the same village, and nothing else that is known yet. */
        SAME_NAME(5);

        /** How much it speaks for one matter, beside the others. */
        final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }
}
