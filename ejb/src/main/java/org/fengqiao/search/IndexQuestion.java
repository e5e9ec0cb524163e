package org.fengqiao.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.CaseScope;
import org.fengqiao.region.RegionCode;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * One question to the index: what is looked for, within which scope, in which order.
 *
 * @param newest the newest first, instead of the best
 * @param facets whether to count by facets, too
 */
record IndexQuestion(CaseScope scope, SearchFilter filter, QueryText text, boolean newest, boolean facets) {

    private static final int MOST_COUNTS = 50;
    private static final String YEAR = "year";

    /** A row as the index gives it. */
    record Found(Long id, Float score, List<String> raw) {

        List<CaseText.Piece> pieces() {
            return raw.stream()
                    .map(text -> new CaseText.Piece(
                            text.substring(0, text.indexOf('\n')), text.substring(text.indexOf('\n') + 1)))
                    .toList();
        }
    }

    /** @param exact false: there are at least {@code total} */
    record Reply(List<Found> found, long total, boolean exact, Map<String, List<SearchAnswer.Count>> counts) {}

    Reply ask(SearchSession session, int start, int count) {
        Map<String, AggregationKey<Map<String, Long>>> keys = facets ? facetKeys() : Map.of();
        AggregationKey<Map<Integer, Long>> years = AggregationKey.of(YEAR);
        SearchQueryOptionsStep<?, Found, ?, ?, ?> query = session.search(CaseText.class)
                .select(f -> f.composite()
                        .from(
                                f.id(Long.class),
                                f.score(),
                                f.field(CaseFields.RAW, String.class).multi())
                        .as(Found::new))
                .where(f -> new CaseQuery(f).all(scope, filter, text))
                .sort(f -> newest
                        ? f.field(CaseFields.ORDER).desc()
                        : f.score().then().field(CaseFields.ORDER).desc());
        keys.forEach((field, key) ->
                query.aggregation(key, f -> f.terms().field(field, String.class).maxTermCount(MOST_COUNTS)));
        if (facets) {
            query.aggregation(
                    years, f -> f.terms().field(CaseFields.YEAR, Integer.class).maxTermCount(MOST_COUNTS));
        } else {
            query.totalHitCountThreshold(CaseSearch.DEEPEST);
        }
        SearchResult<Found> result = query.fetch(start, count);
        Map<String, List<SearchAnswer.Count>> counts = new LinkedHashMap<>();
        keys.forEach((field, key) -> counts.put(facetName(field), counts(result.aggregation(key))));
        if (facets) {
            counts.put(YEAR, counts(result.aggregation(years)));
        }
        return new Reply(
                result.hits(),
                result.total().hitCountLowerBound(),
                result.total().isHitCountExact(),
                counts);
    }

    private Map<String, AggregationKey<Map<String, Long>>> facetKeys() {
        Map<String, AggregationKey<Map<String, Long>>> keys = new LinkedHashMap<>();
        for (String field : List.of(
                CaseFields.LEVEL,
                CaseFields.region(below().digits()),
                filter.category() == null ? CaseFields.CATEGORY_GROUP : CaseFields.CATEGORY,
                CaseFields.PROCEDURE,
                CaseFields.STATE,
                CaseFields.STATUS,
                CaseFields.OUTCOME)) {
            keys.put(field, AggregationKey.of(field));
        }
        return keys;
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
