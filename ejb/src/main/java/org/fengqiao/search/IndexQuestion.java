package org.fengqiao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.fengqiao.access.CaseScope;
import org.fengqiao.region.RegionCode;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * One question to the index: what is looked for, within which scope, in which order. What the best rows are, how many there are and what is
 * written in those that are shown are asked one by one: for the rows the index may pass over whatever cannot come into the page, for the
 * counts it need not weigh, and both hold for as long as a page is turned.
 *
 * @param newest the newest first, instead of the best
 */
record IndexQuestion(CaseScope scope, SearchFilter filter, QueryText text, boolean newest) {

    private static final int MOST_COUNTS = 50;

    /**
     * So many of the best are put in order by how near each other their words stand, too. To look at places in the text costs more than all
     * else, and no index knows beforehand whom it can pass over; among those behind it changes little.
     */
    private static final int WEIGHED = 200;

    /** A row as the index gives it. */
    record Row(Long id, Float score) {}

    /** @param exact false: there are at least {@code total} */
    record Rows(List<Row> rows, long total, boolean exact) {}

    /** @param total exact, as the counts by facet are */
    record Counts(long total, Map<String, List<SearchAnswer.Count>> facets) {}

    record Answer(Rows rows, Counts counts) {}

    /** @param counted how many are counted at least before the rest is passed over */
    Rows rows(SearchSession session, int start, int count, int counted) {
        if (newest || !text.weighsNeighbours()) {
            return ranked(session, text, List.of(), start, count, counted);
        }
        QueryText anywhere = text.withoutNeighbours();
        if (start >= WEIGHED) {
            return ranked(session, anywhere, List.of(), start, count, counted);
        }
        Rows first = ranked(session, anywhere, List.of(), 0, Math.max(start + count, WEIGHED), counted);
        // nearness only adds to a score, so those that are weighed stay in front of all others
        Map<Long, Row> rows = new LinkedHashMap<>();
        List<Long> best = first.rows().stream().limit(WEIGHED).map(Row::id).toList();
        if (!best.isEmpty()) {
            ranked(session, text, best, 0, WEIGHED, 0).rows().forEach(row -> rows.put(row.id(), row));
        }
        first.rows().forEach(row -> rows.putIfAbsent(row.id(), row));
        return new Rows(rows.values().stream().skip(start).limit(count).toList(), first.total(), first.exact());
    }

    /** @param among ids of the only cases that matter, or empty for all */
    private Rows ranked(SearchSession session, QueryText said, List<Long> among, int start, int count, int counted) {
        SearchResult<Row> result = session.search(CaseText.class)
                .select(f -> f.composite().from(f.id(Long.class), f.score()).as(Row::new))
                .where(f -> f.bool(all -> {
                    all.must(new CaseQuery<>(new Predicates(f)).all(scope, filter, said));
                    if (!among.isEmpty()) {
                        all.filter(f.id().matchingAny(among));
                    }
                }))
                .sort(f -> newest
                        ? f.field(CaseFields.ORDER).desc()
                        : f.score().then().field(CaseFields.ORDER).desc())
                .totalHitCountThreshold(counted)
                .fetch(start, count);
        return new Rows(
                result.hits(),
                result.total().hitCountLowerBound(),
                result.total().isHitCountExact());
    }

    /**
     * The best rows, and what there is of everything. Another thread counts while the rows are looked for, as neither needs the other; in a
     * folder of this node the one who is done first helps.
     *
     * @param beside who counts
     */
    Answer answer(CaseIndex index, SearchSession session, Executor beside, int start, int count) {
        if (index.inFolder()) {
            return counted(session, index.known(), beside, start, count);
        }
        CompletableFuture<Counts> counts = CompletableFuture.supplyAsync(
                () -> {
                    try (SearchSession own = index.session()) {
                        return aggregated(own);
                    }
                },
                beside);
        Rows rows = rows(session, start, count, start + count);
        try {
            return new Answer(rows, counts.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    Answer counted(SearchSession session, KnownCounts known, Executor beside, int start, int count) {
        try (IndexReader reader =
                session.scope(CaseText.class).extension(LuceneExtension.get()).openIndexReader()) {
            KnownCounts.Key key = KnownCounts.key(this, reader);
            Counts before = known.of(key);
            if (before != null) {
                return new Answer(rows(session, start, count, start + count), before);
            }
            try (Tally tally = new Tally(reader, scope, filter, text, facetFields(), CaseFields.YEAR)) {
                beside.execute(tally::help);
                Rows rows = rows(session, start, count, start + count);
                Counts counts = named(tally.counted(MOST_COUNTS));
                known.keep(key, counts);
                return new Answer(rows, counts);
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
                .where(f -> f.bool().filter(new CaseQuery<>(new Predicates(f)).all(scope, filter, text)));
        keys.forEach((field, key) ->
                query.aggregation(key, f -> f.terms().field(field, String.class).maxTermCount(MOST_COUNTS)));
        query.aggregation(
                years, f -> f.terms().field(CaseFields.YEAR, Integer.class).maxTermCount(MOST_COUNTS));
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
