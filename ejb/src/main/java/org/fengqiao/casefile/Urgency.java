package org.fengqiao.casefile;

public enum Urgency {
    NORMAL,
    URGENT,
    CRITICAL
}
