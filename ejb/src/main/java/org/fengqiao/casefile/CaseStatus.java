package org.fengqiao.casefile;

/** Where a case file as a whole stands; the state of each proceeding on it is its procedure's own. */
public enum CaseStatus {
    REGISTERED,
    IN_PROGRESS,
    CLOSED
}
