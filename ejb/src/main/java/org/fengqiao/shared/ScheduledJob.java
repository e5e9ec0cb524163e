package org.fengqiao.shared;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work that has to be done from time to time by itself. Every CDI bean of this type becomes a job that one of the nodes runs when its
 * time has come; a job is an adapter that calls a service. What it is called and what it is for stands in the texts {@code
 * job.NAME.title} and {@code job.NAME.purpose}.
 *
 * <p>Opens no transaction of its own around all its work: it calls a service again and again, each call a short transaction, so
 * that a node that dies or stops in the middle loses at most one step.
 */
public interface ScheduledJob {

    /** Stable, lower case with hyphens, at most 40 characters: {@code deadline-alerts}. */
    String name();

    Timing timing();

    /** Whether several nodes may be at it at the same time, because each step takes its own rows ({@code for update skip locked}). */
    default boolean parallel() {
        return false;
    }

    /**
     * @throws DomainError UNAVAILABLE when it needs a part of the house that does not answer: no failure, it waits for its next time, unless
     *     that is only the next day
     * @throws Exception when it could not be done; it is then tried again, later each time, and in the end somebody is told
     */
    void run(Progress progress) throws Exception;

    /** When a job runs: at a distance from the last time, or once a day at a time of day in Beijing. One of the two is null. */
    record Timing(Duration every, LocalTime daily) {

        public static Timing every(Duration distance) {
            return new Timing(distance, null);
        }

        public static Timing daily(int hour, int minute) {
            return new Timing(null, LocalTime.of(hour, minute));
        }
    }

    /** What a job tells while it runs, and what it is told. */
    interface Progress {

        /** Adds to what the run has done; the text {@code job.count.WHAT} says it in words. A run that counts nothing did nothing. */
        void count(String what, long amount);

        /** True when the server is about to stop: end after the step in hand. */
        boolean stopping();
    }
}
