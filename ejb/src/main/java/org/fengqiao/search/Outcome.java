package org.fengqiao.search;

import java.time.LocalDate;

/** How a dispute ended, as far as it has. */
public enum Outcome {
    /** An agreement binds the parties (MEDIATION Art. 29, 30). */
    AGREED,
    /** Mediated without agreement (Art. 26). */
    NOT_AGREED,
    /** A party did not want mediation (Art. 17). */
    REFUSED;

    /**
     * @param accepted the day the mediation began, or null
     * @param effective the day an agreement took effect, or null
     * @param terminated the day it ended without one, or null
     * @return null while it has not ended
     */
    static Outcome of(LocalDate accepted, LocalDate effective, LocalDate terminated) {
        if (effective != null) {
            return AGREED;
        }
        if (terminated == null) {
            return null;
        }
        return accepted == null ? REFUSED : NOT_AGREED;
    }
}
