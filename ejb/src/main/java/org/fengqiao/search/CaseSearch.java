package org.fengqiao.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.search.IndexQuestion.Row;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.Keyset;
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

    /** Counts while the rows are looked for: neither needs the other. */
    @Resource
    ManagedExecutorService beside;

    /**
     * @param facets whether to count by facets, too
     * @param after cursor of the page before, or null; a cursor belongs to the text, the filters and the sort it was made with
     * @throws DomainError UNAVAILABLE {@code SEARCH_BUILDING}, {@code SEARCH_DOWN}
     */
    public SearchAnswer search(Viewer viewer, SearchFilter filter, Sort sort, int limit, String after, boolean facets) {
        Cursor cursor = Cursor.decode(after);
        int start = Math.max(0, cursor.seen() - OVERLAP);
        Asked asked = ask(viewer, filter, sort, start, limit + 1 + cursor.seen() - start, facets);
        List<Row> behind = asked.rows().rows().stream()
                .filter(row -> cursor.before(asked.order(), row.score(), row.id()))
                .toList();
        List<Row> shown = behind.subList(0, Math.min(limit, behind.size()));
        int seen = cursor.seen() + shown.size();
        return answer(
                viewer,
                asked,
                shown,
                cursor.seen() > 0 ? Cursor.encode(shown, 0, cursor.seen() + 1) : null,
                behind.size() > limit && seen < DEEPEST ? Cursor.encode(shown, shown.size() - 1, seen) : null);
    }

    /**
     * The page before.
     *
     * @param before cursor of the page behind
     */
    public SearchAnswer searchBack(
            Viewer viewer, SearchFilter filter, Sort sort, int limit, String before, boolean facets) {
        Cursor cursor = Cursor.decode(before);
        int start = Math.max(0, cursor.seen() - 1 - limit - OVERLAP);
        Asked asked = ask(viewer, filter, sort, start, cursor.seen() + OVERLAP - start, facets);
        List<Row> ahead = asked.rows().rows().stream()
                .filter(row -> cursor.after(asked.order(), row.score(), row.id()))
                .toList();
        List<Row> shown = ahead.subList(Math.max(0, ahead.size() - limit), ahead.size());
        int seen = start + ahead.size();
        boolean begin = seen <= shown.size();
        return answer(
                viewer,
                asked,
                shown,
                begin ? null : Cursor.encode(shown, 0, seen - shown.size() + 1),
                Cursor.encode(shown, shown.size() - 1, seen));
    }

    /**
     * A question and what the index said.
     *
     * @param counts null when they were not asked for
     */
    private record Asked(Sort order, QueryText text, IndexQuestion.Rows rows, IndexQuestion.Counts counts) {

        long total() {
            return counts == null ? rows.total() : counts.total();
        }

        boolean exact() {
            return counts != null || rows.exact();
        }

        Map<String, List<SearchAnswer.Count>> facets() {
            return counts == null ? Map.of() : counts.facets();
        }
    }

    private Asked ask(Viewer viewer, SearchFilter filter, Sort sort, int start, int count, boolean facets) {
        QueryText text = QueryText.of(filter.text(), synonyms.list(), cipher);
        Sort order = text.empty() ? Sort.NEWEST : sort;
        IndexQuestion question = new IndexQuestion(CaseScope.of(viewer), filter, text, order == Sort.NEWEST);
        return asking((index, session) -> {
            if (facets) {
                IndexQuestion.Answer answer = question.answer(index, session, beside, start, count);
                return new Asked(order, text, answer.rows(), answer.counts());
            }
            return new Asked(order, text, question.rows(session, start, count, DEEPEST), null);
        });
    }

    private <T> T asking(BiFunction<CaseIndex, SearchSession, T> question) {
        CaseIndex index = indexes.require();
        try (SearchSession session = index.session()) {
            return question.apply(index, session);
        } catch (SearchException e) {
            indexes.suspect(e);
            throw DomainError.unavailable("SEARCH_DOWN");
        }
    }

    private SearchAnswer answer(Viewer viewer, Asked asked, List<Row> shown, String previous, String next) {
        Map<Long, CaseFile> files = files(viewer, shown.stream().map(Row::id).toList());
        Map<Long, List<CaseText.Piece>> pieces =
                asking((index, session) -> IndexQuestion.pieces(session, List.copyOf(files.keySet())));
        List<SearchAnswer.Hit> hits = shown.stream()
                .filter(row -> files.containsKey(row.id()))
                .map(row ->
                        hit(files.get(row.id()), row.score(), pieces.getOrDefault(row.id(), List.of()), asked.text()))
                .toList();
        return new SearchAnswer(hits, asked.total(), asked.exact(), asked.facets(), previous, next);
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

    private static SearchAnswer.Hit hit(CaseFile file, float score, List<CaseText.Piece> pieces, QueryText text) {
        List<SearchAnswer.Fragment> highlights = new ArrayList<>();
        highlights.add(Highlights.whole("TITLE", file.title(), text.marks()));
        highlights.add(Highlights.whole("NAMES", file.partySummary(), text.marks()));
        highlights.removeIf(fragment -> fragment.runs().stream().noneMatch(SearchAnswer.Run::found));
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

    /**
     * A row where a page ends, or for the way back begins: its sort values, and how many rows there are until it, itself included. Rows
     * that came or went in front of it meanwhile are told apart by the values.
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

        /** @return null where nothing is shown */
        static String encode(List<Row> shown, int at, int seen) {
            if (shown.isEmpty()) {
                return null;
            }
            Row row = shown.get(at);
            return Keyset.encode(Float.floatToIntBits(row.score()), row.id(), seen);
        }

        /** Whether a row lies behind this one. */
        boolean before(Sort order, float otherScore, long otherId) {
            if (seen == 0) {
                return true;
            }
            return order == Sort.NEWEST || otherScore == score ? otherId < id : otherScore < score;
        }

        /** Whether a row lies in front of this one. */
        boolean after(Sort order, float otherScore, long otherId) {
            return otherId != id && !before(order, otherScore, otherId);
        }
    }
}
