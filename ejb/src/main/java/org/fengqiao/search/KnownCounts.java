package org.fengqiao.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.fengqiao.access.CaseScope;

/**
 * Counts that were asked for last. They hold for the very same state of the index only, so whoever turns a page or sorts anew does not have
 * everything counted again, and whoever asks after a change does. OpenSearch keeps such answers by itself.
 */
final class KnownCounts {

    private static final int KEPT = 64;

    /** @param state of each part of the index, deletions included */
    private record Key(CaseScope scope, SearchFilter filter, QueryText text, List<Object> state) {}

    private final Map<Key, IndexQuestion.Counts> counts = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, IndexQuestion.Counts> eldest) {
            return size() > KEPT;
        }
    };

    IndexQuestion.Counts of(IndexQuestion question, IndexReader reader, Supplier<IndexQuestion.Counts> count) {
        List<Object> state = reader.leaves().stream()
                .<Object>map(leaf -> leaf.reader().getReaderCacheHelper().getKey())
                .toList();
        Key key = new Key(question.scope(), question.filter(), question.text(), state);
        synchronized (counts) {
            IndexQuestion.Counts known = counts.get(key);
            if (known != null) {
                return known;
            }
        }
        IndexQuestion.Counts counted = count.get();
        synchronized (counts) {
            counts.put(key, counted);
        }
        return counted;
    }
}
