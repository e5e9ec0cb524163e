package org.fengqiao.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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
 * Which cases of a Lucene index match a question, a bit for each, part by part of the index. First what narrows a question down is looked for
 * and then its text among these alone, as most questions are narrow and a text is in many cases.
 */
final class Matching {

    /** Fewer candidates than one in so many: each of them is looked up, instead of going through all that hold a term. */
    private static final int FEW = 64;

    private final IndexSearcher searcher;
    private final Docs narrow;
    /** Null without a text. */
    private final Docs said;

    Matching(IndexReader reader, IndexQuestion question) {
        this.searcher = new IndexSearcher(reader);
        // a text is seldom asked twice; what it matches is not worth keeping
        this.searcher.setQueryCache(null);
        CaseQuery<Docs> query = new CaseQuery<>(new Sets());
        this.narrow = query.narrow(question.scope(), question.shut(), question.filter());
        this.said = question.text().empty() ? null : query.text(question.text());
    }

    FixedBitSet in(LeafReaderContext context) throws IOException {
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
        public Docs oneOf(String field, Collection<String> values) {
            return some(values.stream().map(value -> term(field, value, 1)).toList(), 1);
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
