package org.fengqiao.web.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.shared.TimeSource;

/**
 * How often a feed may be fetched and wrong addresses be tried, on this node. Calendars fetch every few minutes at most; a whole office
 * behind one address of the network shares the number for wrong ones, which no calendar needs.
 */
@ApplicationScoped
public class FeedLimit {

    /** Of one feed: several devices that fetch every five minutes. */
    static final int FETCHES_AN_HOUR = 120;

    /** From one address of the network. */
    static final int WRONG_AN_HOUR = 30;

    /** Beyond so many different ones the hour is full for everybody new: the memory stays bounded. */
    private static final int REMEMBERED = 50_000;

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private long hour;

    @Inject
    private TimeSource time;

    public FeedLimit() {}

    FeedLimit(TimeSource time) {
        this.time = time;
    }

    /** Counts one more. */
    boolean allows(String what, int most) {
        AtomicInteger counter = counter(what);
        return counter != null && counter.incrementAndGet() <= most;
    }

    /** Whether one more would be allowed; counts nothing. */
    boolean exhausted(String what, int most) {
        AtomicInteger counter = counter(what);
        return counter == null || counter.get() >= most;
    }

    /** Seconds until the next hour begins. */
    long waitSeconds() {
        return 3600 - time.now().getEpochSecond() % 3600;
    }

    private AtomicInteger counter(String what) {
        synchronized (this) {
            long now = time.now().getEpochSecond() / 3600;
            if (now != hour) {
                hour = now;
                counts.clear();
            }
        }
        return counts.size() >= REMEMBERED && !counts.containsKey(what)
                ? null
                : counts.computeIfAbsent(what, each -> new AtomicInteger());
    }
}
