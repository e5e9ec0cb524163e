package org.fengqiao.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Builds the next generation of the index from the database. That never disturbs searching: it grows beside the one that is searched, gets
 * every change meanwhile, and takes its place when it is complete.
 */
@ApplicationScoped
class IndexBuilding {

    private static final Logger LOG = Logger.getLogger(IndexBuilding.class.getName());
    private static final int STEP = 500;

    /**
     * So many take texts apart while an index is built: two where there are two processors, half of more than four, so that some are left
     * to the people who work meanwhile. Changes from the queue are always written by one.
     */
    static final int HANDS = Math.max(
            Math.min(2, Runtime.getRuntime().availableProcessors()),
            Runtime.getRuntime().availableProcessors() / 2);

    private static final long LONGEST_WAIT_SECONDS = 60;

    /** Cases in a row that may be left to the queue; after so many it is the index that takes none. */
    private static final int MOST_LEFT = 20;

    /** So many times fewer cases at a time when some were not taken. */
    private static final int FEWER = 8;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Indexes indexes;

    @Inject
    IndexBooks books;

    @Inject
    IndexHistory history;

    private final AtomicBoolean building = new AtomicBoolean();
    private int failures;
    private volatile long buildAgain = System.nanoTime();

    /** Told how many cases of how many are done. */
    interface Progress {
        void told(long done, long all);
    }

    /** Begins in the background where there is no index to search, or somebody has asked for another; after a failure not at once. */
    void beginWhereNeeded(IndexBooks.Entry entry) {
        if (needed(entry)
                && !building.get()
                && System.nanoTime() - buildAgain >= 0
                // one may have come to its end since the entry was read
                && needed(books.find(indexes.name()).orElseThrow())) {
            buildLater(0);
            threads.newThread(this::buildAnew).start();
        }
    }

    private static boolean needed(IndexBooks.Entry entry) {
        return entry.generation() == 0 || entry.toRenew();
    }

    private void buildLater(int failed) {
        buildAgain =
                System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.min(LONGEST_WAIT_SECONDS, 2L << Math.min(failed, 5)));
    }

    private void buildAnew() {
        try {
            build((done, all) -> {});
        } catch (RuntimeException | Error e) {
            LOG.log(Level.FINE, "told already; the keeper begins again", e);
        }
    }

    /**
     * Builds the next generation and puts it in the place of the present one.
     *
     * @return false when it is being built already
     */
    boolean build(Progress progress) {
        if (!building.compareAndSet(false, true)) {
            return false;
        }
        CaseIndex[] made = {null};
        try {
            if (!books.begin(indexes.name(), indexes.life(), generation -> made[0] = indexes.make(generation))) {
                return false;
            }
            CaseIndex fresh = made[0];
            long done = fill(fresh, progress);
            fresh.flush();
            fresh.refresh();
            books.finish(indexes.name(), indexes.life(), fresh.generation());
            indexes.take(fresh);
            LOG.info("the search index " + fresh.generation() + " is built: " + done + " cases");
            failures = 0;
            return true;
        } catch (RuntimeException | Error e) {
            failures++;
            buildLater(failures);
            LOG.log(
                    failures == 1 || failures % 20 == 0 ? Level.WARNING : Level.FINE,
                    "the search index could not be built; nothing is lost, it is tried again. Try " + failures,
                    e);
            giveUp(made[0], e);
            throw e;
        } finally {
            building.set(false);
        }
    }

    /** @return how many cases the index has taken; some that it does not take are left to the queue */
    private long fill(CaseIndex fresh, Progress progress) {
        long all = books.find(indexes.name()).orElseThrow().toBuild();
        long done = 0;
        long after = 0;
        int limit = STEP;
        int left = 0;
        while (after >= 0) {
            int[] count = {0};
            try {
                after = books.build(indexes.name(), indexes.life(), after, limit, (entry, texts, gone) -> {
                    fresh.fill(
                            texts, gone, HANDS, work -> threads.newThread(work).start());
                    count[0] = texts.size();
                });
                limit = Math.min(STEP, 2 * limit);
                left = 0;
            } catch (RuntimeException | Error e) {
                fresh.validate();
                if (limit == 1) {
                    if (++left > MOST_LEFT) {
                        throw e;
                    }
                    LOG.log(Level.WARNING, "a case could not be indexed; it is left to the queue", e);
                    after = books.leave(indexes.name(), indexes.life(), after);
                }
                limit = Math.max(1, limit / FEWER);
            }
            done += count[0];
            progress.told(done, all);
        }
        return done;
    }

    /** Gives the claim back and removes what was built so far: whoever tries again begins with another one. */
    private void giveUp(CaseIndex made, Throwable why) {
        try {
            books.abandon(indexes.name(), indexes.life());
            history.failed(indexes.name(), IndexHistory.Kind.BUILD, String.valueOf(why.getMessage()));
        } catch (RuntimeException | Error e) {
            why.addSuppressed(e);
        }
        if (made == null) {
            return;
        }
        try {
            indexes.drop(made);
        } catch (RuntimeException | Error e) {
            why.addSuppressed(e);
        }
    }
}
