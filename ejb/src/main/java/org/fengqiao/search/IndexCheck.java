package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares the index with the database, case by case, by a sum over all that the index keeps of a case: names of people, places, kinds and
 * organisations, text of evidence that was read later, parties. What differs is put into the queue. What is in the queue anyway, or was
 * changed while it was looked at, comes right by itself and is no difference worth a word.
 */
@ApplicationScoped
class IndexCheck {

    private static final Logger LOG = Logger.getLogger(IndexCheck.class.getName());
    private static final int STEP = 500;
    private static final long TOLD_EVERY_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    Indexes indexes;

    @Inject
    IndexBooks books;

    @Inject
    IndexHistory history;

    @Inject
    IndexBell bell;

    /**
     * @param compared cases in the database
     * @param missing cases that the index did not have
     * @param stale cases of which it had something else
     * @param surplus cases that only the index had
     */
    record Report(long compared, long missing, long stale, long surplus) {

        boolean exact() {
            return missing + stale + surplus == 0;
        }
    }

    private record Row(Long id, Long print) {}

    /** Compares in the background, when nobody else does. */
    void begin(ThreadFactory threads, BooleanSupplier stopping) {
        if (books.beginCheck(indexes.name())) {
            threads.newThread(() -> compare(stopping)).start();
        }
    }

    private void compare(BooleanSupplier stopping) {
        try {
            Report report = recorded(stopping);
            if (!stopping.getAsBoolean()) {
                books.finishCheck(indexes.name());
                LOG.log(report.exact() ? Level.INFO : Level.WARNING, () -> "the search index was compared: " + report);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "the search index could not be compared; it is tried again in an hour", e);
        }
    }

    /** Compares, and puts on record how far it is and what came of it. */
    Report recorded(BooleanSupplier stopping) {
        long note = history.begin(indexes.name(), IndexHistory.Kind.CHECK);
        long[] told = {System.nanoTime()};
        try {
            Report report = run(
                    done -> {
                        if (System.nanoTime() - told[0] >= TOLD_EVERY_NANOSECONDS) {
                            told[0] = System.nanoTime();
                            history.seen(note, done);
                        }
                    },
                    stopping);
            if (!stopping.getAsBoolean()) {
                history.compared(note, report);
            }
            return report;
        } catch (RuntimeException | Error e) {
            try {
                history.failed(note, String.valueOf(e.getMessage()));
            } catch (RuntimeException | Error again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    Report run(LongConsumer progress, BooleanSupplier stopping) {
        indexes.require().refresh();
        long compared = 0;
        long missing = 0;
        long stale = 0;
        long surplus = 0;
        long after = 0;
        boolean more = true;
        while (more && !stopping.getAsBoolean()) {
            Map<Long, Long> indexed = indexed(after);
            Map<Long, Long> kept = books.prints(after, STEP);
            more = kept.size() == STEP || indexed.size() == STEP;
            long until = more ? Math.min(last(kept), last(indexed)) : Long.MAX_VALUE;
            List<Long> wrong = new ArrayList<>();
            for (Map.Entry<Long, Long> file : kept.entrySet()) {
                if (file.getKey() <= until) {
                    Long print = indexed.remove(file.getKey());
                    compared++;
                    if (print == null) {
                        missing++;
                        wrong.add(file.getKey());
                    } else if (!print.equals(file.getValue())) {
                        stale++;
                        wrong.add(file.getKey());
                    }
                }
            }
            for (Long id : indexed.keySet()) {
                if (id <= until) {
                    surplus++;
                    wrong.add(id);
                }
            }
            books.again(indexes.name(), wrong);
            after = until;
            progress.accept(compared);
        }
        bell.ring();
        return new Report(compared, missing, stale, surplus);
    }

    /** The largest id of a step; of one that came to its end, no limit. */
    private static long last(Map<Long, Long> step) {
        return step.size() < STEP
                ? Long.MAX_VALUE
                : step.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private Map<Long, Long> indexed(long after) {
        List<Row> rows = indexes.ask((index, session) -> session.search(CaseText.class)
                .select(f -> f.composite()
                        .from(f.id(Long.class), f.field(CaseFields.PRINT, Long.class))
                        .as(Row::new))
                .where(f -> f.range().field(CaseFields.ORDER).greaterThan(after))
                .sort(f -> f.field(CaseFields.ORDER))
                .fetchHits(STEP));
        Map<Long, Long> prints = new LinkedHashMap<>();
        rows.forEach(row -> prints.put(row.id(), row.print()));
        return prints;
    }
}
