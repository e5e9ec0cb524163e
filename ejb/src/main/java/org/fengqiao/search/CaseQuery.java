package org.fengqiao.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    /** The share of the units of a text that a case must contain. */
    private static final double NEEDED = 0.4;

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
        return any(ways);
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

    /** What is written, who is named, which number is meant: the best of them counts most. */
    private SearchPredicate text(QueryText text) {
        List<SearchPredicate> ways = new ArrayList<>();
        if (!text.units().isEmpty()) {
            ways.add(written(text));
        }
        for (String name : text.names()) {
            ways.add(f.phrase()
                    .field(CaseFields.NAMES)
                    .matching(characters(name))
                    .boost(3)
                    .toPredicate());
        }
        for (String letters : text.letters()) {
            ways.add(f.match()
                    .field(CaseFields.PINYIN)
                    .matching(letters)
                    .boost(3)
                    .toPredicate());
        }
        for (String hash : text.hashes()) {
            ways.add(f.match()
                    .field(CaseFields.HASHES)
                    .matching(hash)
                    .constantScore()
                    .boost(50)
                    .toPredicate());
        }
        for (String number : text.numbers()) {
            ways.add(f.match()
                    .fields(CaseFields.CASE_NO, CaseFields.QUERY_CODE)
                    .matching(number.toUpperCase(Locale.ROOT))
                    .constantScore()
                    .boost(100)
                    .toPredicate());
            ways.add(f.match()
                    .field(CaseFields.NUMBERS)
                    .matching(number)
                    .constantScore()
                    .boost(100)
                    .toPredicate());
        }
        return any(ways);
    }

    private SearchPredicate written(QueryText text) {
        List<SearchPredicate> units = new ArrayList<>();
        for (List<Set<String>> alternatives : text.units()) {
            units.add(any(alternatives.stream().map(this::alternative).toList()));
        }
        return f.bool(all -> {
                    units.forEach(all::should);
                    all.minimumShouldMatchNumber(Math.max(1, (int) Math.ceil(units.size() * NEEDED)));
                })
                .toPredicate();
    }

    /** One way to say a thing: a term, or several that have to stand together for the most part. */
    private SearchPredicate alternative(Collection<String> terms) {
        List<SearchPredicate> all = terms.stream().map(this::term).toList();
        return all.size() == 1
                ? all.get(0)
                : f.bool(together -> {
                            all.forEach(together::should);
                            together.minimumShouldMatchNumber((int) Math.ceil(all.size() * 0.6));
                        })
                        .toPredicate();
    }

    private SearchPredicate term(String term) {
        return f.bool(where -> {
                    where.should(
                            f.match().field(CaseFields.TITLE).matching(term).boost(1.5f));
                    where.should(f.match().field(CaseFields.BODY).matching(term));
                    where.should(f.match()
                            .field(CaseFields.ATTACHMENTS)
                            .matching(term)
                            .boost(0.5f));
                    where.should(
                            f.match().field(CaseFields.AROUND).matching(term).boost(0.5f));
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
