package org.fengqiao.delivery;

import java.util.Optional;

/** Knows whom a delivery is for that goes to nobody of the house, and what it says. A CDI bean of this type answers for all. */
public interface Stranger {

    /** @param address phone number; kept nowhere */
    record Letter(String address, String text) {}

    /** @return empty when there is nothing to tell any more, or nobody to tell it to */
    Optional<Letter> letter(Delivery delivery);
}
