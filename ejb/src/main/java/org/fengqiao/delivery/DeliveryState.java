package org.fengqiao.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** To be sent, or tried again. */
    WAITING,
    SENT,
    /** Tried as often as it is worth, or refused for good. */
    GIVEN_UP,
    /** Nothing to tell any more, or nobody to tell it to: done meanwhile, the person has left, has no address. */
    DROPPED
}
