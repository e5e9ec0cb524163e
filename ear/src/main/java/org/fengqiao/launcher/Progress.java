package org.fengqiao.launcher;

import java.io.PrintStream;

/** Readable lines for the terminal, each with the seconds since the command began. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(String line) {
        long tenths = (System.nanoTime() - begin) / 100_000_000;
        plain(String.format("[%4d.%d s] %s", tenths / 10, tenths % 10, line));
    }

    void plain(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
