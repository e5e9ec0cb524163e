package org.fengqiao.schedule;

/** What made a job run. */
public enum Cause {
    TIMER,
    RETRY,
    HAND,
    OPERATOR;

    /** A person waits for it: it runs also while the job is paused or waits for its next try. */
    boolean asked() {
        return this == HAND || this == OPERATOR;
    }
}
