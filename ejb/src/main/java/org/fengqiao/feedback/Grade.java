package org.fengqiao.feedback;

/** What a party says of the handling of its case (国办发〔2019〕51号). The last two are bad ratings (差评). */
public enum Grade {
    VERY_SATISFIED,
    SATISFIED,
    ROUGHLY_SATISFIED,
    DISSATISFIED,
    VERY_DISSATISFIED;

    public boolean bad() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }
}
