package org.fengqiao.evidence;

/** How far the text of an attachment is known. */
public enum TextState {
    /** Not read yet; within minutes it will be. */
    WAITING,
    /** Known, and found by the search. */
    TEXT,
    /** Its beginning is known and found; there is more than is kept. */
    CUT,
    /** There is none: a scan, an empty sheet. */
    NONE,
    /** A picture, a sound, a film: nothing to read in it. */
    UNSUITED,
    /** It asks for a password. */
    LOCKED,
    /** Damaged, or not what it says it is. */
    BROKEN,
    /** Took more time or memory than a file may take, and was given up. */
    GIVEN_UP
}
