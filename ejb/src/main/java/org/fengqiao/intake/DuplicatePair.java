package org.fengqiao.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseJoining;
import org.fengqiao.casefile.CaseStatus;

/**
 * Two files that may be one matter, the one opened earlier first.
 *
 * @param likeness of the texts, per cent
 * @param strength how much speaks for one matter
 * @param decidedBy who judged it last, or null; of an open pair who had dismissed it before it was opened again
 */
public record DuplicatePair(
        File earlier,
        File later,
        List<DuplicateReason> reasons,
        int likeness,
        Strength strength,
        State state,
        Instant foundAt,
        String decidedBy,
        Instant decidedAt) {

    /** Whether the rule lets the two become one file. */
    public boolean joinable() {
        return CaseJoining.joinable(earlier.status(), later.status());
    }

    /** Those of the two that are settled already. */
    public List<File> settled() {
        return Stream.of(earlier, later)
                .filter(file -> file.status() == CaseStatus.CLOSED)
                .toList();
    }

    /** OPEN until a person has judged; DISMISSED and JOINED are for good. */
    public enum State {
        OPEN,
        DISMISSED,
        JOINED
    }

    /** The clearest first. */
    public enum Strength {
        STRONG,
        LIKELY,
        WEAK;

        private static final int CLEAR = 100;
        private static final int SOME = 45;

        /** @param points as the column {@code strength}: the same person at the same spot has 100, a name alone 15 */
        static Strength of(int points) {
            return points >= CLEAR ? STRONG : points >= SOME ? LIKELY : WEAK;
        }
    }

    /** One of the two. */
    public record File(
            String caseNo,
            String title,
            String parties,
            String category,
            String regionCode,
            CaseStatus status,
            String procedureState,
            Instant registeredAt) {}
}
