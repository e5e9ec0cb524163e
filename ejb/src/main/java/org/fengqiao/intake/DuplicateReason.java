package org.fengqiao.intake;

import java.util.stream.Collectors;

/** Why two files are thought to be about one matter. */
public enum DuplicateReason {
    /** A party has the same number of an ID card or other paper (keyed hash), and the kind of dispute is the same or the texts are alike. */
    SAME_ID,
    /** A party has the same phone (keyed hash). Beside another reason, or where kind of dispute and text are alike as well. */
    SAME_PHONE,
    /** A party has the same name and birth date in the same township, and the kind of dispute is the same or the texts are alike. */
    SAME_PERSON,
    /** The same village, the same kind of dispute, and a party of the same name. */
    SAME_NAME_AND_MATTER,
    /** The same spot of one village and the same matter, whoever tells of it. */
    SAME_PLACE_AND_MATTER,
    /** The texts are nearly the same. */
    SIMILAR_TEXT,
    /** The others hold for a file that went on in one of the two. */
    THROUGH_JOINED_FILE,
    /** Nothing was compared: a person has put the two side by side. */
    SEEN_BY_A_PERSON,
    /** While it was written down: the same parties and the same kind of dispute. */
    SAME_PARTIES,
    /** While it was written down: somebody of the same name in the same village, and nothing else that was known yet. */
    SAME_NAME;

    /** What was shown at the window, as a pair keeps it. */
    static String of(Duplicate found) {
        return found.reasons().stream()
                .map(reason -> reason == Duplicate.Reason.SAME_PARTIES_AND_CATEGORY
                        ? SAME_PARTIES.name()
                        : valueOf(reason.name()).name())
                .collect(Collectors.joining(" "));
    }
}
