package org.fengqiao.procedure;

import java.util.function.Predicate;

/**
 * What must be true before an action may be taken.
 *
 * @param code tells why it is refused; its text is the key {@code error.CODE}
 * @param test on the facts of the case
 */
public record Guard<F>(String code, Predicate<? super F> test) {

    public boolean passes(F facts) {
        return test.test(facts);
    }
}
