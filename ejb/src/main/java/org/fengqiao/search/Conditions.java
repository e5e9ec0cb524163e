package org.fengqiao.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The few kinds of conditions that {@link CaseQuery} puts together, in the language of whom is asked. All values are terms of the index as
 * they are: nothing is taken apart any more.
 *
 * @param <Q> a condition
 */
interface Conditions<Q> {

    Q all();

    Q none();

    /** @param counts weight of what the term says of the case */
    Q term(String field, String value, float counts);

    /** The field holds the value, which says as much in every case. */
    Q exact(String field, String value, float counts);

    /** The field holds one of the values, however many they are: the score tells nothing of it. */
    Q oneOf(String field, Collection<String> values);

    Q number(String field, long value);

    Q year(String field, int value);

    Q flag(String field, boolean value);

    /**
     * Terms one behind the other.
     *
     * @param terms with blanks between them
     * @param slop so many places apart at most
     */
    Q phrase(String field, String terms, int slop, float counts);

    Q beginning(String field, String begin, float counts);

    Q since(String field, Instant from);

    Q before(String field, Instant end);

    Q least(String field, double value);

    Q most(String field, double value);

    /** At least so many of them; each adds to the score. */
    Q some(List<Q> ways, int least);

    /** Everything of {@code must}, nothing of {@code not}; none of them adds to the score. */
    Q narrow(List<Q> must, List<Q> not);

    /** What is scored within what narrows it. */
    Q within(Q narrow, Q scored);

    /** The first, better still with the others. */
    Q better(Q must, List<Q> should, float counts);
}
