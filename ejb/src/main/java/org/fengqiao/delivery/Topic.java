package org.fengqiao.delivery;

/** What messages are about, as far as somebody may want it by one medium and not by another. */
public enum Topic {
    /** What falls due, once a day. */
    DEADLINE(true, false),
    /** What is overdue, at once. */
    URGENT(true, true),
    /** What others have done on a case that he is now to act on. */
    CASE(false, false),
    /** For administrators: something in the house itself fails. */
    SYSTEM(true, false),
    /** To a party, not to somebody of the house: nobody sets a preference for it. */
    EVALUATION(false, false);

    private final boolean byEmail;
    private final boolean bySms;

    Topic(boolean byEmail, boolean bySms) {
        this.byEmail = byEmail;
        this.bySms = bySms;
    }

    /** Whether people of the house may want it or not. */
    public boolean chosen() {
        return this != EVALUATION;
    }

    /** Whether who has said nothing gets it. */
    public boolean usual(Medium medium) {
        return medium == Medium.EMAIL ? byEmail : bySms;
    }
}
