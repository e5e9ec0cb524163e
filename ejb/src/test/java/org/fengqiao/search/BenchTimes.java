package org.fengqiao.search;

import java.util.Arrays;
import java.util.List;

/**
 * How long answers took.
 *
 * @param sorted milliseconds
 */
record BenchTimes(double[] sorted) {

    /** Asked before it is measured. */
    static final int WARM_UP = 40;

    interface Asked<T> {
        int ask(T what) throws Exception;
    }

    /** Asks for one after the other. */
    static <T> BenchTimes of(List<T> whats, Asked<T> asked) throws Exception {
        for (T what : whats.subList(0, Math.min(WARM_UP, whats.size()))) {
            asked.ask(what);
        }
        double[] times = new double[whats.size()];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            asked.ask(whats.get(i));
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return new BenchTimes(times);
    }

    double p50() {
        return sorted[sorted.length / 2];
    }

    double p95() {
        return sorted[sorted.length * 95 / 100];
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
