package org.fengqiao.schedule;

import java.time.Duration;

/** How long a job that failed waits before it is tried again: longer each time, and at last somebody is told. */
final class BackOff {

    /** After so many failures in a row people are told: some seven minutes after the first. */
    static final int TELL_AFTER = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private BackOff() {}

    /** @param failures in a row, from 1 */
    static Duration after(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
