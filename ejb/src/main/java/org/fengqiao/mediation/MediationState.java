package org.fengqiao.mediation;

/** States of a mediation, in the order in which a good one passes through them. */
public enum MediationState {
    /** Opened on the file; the parties are being asked (Art. 17). */
    OPENED,
    /** One party clearly refuses: no mediation (Art. 17). */
    REFUSED,
    ACCEPTED,
    ASSIGNED,
    IN_SESSION,
    /** A written agreement is drawn up and waits for signatures and seal (Art. 28, 29). */
    AGREED,
    /** The agreement binds: signed and sealed (Art. 29), or reached orally (Art. 30). */
    EFFECTIVE,
    /** Ended without agreement, the parties told of the other ways (Art. 26). */
    TERMINATED,
    CLOSED
}
