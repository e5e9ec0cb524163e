package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.WrittenText;

/**
 * Offers numbers, names of parties and titles while somebody types. The scope is part of the question to the index, and what is shown is
 * read from the database within the scope again: nobody is offered a name of a case that he may not open.
 */
@ApplicationService
public class Suggestions {

    /** What one keystroke may ask at most. */
    public static final int MOST = 20;

    private static final int LEAST_TYPED = 2;
    private static final int MOST_TYPED = 40;
    private static final int LOOKED_AT = 60;
    private static final int NUMBERS = 3;

    private static final Pattern BETWEEN = Pattern.compile("[\\s']+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9-]*");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Indexes indexes;

    @Inject
    NamePinyin pinyin;

    /**
     * What has been typed so far.
     *
     * @param text normalised
     * @param letters what may be a name in pinyin, or null
     * @param number what may be the begin of a case number, or null
     */
    record Typed(String text, String letters, String number) {

        /** Null for what is too short or too long to mean anything yet. */
        static Typed of(String typed) {
            if (typed == null || !WrittenText.clean(typed)) {
                return null;
            }
            String text = ChineseText.normalise(typed).strip();
            int length = WrittenText.length(text);
            if (length < LEAST_TYPED || length > MOST_TYPED) {
                return null;
            }
            String joined = BETWEEN.matcher(text).replaceAll("");
            return new Typed(
                    text,
                    LETTERS.matcher(joined).matches() ? joined : null,
                    NUMBER.matcher(joined).matches() ? joined : null);
        }
    }

    /**
     * @param limit 1 to {@link #MOST}
     * @return the likeliest of each kind; nothing for less than two characters
     * @throws DomainError UNAVAILABLE {@code SEARCH_BUILDING}, {@code SEARCH_DOWN}
     */
    public List<Suggestion> suggest(Viewer viewer, String typed, int limit) {
        Typed text = Typed.of(typed);
        if (text == null) {
            return List.of();
        }
        List<Long> ids = ids(CaseScope.of(viewer), text);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object[]> files = files(viewer, ids);
        Set<Suggestion> numbers = new LinkedHashSet<>();
        Set<Suggestion> titles = new LinkedHashSet<>();
        for (Object[] file : files) {
            String caseNo = (String) file[1];
            String title = (String) file[2];
            if (text.number() != null && caseNo.startsWith(text.number()) && numbers.size() < NUMBERS) {
                numbers.add(new Suggestion(Suggestion.Kind.NUMBER, caseNo, caseNo));
            }
            if (ChineseText.normalise(title).contains(text.text())) {
                titles.add(new Suggestion(Suggestion.Kind.TITLE, title, caseNo));
            }
        }
        Set<Suggestion> names = names(files, text);
        // half of the room for names, more where there are no titles
        int room = Math.max((limit + 1) / 2, limit - titles.size());
        return Stream.of(numbers.stream(), names.stream().limit(room), titles.stream())
                .flatMap(each -> each)
                .limit(limit)
                .toList();
    }

    private List<Long> ids(CaseScope scope, Typed typed) {
        return indexes.ask((index, session) -> session.search(CaseText.class)
                .select(f -> f.id(Long.class))
                .where(f -> f.bool().must(new CaseQuery<>(new Predicates(f)).begun(scope, typed)))
                .sort(f -> f.score().then().field(CaseFields.ORDER).desc())
                .fetchHits(LOOKED_AT));
    }

    /** Id, number and title of those within the scope as it is now, in the order of the index. */
    private List<Object[]> files(Viewer viewer, List<Long> ids) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        List<Object[]> files = scope.bind(em.createQuery(
                        "select c.id, c.caseNo, c.title from CaseFile c where c.id in :ids and " + scope.jpql(),
                        Object[].class))
                .setParameter("ids", ids)
                .getResultList();
        return files.stream()
                .sorted(Comparator.comparingInt(file -> ids.indexOf((Long) file[0])))
                .toList();
    }

    private Set<Suggestion> names(List<Object[]> files, Typed typed) {
        if (files.isEmpty()) {
            return Set.of();
        }
        Map<Long, List<String>> byCase = new LinkedHashMap<>();
        files.forEach(file -> byCase.put((Long) file[0], new ArrayList<>()));
        em.createQuery(
                        "select p.caseId, p.name, p.representative from Party p where p.caseId in :ids order by p.id",
                        Object[].class)
                .setParameter("ids", byCase.keySet())
                .getResultList()
                .forEach(row -> Stream.of(row[1], row[2])
                        .filter(name -> name != null && matches((String) name, typed))
                        .forEach(name -> byCase.get((Long) row[0]).add((String) name)));
        Set<Suggestion> names = new LinkedHashSet<>();
        byCase.values().forEach(of -> of.forEach(name -> names.add(new Suggestion(Suggestion.Kind.NAME, name, null))));
        return names;
    }

    private boolean matches(String name, Typed typed) {
        return ChineseText.normalise(name).toLowerCase(Locale.ROOT).contains(typed.text())
                || typed.letters() != null
                        && pinyin.spellings(name).stream().anyMatch(spelt -> spelt.startsWith(typed.letters()));
    }
}
