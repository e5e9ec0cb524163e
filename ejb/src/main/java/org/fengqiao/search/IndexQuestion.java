package org.fengqiao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.fengqiao.access.CaseScope;
import org.fengqiao.region.RegionCode;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * One question to the index: what is looked for, within which scope, in which order. What the best rows are, how many there are and what is
 * written in those that are shown are asked one by one: for the rows the index may pass over whatever cannot come into the page, for the
 * counts it need not weigh.
 *
 * @param shut numbers of cases that lie within the scope for the index only: it does not know yet that they are shut
 * @param newest the newest first, instead of the best
 */
record IndexQuestion(CaseScope scope, Set<String> shut, SearchFilter filter, QueryText text, boolean newest) {

    /**
     * So many of the best are put in order by how near each other their words stand, too. To look at places in the text costs more than all
     * else, and no index knows beforehand whom it can pass over; among those behind it changes little.
     */
    private static final int WEIGHED = 200;

    /**
     * A row as the index gives it.
     *
     * @param registered null unless the newest come first: it lies beside all that is written in the case, which takes longer to read than
     *     to find the row
     */
    record Row(Long id, Float score, Instant registered) {

        Row(Long id, Float score) {
            this(id, score, null);
        }
    }

    /** @param total exact, as the counts by facet are */
    record Counts(long total, Map<String, List<SearchAnswer.Count>> facets) {}

    record Answer<T>(T rows, Counts counts) {}

    /** The same with fewer of its words needed, for when nothing holds enough of them; null where there are none to spare. */
    IndexQuestion looser() {
        QueryText looser = text.looser();
        return looser == null ? null : new IndexQuestion(scope, shut, filter, looser, newest);
    }

    /** @param start rows that are passed over */
    List<Row> rows(SearchSession session, int start, int count) {
        if (newest || !text.weighsNeighbours()) {
            return ranked(session, text, List.of(), start, count);
        }
        QueryText anywhere = text.withoutNeighbours();
        if (start >= WEIGHED) {
            return ranked(session, anywhere, List.of(), start, count);
        }
        List<Row> first = ranked(session, anywhere, List.of(), 0, Math.max(start + count, WEIGHED));
        // nearness only adds to a score, so those that are weighed stay in front of all others
        Map<Long, Row> rows = new LinkedHashMap<>();
        List<Long> best = first.stream().limit(WEIGHED).map(Row::id).toList();
        if (!best.isEmpty()) {
            ranked(session, text, best, 0, WEIGHED).forEach(row -> rows.put(row.id(), row));
        }
        first.forEach(row -> rows.putIfAbsent(row.id(), row));
        return rows.values().stream().skip(start).limit(count).toList();
    }

    /** @param among ids of the only cases that matter, or empty for all */
    private List<Row> ranked(SearchSession session, QueryText said, List<Long> among, int start, int count) {
        return asked(
                session,
                said,
                f -> among.isEmpty() ? f.matchAll() : f.id().matchingAny(among),
                f -> newest
                        ? f.field(CaseFields.REGISTERED)
                                .desc()
                                .then()
                                .field(CaseFields.ORDER)
                                .desc()
                        : f.score().then().field(CaseFields.ORDER).desc(),
                start,
                count);
    }

    /** Those behind a case when the newest come first. */
    List<Row> older(SearchSession session, Instant registered, long id, int count) {
        return asked(
                session,
                text,
                f -> f.or(
                        f.range().field(CaseFields.REGISTERED).lessThan(registered),
                        f.and(
                                f.match().field(CaseFields.REGISTERED).matching(registered),
                                f.range().field(CaseFields.ORDER).lessThan(id))),
                f -> f.field(CaseFields.REGISTERED)
                        .desc()
                        .then()
                        .field(CaseFields.ORDER)
                        .desc(),
                0,
                count);
    }

    /** Those in front of a case and nearest to it when the newest come first. */
    List<Row> newer(SearchSession session, Instant registered, long id, int count) {
        List<Row> rows = new ArrayList<>(asked(
                session,
                text,
                f -> f.or(
                        f.range().field(CaseFields.REGISTERED).greaterThan(registered),
                        f.and(
                                f.match().field(CaseFields.REGISTERED).matching(registered),
                                f.range().field(CaseFields.ORDER).greaterThan(id))),
                f -> f.field(CaseFields.REGISTERED)
                        .asc()
                        .then()
                        .field(CaseFields.ORDER)
                        .asc(),
                0,
                count));
        Collections.reverse(rows);
        return rows;
    }

    private List<Row> asked(
            SearchSession session,
            QueryText said,
            Function<SearchPredicateFactory, PredicateFinalStep> among,
            Function<SearchSortFactory, SortFinalStep> order,
            int start,
            int count) {
        return session.search(CaseText.class)
                .select(f -> newest
                        ? f.composite()
                                .from(f.id(Long.class), f.score(), f.field(CaseFields.REGISTERED, Instant.class))
                                .as(Row::new)
                        : f.composite().from(f.id(Long.class), f.score()).as(Row::new))
                .where(f -> f.bool()
                        .must(new CaseQuery<>(new Predicates(f)).all(scope, shut, filter, said))
                        .filter(among.apply(f)))
                .sort(order)
                // the rest is passed over, which is what makes it quick; how many there are is counted for itself
                .totalHitCountThreshold(count)
                .fetchHits(start, count);
    }

    /**
     * The best rows, and what there is of everything. Another thread counts while the rows are looked for, as neither needs the other; in a
     * folder of this node the one who is done first helps.
     *
     * @param beside who counts
     * @param rows looks for the rows
     */
    <T> Answer<T> answer(CaseIndex index, SearchSession session, Executor beside, Supplier<T> rows) {
        if (index.inFolder()) {
            return counted(session, index.known(), beside, rows);
        }
        CompletableFuture<Counts> counts = CompletableFuture.supplyAsync(
                () -> {
                    try (SearchSession own = index.session()) {
                        return aggregated(own);
                    }
                },
                beside);
        T found = rows.get();
        try {
            return new Answer<>(found, counts.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    <T> Answer<T> counted(SearchSession session, KnownCounts known, Executor beside, Supplier<T> rows) {
        try (IndexReader reader =
                session.scope(CaseText.class).extension(LuceneExtension.get()).openIndexReader()) {
            KnownCounts.Key key = KnownCounts.key(this, reader);
            Counts before = known.of(key);
            if (before != null) {
                return new Answer<>(rows.get(), before);
            }
            try (Tally tally = new Tally(reader, this, facetFields(), CaseFields.YEAR)) {
                beside.execute(tally::help);
                T found = rows.get();
                Counts counts = named(tally.counted(SearchAnswer.MOST_COUNTS));
                known.keep(key, counts);
                return new Answer<>(found, counts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Counts named(Tally.Counted counted) {
        Map<String, List<SearchAnswer.Count>> counts = new LinkedHashMap<>();
        counted.counts().forEach((field, of) -> counts.put(facetName(field), of));
        return new Counts(counted.total(), counts);
    }

    /** The same by the aggregations that every backend has. */
    Counts aggregated(SearchSession session) {
        Map<String, AggregationKey<Map<String, Long>>> keys = new LinkedHashMap<>();
        facetFields().forEach(field -> keys.put(field, AggregationKey.of(field)));
        AggregationKey<Map<Integer, Long>> years = AggregationKey.of(CaseFields.YEAR);
        SearchQueryOptionsStep<?, Long, ?, ?, ?> query = session.search(CaseText.class)
                .select(f -> f.id(Long.class))
                .where(f -> f.bool().filter(new CaseQuery<>(new Predicates(f)).all(scope, shut, filter, text)));
        keys.forEach((field, key) -> query.aggregation(
                key, f -> f.terms().field(field, String.class).maxTermCount(SearchAnswer.MOST_COUNTS)));
        query.aggregation(
                years, f -> f.terms().field(CaseFields.YEAR, Integer.class).maxTermCount(SearchAnswer.MOST_COUNTS));
        SearchResult<Long> result = query.fetch(0);
        Map<String, List<SearchAnswer.Count>> counts = new LinkedHashMap<>();
        keys.forEach((field, key) -> counts.put(facetName(field), counts(result.aggregation(key))));
        counts.put(CaseFields.YEAR, counts(result.aggregation(years)));
        return new Counts(result.total().hitCount(), counts);
    }

    /** What is written in the cases, by their ids. */
    static Map<Long, List<CaseText.Piece>> pieces(SearchSession session, List<Long> ids) {
        Map<Long, List<CaseText.Piece>> pieces = new HashMap<>();
        if (!ids.isEmpty()) {
            session.search(CaseText.class)
                    .select(f -> f.composite()
                            .from(
                                    f.id(Long.class),
                                    f.field(CaseFields.RAW, String.class).multi())
                            .as(Written::new))
                    .where(f -> f.id().matchingAny(ids))
                    .totalHitCountThreshold(0)
                    .fetchHits(ids.size())
                    .forEach(written -> pieces.put(written.id(), written.pieces()));
        }
        return pieces;
    }

    private record Written(Long id, List<String> raw) {

        List<CaseText.Piece> pieces() {
            return raw.stream()
                    .map(text -> new CaseText.Piece(
                            text.substring(0, text.indexOf('\n')), text.substring(text.indexOf('\n') + 1)))
                    .toList();
        }
    }

    private List<String> facetFields() {
        return List.of(
                CaseFields.LEVEL,
                CaseFields.region(below().digits()),
                filter.category() == null ? CaseFields.CATEGORY_GROUP : CaseFields.CATEGORY,
                CaseFields.PROCEDURE,
                CaseFields.STATE,
                CaseFields.STATUS,
                CaseFields.OUTCOME);
    }

    /** The level whose regions are told apart: the one below what is searched. */
    private RegionCode.Level below() {
        String region = filter.region() != null ? filter.region() : scope.regionLow();
        RegionCode.Level level =
                region == null ? RegionCode.Level.COUNTY : RegionCode.of(region).level();
        return RegionCode.Level.values()[Math.min(level.ordinal() + 1, RegionCode.Level.GRID.ordinal())];
    }

    private static String facetName(String field) {
        return field.startsWith(CaseFields.REGION)
                ? CaseFields.REGION
                : field.equals(CaseFields.CATEGORY_GROUP) ? CaseFields.CATEGORY : field;
    }

    private static List<SearchAnswer.Count> counts(Map<?, Long> counted) {
        return counted.entrySet().stream()
                .map(entry -> new SearchAnswer.Count(String.valueOf(entry.getKey()), entry.getValue()))
                .toList();
    }
}
