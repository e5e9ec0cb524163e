package org.fengqiao.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.fengqiao.access.CaseScope;

/**
 * Counts that were asked for last. They hold for the very same state of the index only, so whoever turns a page or sorts anew does not have
 * everything counted again, and whoever asks after a change does. OpenSearch keeps such answers by itself.
 */
final class KnownCounts {

    private static final int KEPT = 64;

    /** @param state of each part of the index, deletions included */
    record Key(CaseScope scope, Set<String> shut, SearchFilter filter, QueryText text, List<Object> state) {}

    private final Map<Key, IndexQuestion.Counts> counts = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, IndexQuestion.Counts> eldest) {
            return size() > KEPT;
        }
    };

    static Key key(IndexQuestion question, IndexReader reader) {
        List<Object> state = reader.leaves().stream()
                .<Object>map(leaf -> leaf.reader().getReaderCacheHelper().getKey())
                .toList();
        return new Key(question.scope(), question.shut(), question.filter(), question.text(), state);
    }

    /** @return null where nobody asked for them lately */
    synchronized IndexQuestion.Counts of(Key key) {
        return counts.get(key);
    }

    synchronized void keep(Key key, IndexQuestion.Counts counted) {
        counts.put(key, counted);
    }
}
