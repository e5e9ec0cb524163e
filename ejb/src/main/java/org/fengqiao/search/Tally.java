package org.fengqiao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts by facet straight in the folder of a Lucene index: which cases match is noted in one bit each, and only these are looked at, field by
 * field. The numbers are those that the aggregations of Hibernate Search give, which a test compares; but these put every value of every
 * case through a set of its own, which for a question that a hundred thousand cases answer takes longer than everything else together. The
 * parts of the index are counted by as many threads as help.
 */
final class Tally implements AutoCloseable {

    /** Fewer candidates than one in so many: each of them is looked up, instead of going through all that hold a term. */
    private static final int FEW = 64;

    private final IndexSearcher searcher;
    private final Docs narrow;
    /** Null without a text. */
    private final Docs said;

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
        this.searcher = new IndexSearcher(reader);
        // a text is seldom asked twice; what it matches is not worth keeping
        this.searcher.setQueryCache(null);
        CaseQuery<Docs> query = new CaseQuery<>(new Sets());
        this.narrow = query.narrow(question.scope(), question.shut(), question.filter());
        this.said = question.text().empty() ? null : query.text(question.text());
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
        FixedBitSet found = found(leaf);
        int matching = found.cardinality();
        total.addAndGet(matching);
        boolean most = matching > found.length() / 2;
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

    private FixedBitSet found(LeafReaderContext context) throws IOException {
        int size = context.reader().maxDoc();
        FixedBitSet found = bits(narrow, new Leaf(searcher, context, null, size));
        Bits live = context.reader().getLiveDocs();
        if (live != null) {
            for (int doc = 0; doc < size; doc++) {
                if (!live.get(doc)) {
                    found.clear(doc);
                }
            }
        }
        int candidates = found.cardinality();
        if (said != null && candidates > 0) {
            found.and(bits(said, new Leaf(searcher, context, found, candidates)));
        }
        return found;
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

    /**
     * A part of the index.
     *
     * @param candidates the only ones that matter, or null for all
     */
    private record Leaf(IndexSearcher searcher, LeafReaderContext context, FixedBitSet candidates, int count) {

        int size() {
            return context.reader().maxDoc();
        }

        boolean few() {
            return candidates != null && count < size() / FEW;
        }
    }

    /** Cases of a part of the index that match; beside candidates others may be among them. */
    private interface Docs {
        /** @return null where there are none */
        DocIdSetIterator in(Leaf leaf) throws IOException;
    }

    private static FixedBitSet bits(Docs docs, Leaf leaf) throws IOException {
        FixedBitSet bits = new FixedBitSet(leaf.size());
        or(bits, docs, leaf);
        return bits;
    }

    private static void or(FixedBitSet bits, Docs docs, Leaf leaf) throws IOException {
        DocIdSetIterator found = docs.in(leaf);
        if (found == null) {
            return;
        }
        if (leaf.few()) {
            DocIdSetIterator candidates = new BitSetIterator(leaf.candidates(), leaf.count());
            for (int doc = candidates.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = candidates.nextDoc()) {
                if (holds(found, doc)) {
                    bits.set(doc);
                }
            }
        } else {
            bits.or(found);
        }
    }

    private static boolean holds(DocIdSetIterator docs, int doc) throws IOException {
        return docs.docID() == doc || docs.docID() < doc && docs.advance(doc) == doc;
    }

    private static DocIdSetIterator iterator(FixedBitSet bits) {
        return new BitSetIterator(bits, bits.length());
    }

    /** Conditions as sets of cases: what only makes one case better than another is left out. */
    private static final class Sets implements Conditions<Docs> {

        @Override
        public Docs all() {
            return leaf -> DocIdSetIterator.all(leaf.size());
        }

        @Override
        public Docs none() {
            return leaf -> null;
        }

        @Override
        public Docs term(String field, String value, float counts) {
            Term term = new Term(field, value);
            return leaf -> leaf.context().reader().postings(term, PostingsEnum.NONE);
        }

        @Override
        public Docs exact(String field, String value, float counts) {
            return term(field, value, counts);
        }

        @Override
        public Docs number(String field, long value) {
            return query(LongPoint.newExactQuery(field, value));
        }

        @Override
        public Docs year(String field, int value) {
            return query(IntPoint.newExactQuery(field, value));
        }

        @Override
        public Docs flag(String field, boolean value) {
            return query(IntPoint.newExactQuery(field, value ? 1 : 0));
        }

        @Override
        public Docs phrase(String field, String terms, int slop, float counts) {
            String[] words = terms.split(" ");
            return words.length == 1 ? term(field, terms, counts) : query(new PhraseQuery(slop, field, words));
        }

        @Override
        public Docs beginning(String field, String begin, float counts) {
            return query(new PrefixQuery(new Term(field, begin)));
        }

        @Override
        public Docs since(String field, Instant from) {
            return query(LongPoint.newRangeQuery(field, from.toEpochMilli(), Long.MAX_VALUE));
        }

        @Override
        public Docs before(String field, Instant end) {
            return query(LongPoint.newRangeQuery(field, Long.MIN_VALUE, end.toEpochMilli() - 1));
        }

        @Override
        public Docs least(String field, double value) {
            return query(DoublePoint.newRangeQuery(field, value, Double.POSITIVE_INFINITY));
        }

        @Override
        public Docs most(String field, double value) {
            return query(DoublePoint.newRangeQuery(field, Double.NEGATIVE_INFINITY, value));
        }

        private static Docs query(Query query) {
            return leaf -> {
                Scorer scorer = leaf.searcher()
                        .createWeight(leaf.searcher().rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                        .scorer(leaf.context());
                return scorer == null ? null : scorer.iterator();
            };
        }

        @Override
        public Docs some(List<Docs> ways, int least) {
            return leaf -> iterator(least <= 1 ? any(ways, leaf) : enough(ways, least, leaf));
        }

        private static FixedBitSet any(List<Docs> ways, Leaf leaf) throws IOException {
            FixedBitSet bits = new FixedBitSet(leaf.size());
            for (Docs way : ways) {
                or(bits, way, leaf);
            }
            return bits;
        }

        private static FixedBitSet enough(List<Docs> ways, int least, Leaf leaf) throws IOException {
            short[] held = new short[leaf.size()];
            for (Docs way : ways) {
                DocIdSetIterator docs = way.in(leaf);
                if (docs == null) {
                    continue;
                }
                if (leaf.few()) {
                    DocIdSetIterator candidates = new BitSetIterator(leaf.candidates(), leaf.count());
                    for (int doc = candidates.nextDoc();
                            doc != DocIdSetIterator.NO_MORE_DOCS;
                            doc = candidates.nextDoc()) {
                        if (holds(docs, doc)) {
                            held[doc]++;
                        }
                    }
                } else {
                    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                        held[doc]++;
                    }
                }
            }
            FixedBitSet bits = new FixedBitSet(held.length);
            for (int doc = 0; doc < held.length; doc++) {
                if (held[doc] >= least) {
                    bits.set(doc);
                }
            }
            return bits;
        }

        @Override
        public Docs narrow(List<Docs> must, List<Docs> not) {
            return leaf -> {
                FixedBitSet bits = bits(must.get(0), leaf);
                for (Docs other : must.subList(1, must.size())) {
                    bits.and(bits(other, leaf));
                }
                for (Docs other : not) {
                    bits.andNot(bits(other, leaf));
                }
                return iterator(bits);
            };
        }

        @Override
        public Docs within(Docs narrow, Docs scored) {
            return narrow(List.of(narrow, scored), List.of());
        }

        @Override
        public Docs better(Docs must, List<Docs> should, float counts) {
            return must;
        }
    }
}
