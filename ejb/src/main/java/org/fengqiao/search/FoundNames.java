package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casefile.Protection;

/**
 * Whose name was meant by what was typed: in letters, or as one of those whom the summary of a case leaves out. Who is protected, and who
 * speaks for him, is never named.
 */
@ApplicationScoped
class FoundNames {

    private static final String NAMES =
            """
            select p.caseId, p.name, p.representative from Party p
             where p.caseId in :cases and (p.protection is null or p.protection = :none)
               and not exists (select 1 from Party q where q.id = p.representsId and q.protection is not null and q.protection <> :none)
             order by p.caseId, p.position""";

    private static final String NUMBERS =
            """
            select p.caseId, p.name, p.idHash,
                   (p.protection is null or p.protection = :none)
                   and not exists (select 1 from Party q where q.id = p.representsId and q.protection is not null and q.protection <> :none)
              from Party p
             where p.caseId in :cases and (p.idHash in :hashes or p.phoneHash in :hashes)
             order by p.caseId, p.position""";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Instance<NamePinyin> pinyin;

    /** @param cases that the viewer may see */
    Map<Long, List<String>> of(QueryText text, Collection<Long> cases) {
        List<QueryText.Part> parts = text.all().stream()
                .filter(part -> part.name() != null || part.letters() != null)
                .toList();
        if (parts.isEmpty() || cases.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<String>> found = new HashMap<>();
        em.createQuery(NAMES, Object[].class)
                .setParameter("cases", cases)
                .setParameter("none", Protection.NONE)
                .getResultStream()
                .forEach(row -> {
                    for (int column = 1; column <= 2; column++) {
                        String name = (String) row[column];
                        if (name != null && parts.stream().anyMatch(part -> means(part, name))) {
                            found.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                                    .add(name);
                        }
                    }
                });
        return found;
    }

    /**
     * Whose ID number or phone was typed, by the cases it was found in: {@code ID_NUMBER} or {@code PHONE} with the name, and without one of
     * those who are never named.
     */
    Map<Long, List<SearchAnswer.Fragment>> byNumber(QueryText text, Collection<Long> cases) {
        Set<String> hashes =
                text.parts().stream().flatMap(part -> part.hashes().stream()).collect(Collectors.toSet());
        if (hashes.isEmpty() || cases.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<SearchAnswer.Fragment>> found = new HashMap<>();
        em.createQuery(NUMBERS, Object[].class)
                .setParameter("cases", cases)
                .setParameter("hashes", hashes)
                .setParameter("none", Protection.NONE)
                .getResultStream()
                .forEach(row -> {
                    String where = hashes.contains((String) row[2]) ? "ID_NUMBER" : "PHONE";
                    List<SearchAnswer.Run> name =
                            (Boolean) row[3] ? List.of(new SearchAnswer.Run((String) row[1], true)) : List.of();
                    SearchAnswer.Fragment fragment = new SearchAnswer.Fragment(where, null, name);
                    List<SearchAnswer.Fragment> all = found.computeIfAbsent((Long) row[0], id -> new ArrayList<>());
                    if (!all.contains(fragment)) {
                        all.add(fragment);
                    }
                });
        return found;
    }

    private boolean means(QueryText.Part part, String name) {
        return part.name() != null && ChineseText.normalise(name).contains(part.name())
                || part.letters() != null
                        && pinyin.isResolvable()
                        && NameLetters.mean(part.letters(), pinyin.get().spellings(name));
    }
}
