package org.fengqiao.demo;

/** How a mediation of the demo has come out by today. */
public enum DemoOutcome {
    SUCCESS_WRITTEN,
    SUCCESS_ORAL,
    FAILED,
    REFUSED,
    STILL_OPEN
}
