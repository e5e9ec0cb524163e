package org.fengqiao.reader;

/** What came of reading a file. The order is part of what the server understands. */
enum Finding {
    /** Its text, whole. */
    TEXT,
    /** The beginning of its text, as there is more than is kept. */
    CUT,
    /** There is none: a scanned page, an empty sheet. */
    NONE,
    /** It asks for a password. */
    LOCKED,
    /** It is not what it says it is, or damaged. */
    BROKEN
}
