package org.fengqiao.casefile;

public enum Sex {
    MALE,
    FEMALE
}
