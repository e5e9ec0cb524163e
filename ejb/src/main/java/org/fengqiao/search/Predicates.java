package org.fengqiao.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Conditions as Hibernate Search takes them, for Lucene and OpenSearch alike. */
final class Predicates implements Conditions<SearchPredicate> {

    private final SearchPredicateFactory f;

    Predicates(SearchPredicateFactory factory) {
        this.f = factory;
    }

    @Override
    public SearchPredicate all() {
        return f.matchAll().constantScore().toPredicate();
    }

    @Override
    public SearchPredicate none() {
        return f.matchNone().toPredicate();
    }

    @Override
    public SearchPredicate term(String field, String value, float counts) {
        return f.match()
                .field(field)
                .matching(value)
                .skipAnalysis()
                .boost(counts)
                .toPredicate();
    }

    @Override
    public SearchPredicate exact(String field, String value, float counts) {
        return f.match()
                .field(field)
                .matching(value)
                .constantScore()
                .boost(counts)
                .toPredicate();
    }

    @Override
    public SearchPredicate oneOf(String field, Collection<String> values) {
        return f.terms().field(field).matchingAny(values).toPredicate();
    }

    @Override
    public SearchPredicate number(String field, long value) {
        return f.match().field(field).matching(value).toPredicate();
    }

    @Override
    public SearchPredicate year(String field, int value) {
        return f.match().field(field).matching(value).toPredicate();
    }

    @Override
    public SearchPredicate flag(String field, boolean value) {
        return f.match().field(field).matching(value).toPredicate();
    }

    @Override
    public SearchPredicate phrase(String field, String terms, int slop, float counts) {
        return f.phrase().field(field).matching(terms).slop(slop).boost(counts).toPredicate();
    }

    @Override
    public SearchPredicate beginning(String field, String begin, float counts) {
        return f.wildcard().field(field).matching(begin + "*").boost(counts).toPredicate();
    }

    @Override
    public SearchPredicate since(String field, Instant from) {
        return f.range().field(field).atLeast(from).toPredicate();
    }

    @Override
    public SearchPredicate before(String field, Instant end) {
        return f.range().field(field).lessThan(end).toPredicate();
    }

    @Override
    public SearchPredicate least(String field, double value) {
        return f.range().field(field).atLeast(value).toPredicate();
    }

    @Override
    public SearchPredicate most(String field, double value) {
        return f.range().field(field).atMost(value).toPredicate();
    }

    @Override
    public SearchPredicate some(List<SearchPredicate> ways, int least) {
        return f.bool(some -> {
                    ways.forEach(some::should);
                    some.minimumShouldMatchNumber(least);
                })
                .toPredicate();
    }

    @Override
    public SearchPredicate narrow(List<SearchPredicate> must, List<SearchPredicate> not) {
        return f.bool(narrow -> {
                    must.forEach(narrow::filter);
                    not.forEach(narrow::mustNot);
                })
                .toPredicate();
    }

    @Override
    public SearchPredicate within(SearchPredicate narrow, SearchPredicate scored) {
        return f.bool().filter(narrow).must(scored).toPredicate();
    }

    @Override
    public SearchPredicate better(SearchPredicate must, List<SearchPredicate> should, float counts) {
        return f.bool(better -> {
                    better.must(must);
                    should.forEach(better::should);
                    better.boost(counts);
                })
                .toPredicate();
    }
}
