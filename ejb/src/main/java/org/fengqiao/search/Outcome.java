package org.fengqiao.search;

/** How a dispute ended, as far as it has. */
public enum Outcome {
    /** An agreement binds the parties (MEDIATION Art. 29, 30). */
    AGREED,
    /** Mediated without agreement (Art. 26). */
    NOT_AGREED,
    /** A party did not want mediation (Art. 17). */
    REFUSED
}
