package org.fengqiao.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the index of this node up to date for as long as the server runs: writes what the queue holds, builds the index when there is none,
 * and waits, longer each time, while the index does not answer. What is in the queue stays there meanwhile.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());

    /** Changes on another node ring no bell here: their rows are looked for once a second. */
    private static final long REST_MILLISECONDS = 1_000;

    private static final long LONGEST_WAIT_MILLISECONDS = 60_000;
    private static final int BATCH = 500;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Indexes indexes;

    @Inject
    IndexBooks books;

    @Inject
    IndexBell bell;

    private volatile boolean stopping;
    private Thread thread;

    @PostConstruct
    void start() {
        thread = threads.newThread(this::keep);
        thread.setName("fengqiao-search-index");
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        bell.ring();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        indexes.close();
    }

    private void keep() {
        int failures = 0;
        while (!stopping) {
            try {
                indexes.ready();
                boolean more = !bell.hushed() && drain();
                failures = 0;
                if (!more) {
                    bell.await(REST_MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    return;
                }
                failures++;
                // once at first, then now and then: an hour without the index is no reason to fill the log
                LOG.log(
                        failures == 1 || failures % 20 == 0 ? Level.WARNING : Level.FINE,
                        "the search index cannot be written; changes wait in the queue and nothing is lost. Try "
                                + failures,
                        e);
                rest(Math.min(LONGEST_WAIT_MILLISECONDS, REST_MILLISECONDS << Math.min(failures, 6)));
            }
        }
    }

    /** @return whether there may be more */
    private boolean drain() {
        try {
            return books.drain(indexes.name(), BATCH, indexes::write) == BATCH;
        } catch (RuntimeException several) {
            indexes.checkCurrent();
            try {
                return books.drain(indexes.name(), 1, indexes::write) == 1;
            } catch (RuntimeException one) {
                // the index answers, so it is the case
                LOG.log(Level.WARNING, "a case could not be indexed; it is tried again later", one);
                books.postpone(indexes.name(), String.valueOf(one.getMessage()));
                return true;
            }
        }
    }

    private void rest(long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (!stopping && System.nanoTime() < end) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping = true;
            }
        }
    }
}
