package org.fengqiao.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes the queue to the index, turn by turn: many rows at a time, fewer when they are not taken. A case that is not taken alone is put aside
 * when another one is; when no other is either, it is the index that takes nothing, and all of them stay where they are.
 */
final class Draining {

    private static final Logger LOG = Logger.getLogger(Draining.class.getName());
    private static final int MOST = 500;
    private static final int FEWER = 8;

    /** Cases that are tried in one turn besides one that was not taken. */
    private static final int COMPARED = 10;

    private final Indexes indexes;
    private final IndexBooks books;
    private int limit = MOST;

    /** Rows that were not taken since one was, with what was said of them. */
    private final Map<Long, RuntimeException> suspects = new LinkedHashMap<>();

    private long lastSuspect;

    Draining(Indexes indexes, IndexBooks books) {
        this.indexes = indexes;
        this.books = books;
    }

    /**
     * @return whether there may be more
     * @throws RuntimeException when the index does not answer, or takes nothing
     */
    boolean turn() {
        try {
            boolean more = books.drain(indexes.name(), 0, limit, indexes::write);
            limit = Math.min(MOST, 2 * limit);
            forgetSuspects();
            return more;
        } catch (RuntimeException | Error e) {
            indexes.checkCurrent();
            if (limit > 1) {
                LOG.log(Level.FINE, "of " + limit + " cases not all were taken; fewer are tried", e);
                limit = Math.max(1, limit / FEWER);
            } else if (e instanceof RuntimeException refused) {
                compare(refused);
            } else {
                for (Long row : books.waiting(indexes.name(), 0, 1)) {
                    putAside(row, e);
                }
            }
            return true;
        }
    }

    /** One was not taken: are others? Each time those behind are tried that were not yet, so that many bad ones hold up nobody. */
    private void compare(RuntimeException refused) {
        List<Long> rows = books.waiting(indexes.name(), lastSuspect, COMPARED);
        for (Long row : rows) {
            try {
                books.drain(indexes.name(), row - 1, 1, indexes::write);
                suspects.forEach(this::putAside);
                forgetSuspects();
                return;
            } catch (RuntimeException e) {
                suspects.put(row, e);
                lastSuspect = row;
            } catch (Error e) {
                putAside(row, e);
            }
        }
        if (rows.isEmpty()) {
            forgetSuspects();
        }
        throw new IllegalStateException("the search index answers and takes no change", refused);
    }

    private void putAside(Long row, Throwable why) {
        LOG.log(Level.WARNING, "a case could not be indexed; it is tried again later", why);
        books.postpone(indexes.name(), row, String.valueOf(why.getMessage()));
    }

    private void forgetSuspects() {
        suspects.clear();
        lastSuspect = 0;
    }
}
