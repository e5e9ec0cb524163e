package org.fengqiao.statistics;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a counter counts for. The order is the one in which counters are changed, always, so that two cases that touch the same ones
 * wait for each other and never in a circle.
 *
 * @param regionCode region of the case, as registered
 * @param mediatorId staff id of the presiding mediator, 0 while there is none
 */
record CounterKey(String regionCode, LocalDate day, String category, long mediatorId)
        implements Comparable<CounterKey> {

    private static final Comparator<CounterKey> ORDER = Comparator.comparing(CounterKey::regionCode)
            .thenComparing(CounterKey::day)
            .thenComparing(CounterKey::category)
            .thenComparing(CounterKey::mediatorId);

    @Override
    public int compareTo(CounterKey other) {
        return ORDER.compare(this, other);
    }
}
