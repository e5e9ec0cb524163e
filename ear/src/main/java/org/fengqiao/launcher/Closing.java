package org.fengqiao.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be stopped at the end, last started first: the server before the database that it writes to. Runs once,
 * whichever way the end comes: the command is done, Ctrl-C, SIGTERM, or a failure.
 */
final class Closing {

    private record Part(String line, AutoCloseable what) {}

    private final Progress progress;
    private final Deque<Part> parts = new ArrayDeque<>();
    private volatile boolean begun;

    Closing(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param line told to the operator when it is stopped; empty for what stops unnoticed
     */
    synchronized <T extends AutoCloseable> T add(String line, T what) {
        parts.push(new Part(line, what));
        return what;
    }

    boolean begun() {
        return begun;
    }

    void closeAll() {
        begun = true;
        Part part;
        while ((part = next()) != null) {
            try {
                if (!part.line().isEmpty()) {
                    progress.plain(part.line());
                }
                part.what().close();
            } catch (Exception e) {
                System.err.println("fengqiao: " + e.getMessage());
            }
        }
    }

    private synchronized Part next() {
        return parts.poll();
    }
}
