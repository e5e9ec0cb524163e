package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCipher;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.query.SearchScrollResult;

/**
 * Which cases a search finds: their ids alone, all of them or those among a few. What the index does not know to be shut yet needs no
 * leaving out here: {@link #among} asks the database anew, and what {@link #all} takes is told to nobody.
 */
@ApplicationScoped
class FoundCases {

    /** So many ids at a time are given to the index or taken from it. */
    private static final int GIVEN = 500;

    private static final int TAKEN = 10_000;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Indexes indexes;

    @Inject
    FieldCipher cipher;

    @Inject
    SynonymList synonyms;

    /** From now on the index answers with all that it was given. @throws DomainError UNAVAILABLE as {@link CaseSearch#search} */
    void refresh() {
        indexes.ask((index, session) -> {
            index.refresh();
            return null;
        });
    }

    /** All that the index has. @throws DomainError UNAVAILABLE as {@link CaseSearch#search} */
    void all(Viewer viewer, SearchFilter filter, Consumer<List<Long>> taker) {
        Question question = question(viewer, filter);
        indexes.ask((index, session) -> {
            try (SearchScroll<Long> scroll = session.search(CaseText.class)
                    .select(f -> f.id(Long.class))
                    .where(f -> f.bool().filter(question.in(f)))
                    .scroll(TAKEN)) {
                SearchScrollResult<Long> next = scroll.next();
                while (next.hasHits()) {
                    taker.accept(next.hits());
                    next = scroll.next();
                }
            }
            return null;
        });
    }

    /**
     * Those of the cases that the index finds and that the viewer may see by what the database says now, the newest first.
     *
     * @throws DomainError UNAVAILABLE as {@link CaseSearch#search}
     */
    List<Long> among(Viewer viewer, SearchFilter filter, List<Long> cases) {
        Question question = question(viewer, filter);
        List<Long> found = indexes.ask((index, session) -> {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < cases.size(); i += GIVEN) {
                List<Long> given = cases.subList(i, Math.min(cases.size(), i + GIVEN));
                ids.addAll(session.search(CaseText.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> f.bool().filter(question.in(f)).filter(f.id().matchingAny(given)))
                        .fetchHits(given.size()));
            }
            return ids;
        });
        if (found.isEmpty()) {
            return found;
        }
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select c.id from CaseFile c where c.id in :ids and " + scope.jpql()
                                + " order by c.registeredAt desc, c.id desc",
                        Long.class))
                .setParameter("ids", found)
                .getResultList();
    }

    private record Question(CaseScope scope, SearchFilter filter, QueryText text) {
        SearchPredicate in(SearchPredicateFactory f) {
            return new CaseQuery<>(new Predicates(f)).all(scope, filter, text);
        }
    }

    private Question question(Viewer viewer, SearchFilter filter) {
        return new Question(
                CaseScope.of(viewer),
                filter,
                QueryText.of(filter.text(), synonyms.list(), cipher).withoutNeighbours());
    }
}
