package org.fengqiao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts by facet straight in the folder of a Lucene index: {@link Matching} tells which cases match, and only these are looked at, field by
 * field. The numbers are those that the aggregations of Hibernate Search give, which a test compares; but these put every value of every
 * case through a set of its own, which for a question that a hundred thousand cases answer takes longer than everything else together. The
 * parts of the index are counted by as many threads as help.
 */
final class Tally implements AutoCloseable {

    private final Matching matching;
    private final List<String> fields;
    private final String years;

    private final SharedWork work = new SharedWork();
    private final AtomicLong total = new AtomicLong();
    private final Map<String, Map<String, Long>> byField = new ConcurrentHashMap<>();
    private final Map<Long, Long> byYear = new ConcurrentHashMap<>();

    /**
     * Counts nothing yet.
     *
     * @param reader open until this is closed
     * @param fields to count by, each with the value of a case as text
     * @param years field to count by, a number
     */
    Tally(IndexReader reader, IndexQuestion question, List<String> fields, String years) {
        this.matching = new Matching(reader, question);
        this.fields = fields;
        this.years = years;
        fields.forEach(field -> byField.put(field, new ConcurrentHashMap<>()));
        reader.leaves().stream()
                .sorted(Comparator.comparingInt(
                        (LeafReaderContext leaf) -> -leaf.reader().maxDoc()))
                .forEach(leaf -> part(() -> count(leaf)));
    }

    /** Counts until there is nothing left to count; any number of threads may. */
    void help() {
        work.help();
    }

    /**
     * Helps, and waits for the others who do.
     *
     * @param most so many values of a field at most, those of most cases
     * @throws UncheckedIOException where the index could not be read
     */
    Counted counted(int most) {
        work.finish();
        Map<String, List<SearchAnswer.Count>> counts = new LinkedHashMap<>();
        fields.forEach(field -> counts.put(field, largest(byField.get(field), most)));
        counts.put(years, largest(byYear, most));
        return new Counted(total.get(), counts);
    }

    /** Nobody counts any more. */
    @Override
    public void close() {
        work.abandon();
    }

    private void count(LeafReaderContext leaf) throws IOException {
        FixedBitSet found = matching.in(leaf);
        int matched = found.cardinality();
        total.addAndGet(matched);
        boolean most = matched > found.length() / 2;
        FixedBitSet fewer = most ? others(found) : found;
        fields.forEach(field -> part(() -> count(leaf, fewer, most, field, byField.get(field))));
        part(() -> countYears(leaf, found, years, byYear));
    }

    private interface Reading {
        void run() throws IOException;
    }

    private void part(Reading reading) {
        work.add(() -> {
            try {
                reading.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @param counts by field, largest first */
    record Counted(long total, Map<String, List<SearchAnswer.Count>> counts) {}

    private static <T extends Comparable<T>> List<SearchAnswer.Count> largest(Map<T, Long> counts, int most) {
        Comparator<Map.Entry<T, Long>> larger =
                Map.Entry.<T, Long>comparingByValue().reversed();
        Stream<Map.Entry<T, Long>> sorted =
                counts.entrySet().stream().sorted(larger.thenComparing(Map.Entry.comparingByKey()));
        return sorted.limit(most)
                .map(each -> new SearchAnswer.Count(String.valueOf(each.getKey()), each.getValue()))
                .toList();
    }

    private static FixedBitSet others(FixedBitSet found) {
        FixedBitSet others = found.clone();
        others.flip(0, others.length());
        return others;
    }

    /** @param others whether the cases are those that do not count: how many hold a value at all, the index knows by itself */
    private static void count(
            LeafReaderContext context, FixedBitSet cases, boolean others, String field, Map<String, Long> counts)
            throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field);
        int[] byOrdinal = byOrdinal(values, cases);
        if (others && byOrdinal.length > 0) {
            TermsEnum all = context.reader().terms(field).iterator();
            for (int i = 0; all.next() != null; i++) {
                byOrdinal[i] = all.docFreq() - byOrdinal[i];
            }
        }
        for (int i = 0; i < byOrdinal.length; i++) {
            if (byOrdinal[i] > 0) {
                counts.merge(values.lookupOrd(i).utf8ToString(), (long) byOrdinal[i], Long::sum);
            }
        }
    }

    private static int[] byOrdinal(SortedSetDocValues several, FixedBitSet cases) throws IOException {
        int[] byOrdinal = new int[(int) several.getValueCount()];
        SortedDocValues values = DocValues.unwrapSingleton(several);
        DocIdSetIterator docs = new BitSetIterator(cases, 0);
        if (values == null) {
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (several.advanceExact(doc)) {
                    for (int i = 0; i < several.docValueCount(); i++) {
                        byOrdinal[(int) several.nextOrd()]++;
                    }
                }
            }
        } else {
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (values.advanceExact(doc)) {
                    byOrdinal[values.ordValue()]++;
                }
            }
        }
        return byOrdinal;
    }

    /** Cases lie in the order of their registration for the most part, so the year seldom changes from one to the next. */
    private static void countYears(LeafReaderContext context, FixedBitSet found, String field, Map<Long, Long> counts)
            throws IOException {
        SortedNumericDocValues years = DocValues.getSortedNumeric(context.reader(), field);
        DocIdSetIterator docs = new BitSetIterator(found, 0);
        long year = 0;
        long count = 0;
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (years.advanceExact(doc)) {
                long value = years.nextValue();
                if (value != year && count > 0) {
                    counts.merge(year, count, Long::sum);
                    count = 0;
                }
                year = value;
                count++;
            }
        }
        if (count > 0) {
            counts.merge(year, count, Long::sum);
        }
    }
}
