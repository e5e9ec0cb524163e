package org.fengqiao.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.search.IndexQuestion.Row;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.FieldCipher;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * Full text over all that a viewer may see. The scope is part of the question to the index, so neither hits nor counts tell of anything
 * else; and as the index lags by a moment, the database is asked again for the page that is shown.
 */
@ApplicationService
public class CaseSearch {

    /** The best of so many are looked at; whoever has not found it among them narrows the search. */
    public static final int DEEPEST = 10_000;

    private static final int STEP = 500;

    /** The database takes 65,535 values in one statement. */
    private static final int WAITING_AT_A_TIME = 10_000;

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

    @Inject
    FoundNames foundNames;

    /** Counts while the rows are looked for: neither needs the other. */
    @Resource
    ManagedExecutorService beside;

    /**
     * @param after cursor of the page before, or null; a cursor belongs to the text, the filters and the sort it was made with
     * @throws DomainError INVALID {@code BAD_CURSOR}; UNAVAILABLE {@code SEARCH_BUILDING}, {@code SEARCH_DOWN}
     */
    public SearchAnswer search(Viewer viewer, SearchFilter filter, Sort sort, int limit, String after) {
        IndexQuestion question = question(viewer, filter, sort);
        return page(viewer, question, (asked, session) -> SearchPaging.of(asked, session)
                .behind(after, limit));
    }

    /**
     * The page before.
     *
     * @param before cursor of the page behind
     */
    public SearchAnswer searchBack(Viewer viewer, SearchFilter filter, Sort sort, int limit, String before) {
        IndexQuestion question = question(viewer, filter, sort);
        return page(viewer, question, (asked, session) -> SearchPaging.of(asked, session)
                .before(before, limit));
    }

    /**
     * Hands over all in its order, as it is now and however much comes in meanwhile; {@link #DEEPEST} at most.
     *
     * @return how many there are
     */
    long all(Viewer viewer, SearchFilter filter, Sort sort, Consumer<SearchAnswer.Hit> each) {
        IndexQuestion question = question(viewer, filter, sort);
        IndexQuestion.Answer<List<Row>> answer = everything(question);
        if (answer.counts().total() == 0 && question.looser() != null) {
            answer = everything(question.looser());
        }
        List<Row> rows = answer.rows();
        for (int i = 0; i < rows.size(); i += STEP) {
            hits(viewer, question.text(), rows.subList(i, Math.min(i + STEP, rows.size())))
                    .forEach(each);
        }
        return answer.counts().total();
    }

    private IndexQuestion.Answer<List<Row>> everything(IndexQuestion question) {
        return indexes.ask(
                (index, session) -> question.answer(index, session, beside, () -> question.rows(session, 0, DEEPEST)));
    }

    private IndexQuestion question(Viewer viewer, SearchFilter filter, Sort sort) {
        QueryText text = QueryText.of(filter.text(), synonyms.list(), cipher);
        return new IndexQuestion(CaseScope.of(viewer), shut(viewer), filter, text, text.empty() || sort == Sort.NEWEST);
    }

    private SearchAnswer page(
            Viewer viewer, IndexQuestion question, BiFunction<IndexQuestion, SearchSession, SearchPaging.Page> paging) {
        IndexQuestion.Answer<SearchPaging.Page> answer = indexes.ask(
                (index, session) -> question.answer(index, session, beside, () -> paging.apply(question, session)));
        if (answer.counts().total() == 0 && question.looser() != null) {
            return page(viewer, question.looser(), paging);
        }
        return new SearchAnswer(
                hits(viewer, question.text(), answer.rows().rows()),
                answer.counts().total(),
                answer.counts().facets(),
                answer.rows().previous(),
                answer.rows().next(),
                question.text().loose());
    }

    /**
     * Cases that were shut a moment ago, so that the index may not know it yet; when it cannot be written, for longer. Nothing may tell of
     * them, not even a count. When a county is renamed all of its cases wait, those that were always shut among them.
     */
    private Set<String> shut(Viewer viewer) {
        @SuppressWarnings("unchecked")
        List<Long> waiting = em.createNativeQuery(
                        """
                        select c.id from fengqiao.case_file c where c.shielded
                        and exists (select 1 from fengqiao.search_queue q where q.case_id = c.id and q.index_name = :index)""",
                        Long.class)
                .setParameter("index", indexes.name())
                .getResultList();
        if (waiting.isEmpty()) {
            return Set.of();
        }
        ScopePredicate scope = ScopePredicate.of(viewer);
        Set<String> shut = new HashSet<>();
        for (int i = 0; i < waiting.size(); i += WAITING_AT_A_TIME) {
            shut.addAll(scope.bind(em.createQuery(
                            "select c.caseNo from CaseFile c where c.id in :waiting and not " + scope.jpql(),
                            String.class))
                    .setParameter("waiting", waiting.subList(i, Math.min(i + WAITING_AT_A_TIME, waiting.size())))
                    .getResultList());
        }
        return shut;
    }

    private List<SearchAnswer.Hit> hits(Viewer viewer, QueryText text, List<Row> rows) {
        Map<Long, CaseFile> files = files(viewer, rows.stream().map(Row::id).toList());
        Map<Long, List<CaseText.Piece>> pieces =
                indexes.ask((index, session) -> IndexQuestion.pieces(session, List.copyOf(files.keySet())));
        Map<Long, List<String>> names = foundNames.of(text, files.keySet());
        Map<Long, List<SearchAnswer.Fragment>> numbers = foundNames.byNumber(text, files.keySet());
        return rows.stream()
                .filter(row -> files.containsKey(row.id()))
                .map(row -> hit(
                        files.get(row.id()),
                        row.score(),
                        pieces.getOrDefault(row.id(), List.of()),
                        names.getOrDefault(row.id(), List.of()),
                        numbers.getOrDefault(row.id(), List.of()),
                        text))
                .toList();
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

    private static SearchAnswer.Hit hit(
            CaseFile file,
            float score,
            List<CaseText.Piece> pieces,
            List<String> names,
            List<SearchAnswer.Fragment> numbers,
            QueryText text) {
        List<SearchAnswer.Fragment> highlights = new ArrayList<>();
        highlights.add(Highlights.whole("TITLE", file.title(), text.marks()));
        highlights.addAll(Highlights.names(file.partySummary(), names, text.marks()));
        highlights.removeIf(fragment -> fragment.runs().stream().noneMatch(SearchAnswer.Run::found));
        highlights.addAll(numbers);
        highlights.addAll(Highlights.best(pieces, text.marks()));
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
                score,
                highlights);
    }
}
