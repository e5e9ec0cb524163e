package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.search.IndexQuestion.Found;
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

    /**
     * @param facets whether to count by facets, too
     * @param after cursor of the page before, or null; a cursor belongs to the text, the filters and the sort it was made with
     * @throws DomainError UNAVAILABLE {@code SEARCH_BUILDING}, {@code SEARCH_DOWN}
     */
    public SearchAnswer search(Viewer viewer, SearchFilter filter, Sort sort, int limit, String after, boolean facets) {
        Cursor cursor = Cursor.decode(after);
        int start = Math.max(0, cursor.seen() - OVERLAP);
        Asked asked = ask(viewer, filter, sort, start, limit + 1 + cursor.seen() - start, facets);
        List<Found> behind = asked.reply().found().stream()
                .filter(found -> cursor.before(asked.order(), found.score(), found.id()))
                .toList();
        List<Found> shown = behind.subList(0, Math.min(limit, behind.size()));
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
        List<Found> ahead = asked.reply().found().stream()
                .filter(found -> cursor.after(asked.order(), found.score(), found.id()))
                .toList();
        List<Found> shown = ahead.subList(Math.max(0, ahead.size() - limit), ahead.size());
        int seen = start + ahead.size();
        boolean begin = seen <= shown.size();
        return answer(
                viewer,
                asked,
                shown,
                begin ? null : Cursor.encode(shown, 0, seen - shown.size() + 1),
                Cursor.encode(shown, shown.size() - 1, seen));
    }

    /** A question and what the index said. */
    private record Asked(Sort order, QueryText text, IndexQuestion.Reply reply) {}

    private Asked ask(Viewer viewer, SearchFilter filter, Sort sort, int start, int count, boolean facets) {
        QueryText text = QueryText.of(filter.text(), synonyms.list(), cipher);
        Sort order = text.empty() ? Sort.NEWEST : sort;
        IndexQuestion question = new IndexQuestion(CaseScope.of(viewer), filter, text, order == Sort.NEWEST, facets);
        try (SearchSession session = indexes.require().session()) {
            return new Asked(order, text, question.ask(session, start, count));
        } catch (SearchException e) {
            indexes.suspect(e);
            throw DomainError.unavailable("SEARCH_DOWN");
        }
    }

    private SearchAnswer answer(Viewer viewer, Asked asked, List<Found> shown, String previous, String next) {
        Map<Long, CaseFile> files = files(viewer, shown.stream().map(Found::id).toList());
        List<SearchAnswer.Hit> hits = shown.stream()
                .map(found -> hit(files.get(found.id()), found, asked.text()))
                .filter(Objects::nonNull)
                .toList();
        IndexQuestion.Reply reply = asked.reply();
        return new SearchAnswer(hits, reply.total(), reply.exact(), reply.counts(), previous, next);
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
        highlights.addAll(Highlights.best(found.pieces(), text.marks()));
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
        static String encode(List<Found> shown, int at, int seen) {
            if (shown.isEmpty()) {
                return null;
            }
            Found row = shown.get(at);
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
