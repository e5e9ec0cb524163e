package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.Keyset;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;

/**
 * Full text over all that a viewer may see. The scope is part of the question to the index, so neither hits nor counts tell of anything
 * else; and as the index lags by a moment, the database is asked again for the page that is shown.
 */
@ApplicationService
public class CaseSearch {

    /** Nobody turns pages for longer; he narrows the search. */
    public static final int DEEPEST = 10_000;

    /** Rows before the cursor that are looked at again: so many may have come in front meanwhile. */
    private static final int OVERLAP = 20;

    private static final int MOST_COUNTS = 50;

    /** The order of what was found. */
    public enum Sort {
        RELEVANCE,
        NEWEST
    }

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Indexes indexes;

    @Inject
    FieldCipher cipher;

    @Inject
    SynonymList synonyms;

    /**
     * @param facets whether to count by facets, too
     * @param after cursor of the page before, or null; a cursor belongs to the text, the filters and the sort it was made with
     * @throws DomainError UNAVAILABLE {@code SEARCH_BUILDING}, {@code SEARCH_DOWN}
     */
    public SearchAnswer search(Viewer viewer, SearchFilter filter, Sort sort, int limit, String after, boolean facets) {
        CaseScope scope = CaseScope.of(viewer);
        QueryText text = QueryText.of(filter.text(), synonyms.list(), cipher);
        Sort order = text.empty() ? Sort.NEWEST : sort;
        Cursor cursor = Cursor.decode(after);
        int start = Math.max(0, cursor.seen() - OVERLAP);
        Map<String, AggregationKey<Map<String, Long>>> counted = facets ? facetKeys(scope, filter) : Map.of();
        AggregationKey<Map<Integer, Long>> years = AggregationKey.of("year");
        try (SearchSession session = indexes.require().session()) {
            SearchQueryOptionsStep<?, Found, ?, ?, ?> query = session.search(CaseText.class)
                    .select(f -> f.composite()
                            .from(
                                    f.id(Long.class),
                                    f.score(),
                                    f.field(CaseFields.RAW, String.class).multi())
                            .as(Found::new))
                    .where(f -> new CaseQuery(f).all(scope, filter, text))
                    .sort(f -> order == Sort.NEWEST
                            ? f.field(CaseFields.ORDER).desc()
                            : f.score().then().field(CaseFields.ORDER).desc());
            for (Map.Entry<String, AggregationKey<Map<String, Long>>> facet : counted.entrySet()) {
                query.aggregation(
                        facet.getValue(),
                        f -> f.terms().field(facet.getKey(), String.class).maxTermCount(MOST_COUNTS));
            }
            if (facets) {
                query.aggregation(
                        years,
                        f -> f.terms().field(CaseFields.YEAR, Integer.class).maxTermCount(MOST_COUNTS));
            } else {
                query.totalHitCountThreshold(DEEPEST);
            }
            SearchResult<Found> result = query.fetch(start, limit + 1 + cursor.seen() - start);
            Map<String, List<SearchAnswer.Count>> counts = new LinkedHashMap<>();
            counted.forEach((name, key) -> counts.put(facetName(name), counts(result.aggregation(key))));
            if (facets) {
                counts.put("year", counts(result.aggregation(years)));
            }
            return answer(viewer, cursor, order, limit, text, result, counts);
        } catch (SearchException e) {
            indexes.suspect(e);
            throw DomainError.unavailable("SEARCH_DOWN");
        }
    }

    /** A row as the index gives it. */
    private record Found(Long id, Float score, List<String> raw) {}

    private SearchAnswer answer(
            Viewer viewer,
            Cursor cursor,
            Sort order,
            int limit,
            QueryText text,
            SearchResult<Found> result,
            Map<String, List<SearchAnswer.Count>> counts) {
        List<Found> behind = result.hits().stream()
                .filter(found -> cursor.before(order, found.score(), found.id()))
                .toList();
        List<Found> shown = behind.subList(0, Math.min(limit, behind.size()));
        Map<Long, CaseFile> files = files(viewer, shown.stream().map(Found::id).toList());
        List<SearchAnswer.Hit> hits = shown.stream()
                .map(found -> hit(files.get(found.id()), found, text))
                .filter(Objects::nonNull)
                .toList();
        int seen = cursor.seen() + shown.size();
        String next = null;
        if (behind.size() > limit && seen < DEEPEST) {
            Found last = shown.get(shown.size() - 1);
            next = Cursor.encode(last.score(), last.id(), seen);
        }
        return new SearchAnswer(
                hits, result.total().hitCountLowerBound(), result.total().isHitCountExact(), counts, next);
    }

    /** The files as they are now, within the scope as it is now. */
    private Map<Long, CaseFile> files(Viewer viewer, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select c from CaseFile c where c.id in :ids and " + scope.jpql(), CaseFile.class))
                .setParameter("ids", ids)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    private static SearchAnswer.Hit hit(CaseFile file, Found found, QueryText text) {
        if (file == null) {
            return null;
        }
        List<SearchAnswer.Fragment> highlights = new ArrayList<>();
        highlights.add(Highlights.whole("TITLE", file.title(), text.marks()));
        highlights.add(Highlights.whole("NAMES", file.partySummary(), text.marks()));
        highlights.removeIf(fragment -> fragment.runs().stream().noneMatch(SearchAnswer.Run::found));
        highlights.addAll(Highlights.best(
                found.raw().stream()
                        .map(raw -> new CaseText.Piece(
                                raw.substring(0, raw.indexOf('\n')), raw.substring(raw.indexOf('\n') + 1)))
                        .toList(),
                text.marks()));
        return new SearchAnswer.Hit(
                file.id(),
                file.caseNo(),
                file.title(),
                file.partySummary(),
                file.category(),
                file.regionCode(),
                file.status(),
                file.procedure(),
                file.procedureState(),
                file.registeredAt(),
                found.score(),
                highlights);
    }

    private static Map<String, AggregationKey<Map<String, Long>>> facetKeys(CaseScope scope, SearchFilter filter) {
        Map<String, AggregationKey<Map<String, Long>>> keys = new LinkedHashMap<>();
        for (String name : List.of(
                CaseFields.LEVEL,
                CaseFields.region(below(scope, filter).digits()),
                filter.category() == null ? CaseFields.CATEGORY_GROUP : CaseFields.CATEGORY,
                CaseFields.PROCEDURE,
                CaseFields.STATE,
                CaseFields.STATUS,
                CaseFields.OUTCOME)) {
            keys.put(name, AggregationKey.of(name));
        }
        return keys;
    }

    /** The level whose regions are told apart: the one below what is searched. */
    private static RegionCode.Level below(CaseScope scope, SearchFilter filter) {
        String region = filter.region() != null ? filter.region() : scope.regionLow();
        RegionCode.Level level =
                region == null ? RegionCode.Level.COUNTY : RegionCode.of(region).level();
        return RegionCode.Level.values()[Math.min(level.ordinal() + 1, RegionCode.Level.GRID.ordinal())];
    }

    private static String facetName(String field) {
        return field.startsWith(CaseFields.REGION)
                ? "region"
                : field.equals(CaseFields.CATEGORY_GROUP) ? CaseFields.CATEGORY : field;
    }

    private static List<SearchAnswer.Count> counts(Map<?, Long> counted) {
        return counted.entrySet().stream()
                .map(entry -> new SearchAnswer.Count(String.valueOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    /**
     * Where a page ended: the sort values of its last row, and how many rows were shown until there. Rows that came or went in front of
     * it meanwhile are told apart by the values.
     */
    private record Cursor(float score, long id, int seen) {

        static final Cursor START = new Cursor(Float.NaN, 0, 0);

        static Cursor decode(String after) {
            if (after == null) {
                return START;
            }
            Keyset values = Keyset.decode(after, 3);
            int seen = values.intAt(2);
            if (seen < 1 || seen > DEEPEST) {
                throw DomainError.invalid("BAD_CURSOR");
            }
            return new Cursor(Float.intBitsToFloat(values.intAt(0)), values.longAt(1), seen);
        }

        static String encode(float score, long id, int seen) {
            return Keyset.encode(Float.floatToIntBits(score), id, seen);
        }

        /** Whether a row lies behind this one. */
        boolean before(Sort order, float otherScore, long otherId) {
            if (seen == 0) {
                return true;
            }
            return order == Sort.NEWEST || otherScore == score ? otherId < id : otherScore < score;
        }
    }
}
