package org.fengqiao.casefile;

/** What a party proves his identity with. Not everyone has a paper, and nobody is turned away for that: {@code NONE}, {@code ANONYMOUS}. */
public enum IdType {
    ID_CARD,
    CREDIT_CODE,
    RESIDENCE_PERMIT_HMT,
    PASSPORT,
    HOUSEHOLD_REGISTER,
    OTHER,
    NONE,
    ANONYMOUS;

    public boolean hasNumber() {
        return this != NONE && this != ANONYMOUS;
    }
}
