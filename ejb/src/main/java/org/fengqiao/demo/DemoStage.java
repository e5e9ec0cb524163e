package org.fengqiao.demo;

/** What a mediation of the demo is waiting for today. */
public enum DemoStage {
    CONSENT,
    ACCEPTANCE,
    ASSIGNMENT,
    SESSION,
    SIGNATURES,
    SEAL,
    PERFORMANCE,
    CLOSING,
    NOTHING
}
