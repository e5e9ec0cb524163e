package org.fengqiao.intake;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is thought of two files that were held against each other, before a person judges. */
final class DuplicateWeighing {

    /** Texts that share so much are nearly the same. Per cent. */
    static final int SAME_TEXT = 80;

    /** Texts that share so much speak for one matter when the person is the same. Per cent. */
    static final int ALIKE = 40;

    /** So many pairs a file brings: nobody judges each petition of a person against his five hundred others. */
    private static final int MOST_PAIRS = 10;

    private DuplicateWeighing() {}

    /** Another file, with what speaks for one matter. */
    record Match(long other, Set<DuplicateReason> reasons, int likeness) {}

    /** Which of the reasons hold: a person has more than one dispute in his life, so he alone is none; still less is his phone. */
    static Set<DuplicateReason> holding(Set<DuplicateReason> found, int likeness, boolean sameMatter) {
        Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);
        reasons.addAll(found);
        reasons.remove(DuplicateReason.SIMILAR_TEXT);
        if (!sameMatter && likeness < ALIKE) {
            reasons.remove(DuplicateReason.SAME_ID);
            reasons.remove(DuplicateReason.SAME_PERSON);
        }
        if (likeness >= SAME_TEXT) {
            reasons.add(DuplicateReason.SIMILAR_TEXT);
        }
        if (reasons.equals(EnumSet.of(DuplicateReason.SAME_PHONE)) && !(sameMatter && likeness >= ALIKE)) {
            reasons.clear();
        }
        return reasons;
    }

    /** The most alike, of those the newest. */
    static List<Match> best(List<Match> matches) {
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::likeness)
                        .thenComparingLong(Match::other)
                        .reversed())
                .limit(MOST_PAIRS)
                .toList();
    }
}
