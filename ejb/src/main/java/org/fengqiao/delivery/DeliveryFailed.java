package org.fengqiao.delivery;

/** A message was not taken. */
final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood true when trying again cannot help: the address is wrong, the text is refused */
    DeliveryFailed(String why, boolean forGood, Throwable cause) {
        super(why, cause);
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }
}
