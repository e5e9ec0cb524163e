package org.fengqiao.search;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Work in parts, done by as many threads as come to help; a part may add others. Who began it brings it to its end: by {@link #finish}, or by
 * {@link #abandon}.
 */
final class SharedWork {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean abandoned;
    private RuntimeException failure;

    synchronized void add(Runnable part) {
        if (!abandoned) {
            waiting.add(part);
            notifyAll();
        }
    }

    /** Does parts until all are done, those that others do as well. */
    void help() {
        for (Runnable part = next(); part != null; part = next()) {
            try {
                part.run();
            } catch (RuntimeException e) {
                fail(e);
            } finally {
                done();
            }
        }
    }

    /**
     * Helps until all is done.
     *
     * @throws RuntimeException of the first part that failed; none was begun after it
     */
    void finish() {
        help();
        synchronized (this) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Begins no further part; back when nobody does one any more. */
    void abandon() {
        synchronized (this) {
            abandoned = true;
            waiting.clear();
        }
        help();
    }

    /** @return null when all is done */
    private synchronized Runnable next() {
        boolean interrupted = false;
        while (waiting.isEmpty() && underWay > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                // a part takes some milliseconds, and what it reads must stay open until then
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Runnable part = waiting.poll();
        if (part != null) {
            underWay++;
        }
        return part;
    }

    private synchronized void done() {
        underWay--;
        notifyAll();
    }

    private synchronized void fail(RuntimeException e) {
        failure = failure == null ? e : failure;
        abandoned = true;
        waiting.clear();
    }
}
