package org.fengqiao.delivery;

import java.util.Optional;

/** Finds the words of a delivery at the moment it is sent. A CDI bean of this type answers for all. */
public interface Composer {

    /** @param subject one line; @param text plain text, for SMS one short line */
    record Words(String subject, String text) {}

    /** @return empty when there is nothing to tell any more: the case was closed, what was due is done */
    Optional<Words> compose(Delivery delivery);
}
