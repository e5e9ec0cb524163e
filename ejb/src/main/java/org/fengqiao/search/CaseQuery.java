package org.fengqiao.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.access.CaseScope;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.TimeSource;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Turns what is looked for into the question to the index. Scope and filters narrow, the text is what is scored. */
final class CaseQuery {

    private static final double LEAST_SHARE = 0.25;
    private static final double MORE_UNITS = 0.05;
    private static final double MORE_UNITS_ASKED = 0.1;
    private static final float LIGHT_COUNTS = 0.5f;
    private static final float NEAR_COUNTS = 0.25f;
    /** In words: about a clause of a sentence. */
    private static final int NEAR = 15;

    private static final float NAME_COUNTS = 3;
    private static final float NUMBER_COUNTS = 100;

    private final SearchPredicateFactory f;

    CaseQuery(SearchPredicateFactory factory) {
        this.f = factory;
    }

    /** Everything: the text within the filters within the scope. */
    PredicateFinalStep all(CaseScope scope, SearchFilter filter, QueryText text) {
        return f.bool(all -> {
            all.filter(scope(scope));
            filters(all, filter);
            if (text.empty()) {
                all.must(f.matchAll().constantScore());
            } else {
                all.must(text(text));
            }
        });
    }

    /** The same cases, none better than another: for counting. */
    PredicateFinalStep matching(CaseScope scope, SearchFilter filter, QueryText text) {
        return f.bool(all -> {
            all.filter(scope(scope));
            filters(all, filter);
            if (!text.empty()) {
                all.filter(text(text));
            }
        });
    }

    /** What somebody who has begun to type may mean, within the scope: a number, a name, words of a title. */
    PredicateFinalStep begun(CaseScope scope, Suggestions.Typed typed) {
        List<SearchPredicate> ways = new ArrayList<>();
        ways.add(f.phrase()
                .field(CaseFields.NAMES)
                .matching(characters(typed.text()))
                .boost(NAME_COUNTS)
                .toPredicate());
        if (typed.letters() != null) {
            ways.add(beginning(CaseFields.PINYIN, typed.letters()));
        }
        if (typed.number() != null) {
            ways.add(beginning(CaseFields.CASE_NO, typed.number()));
        }
        Set<String> pairs = new LinkedHashSet<>();
        ChineseText.pairs(typed.text(), pairs);
        if (!pairs.isEmpty()) {
            // the title stands three times in the text: cases with the words in it come first
            ways.add(f.bool(all -> pairs.forEach(pair -> all.must(
                            f.match().field(CaseFields.TEXT).matching(pair).skipAnalysis())))
                    .toPredicate());
        }
        return f.bool().filter(scope(scope)).must(any(ways));
    }

    private SearchPredicate beginning(String field, String begin) {
        return f.wildcard()
                .field(field)
                .matching(begin + "*")
                .boost(NUMBER_COUNTS)
                .toPredicate();
    }

    /** The same ways as {@link org.fengqiao.casefile.ScopePredicate}, as a condition on the index. */
    SearchPredicate scope(CaseScope scope) {
        List<SearchPredicate> ways = new ArrayList<>();
        if (scope.regionLow() != null) {
            String prefix = RegionCode.of(scope.regionLow()).prefix();
            ways.add(
                    prefix.isEmpty()
                            ? f.matchAll().toPredicate()
                            : f.match()
                                    .field(CaseFields.WITHIN)
                                    .matching(prefix)
                                    .toPredicate());
        }
        if (scope.organisationId() != null) {
            ways.add(f.match()
                    .field(CaseFields.ORGANISATIONS)
                    .matching(scope.organisationId())
                    .toPredicate());
        }
        if (scope.staffId() != null) {
            ways.add(f.match().field(CaseFields.STAFF).matching(scope.staffId()).toPredicate());
        }
        return f.bool(all -> {
                    all.must(any(ways));
                    all.mustNot(shut(scope.insider()));
                })
                .toPredicate();
    }

    /**
     * The cases with a protected party that the viewer does not work on. They are few, so taking them away costs next to nothing; and as
     * they are away, nothing of them is matched, counted or shown.
     */
    private SearchPredicate shut(CaseScope.Insider insider) {
        return f.bool(shut -> {
                    shut.filter(f.match().field(CaseFields.SHIELDED).matching(true));
                    if (insider != null) {
                        shut.mustNot(f.match().field(CaseFields.INSIDERS).matching(insider.staffId()));
                        if (insider.directorOf() != null) {
                            shut.mustNot(f.match().field(CaseFields.HANDLERS).matching(insider.directorOf()));
                        }
                    }
                })
                .toPredicate();
    }

    private void filters(BooleanPredicateClausesStep<?> all, SearchFilter filter) {
        if (filter.region() != null) {
            String prefix = RegionCode.of(filter.region()).prefix();
            if (!prefix.isEmpty()) {
                all.filter(f.match().field(CaseFields.WITHIN).matching(prefix));
            }
        }
        if (filter.category() != null) {
            all.filter(f.match()
                    .fields(CaseFields.CATEGORY, CaseFields.CATEGORY_GROUP)
                    .matching(filter.category()));
        }
        equal(all, CaseFields.LEVEL, filter.level());
        equal(all, CaseFields.PROCEDURE, filter.procedure());
        equal(all, CaseFields.STATE, filter.state());
        equal(all, CaseFields.STATUS, filter.status());
        equal(
                all,
                CaseFields.OUTCOME,
                filter.outcome() == null ? null : filter.outcome().name());
        equal(all, CaseFields.YEAR, filter.year());
        if (filter.from() != null) {
            all.filter(f.range().field(CaseFields.REGISTERED).atLeast(start(filter.from())));
        }
        if (filter.to() != null) {
            all.filter(f.range()
                    .field(CaseFields.REGISTERED)
                    .lessThan(start(filter.to().plusDays(1))));
        }
        if (filter.least() != null) {
            all.filter(f.range().field(CaseFields.AMOUNT).atLeast(filter.least().doubleValue()));
        }
        if (filter.most() != null) {
            all.filter(f.range().field(CaseFields.AMOUNT).atMost(filter.most().doubleValue()));
        }
    }

    private void equal(BooleanPredicateClausesStep<?> all, String field, Object value) {
        if (value != null) {
            all.filter(f.match().field(field).matching(value));
        }
    }

    private static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(TimeSource.ZONE).toInstant();
    }

    /** Two parts must both be there; of more, most of them. */
    SearchPredicate text(QueryText text) {
        List<SearchPredicate> parts = text.parts().stream().map(this::part).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return f.bool(all -> {
                    parts.forEach(all::should);
                    all.minimumShouldMatchNumber(parts.size() <= 2 ? parts.size() : (parts.size() * 2 + 2) / 3);
                })
                .toPredicate();
    }

    /** What is written, who is named, which number is meant. */
    private SearchPredicate part(QueryText.Part part) {
        List<SearchPredicate> ways = new ArrayList<>();
        if (!part.units().isEmpty()) {
            ways.add(written(part, CaseFields.TEXT, 1));
            ways.add(written(part, CaseFields.ATTACHMENTS, 0.5f));
        }
        if (part.name() != null) {
            ways.add(f.phrase()
                    .field(CaseFields.NAMES)
                    .matching(characters(part.name()))
                    .boost(NAME_COUNTS)
                    .toPredicate());
        }
        if (part.letters() != null) {
            ways.add(f.match()
                    .field(CaseFields.PINYIN)
                    .matching(part.letters())
                    .boost(NAME_COUNTS)
                    .toPredicate());
        }
        for (String hash : part.hashes()) {
            ways.add(exact(CaseFields.HASHES, hash));
        }
        for (String number : part.numbers()) {
            ways.add(exact(CaseFields.CASE_NO, number.toUpperCase(Locale.ROOT)));
            ways.add(exact(CaseFields.QUERY_CODE, number.toUpperCase(Locale.ROOT)));
            ways.add(exact(CaseFields.NUMBERS, number));
        }
        return any(ways);
    }

    private SearchPredicate exact(String field, String value) {
        return f.match()
                .field(field)
                .matching(value)
                .constantScore()
                .boost(NUMBER_COUNTS)
                .toPredicate();
    }

    /**
     * Few units are meant word for word, many in substance: of three two are needed, of a dozen three. Who asks in a sentence adds words that
     * the case file need not have; there the order of what is found tells more than what is left out.
     */
    static int needed(int units, boolean asked) {
        double share = Math.max(LEAST_SHARE, 0.66 - (asked ? MORE_UNITS_ASKED : MORE_UNITS) * Math.max(0, units - 2));
        return Math.max(1, (int) Math.ceil(units * share));
    }

    private SearchPredicate written(QueryText.Part part, String field, float counts) {
        int counted =
                (int) part.units().stream().filter(QueryText.Unit::counted).count();
        int needed = needed(counted > 0 ? counted : part.units().size(), part.asked());
        return f.bool(all -> {
                    all.must(f.bool(enough -> {
                        part.units().forEach(unit -> enough.should(said(unit, field)));
                        enough.minimumShouldMatchNumber(needed);
                    }));
                    part.neighbours()
                            .forEach(two -> all.should(f.phrase()
                                    .field(field)
                                    .matching(two)
                                    .slop(NEAR)
                                    .boost(NEAR_COUNTS)));
                    all.boost(counts);
                })
                .toPredicate();
    }

    private SearchPredicate said(QueryText.Unit unit, String field) {
        List<SearchPredicate> ways = new ArrayList<>();
        for (Set<String> terms : unit.ways()) {
            boolean asTyped = ways.isEmpty();
            ways.add(together(terms, field, asTyped && unit.full() ? 1 : LIGHT_COUNTS));
        }
        return any(ways);
    }

    /** One way to say a thing: a term, or several that have to stand together for the most part. */
    private SearchPredicate together(Collection<String> terms, String field, float counts) {
        List<SearchPredicate> all = terms.stream()
                .map(term -> f.match()
                        .field(field)
                        .matching(term)
                        .skipAnalysis()
                        .boost(counts)
                        .toPredicate())
                .toList();
        return all.size() == 1
                ? all.get(0)
                : f.bool(together -> {
                            all.forEach(together::should);
                            together.minimumShouldMatchNumber((int) Math.ceil(all.size() * 0.6));
                        })
                        .toPredicate();
    }

    private SearchPredicate any(List<SearchPredicate> ways) {
        return switch (ways.size()) {
            case 0 -> f.matchNone().toPredicate();
            case 1 -> ways.get(0);
            default -> f.bool(any -> ways.forEach(any::should)).toPredicate();
        };
    }

    /** A name as the index keeps it: its characters one by one. */
    static String characters(String name) {
        String normalised = ChineseText.normalise(name);
        StringBuilder characters = new StringBuilder();
        normalised
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '|')
                .forEach(c -> {
                    if (!characters.isEmpty()) {
                        characters.append(' ');
                    }
                    characters.appendCodePoint(c);
                });
        return characters.toString();
    }
}
