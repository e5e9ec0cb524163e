package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the keeper of the index of this node when there is something to write, so that a new case is found at once. */
@ApplicationScoped
public class IndexBell {

    private final Semaphore rung = new Semaphore(0);

    private volatile boolean hushed;

    /** While a great many cases are being loaded the keeper leaves the machine to that; what waits is written once, afterwards. */
    public void hush(boolean quiet) {
        hushed = quiet;
        ring();
    }

    boolean hushed() {
        return hushed;
    }

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Back when it was rung since the last time, or when the time is over. */
    void await(long milliseconds) throws InterruptedException {
        if (rung.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
