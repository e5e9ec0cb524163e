package org.fengqiao.casefile;

public enum Side {
    APPLICANT,
    RESPONDENT
}
