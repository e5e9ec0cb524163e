package org.fengqiao.delivery;

/** A way out of the house. */
interface Channel {

    Medium medium();

    /** Whether the operator has set it up. Nothing is written down for a channel that is not. */
    boolean ready();

    /**
     * @return what the other side answered, for the record; may be null
     * @throws DeliveryFailed when it was not taken
     */
    String send(Message message) throws DeliveryFailed;
}
