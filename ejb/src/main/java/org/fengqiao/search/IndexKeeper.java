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

    /** What is not searched as it is now, of a party who is protected since, may not be so for long once the index writes again. */
    private static final long LONGEST_WAIT_MILLISECONDS = 8_000;

    private static final int TOLD_EVERY = 60;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Indexes indexes;

    @Inject
    IndexBooks books;

    @Inject
    IndexBuilding building;

    @Inject
    IndexBell bell;

    @Inject
    IndexCheck check;

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
        Draining draining = new Draining(indexes, books);
        int failures = 0;
        while (!stopping) {
            try {
                IndexBooks.Entry entry = indexes.ready();
                building.beginWhereNeeded(entry);
                indexes.checkSuspected();
                if (entry.toCheck() && entry.generation() != 0) {
                    check.begin(threads, () -> stopping);
                }
                if (bell.hushed() || !draining.turn()) {
                    bell.await(REST_MILLISECONDS);
                }
                failures = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                failures++;
                tell(e, failures);
                rest(Math.min(LONGEST_WAIT_MILLISECONDS, REST_MILLISECONDS << Math.min(failures, 6)));
            }
        }
    }

    /** Once at first, then now and then: an hour without the index is no reason to fill the log. */
    private void tell(Throwable e, int failures) {
        if (stopping) {
            return;
        }
        try {
            LOG.log(
                    failures == 1 || failures % TOLD_EVERY == 0 ? Level.WARNING : Level.FINE,
                    "the search index cannot be written; changes wait in the queue and nothing is lost. Try "
                            + failures,
                    e);
        } catch (Error full) {
            // without memory there is no word of it, and nothing else to be done than to go on
            e.addSuppressed(full);
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
