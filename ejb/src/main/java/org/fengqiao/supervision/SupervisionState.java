package org.fengqiao.supervision;

/** Where a supervision stands. */
public enum SupervisionState {
    /** Waits for a written answer. */
    OPEN,
    /** Answered; the supervisor reads it and closes or sends it back. */
    ANSWERED,
    CLOSED
}
