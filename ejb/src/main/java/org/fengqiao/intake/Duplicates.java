package org.fengqiao.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.intake.Duplicate.Reason;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;

/** Asks, while the clerk types, whether these people have been here with this matter before. Within the viewer's scope only. */
@ApplicationService
public class Duplicates {

    private static final int MOST = 5;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    /** The files that look most alike, open ones first, then the newest. */
    public List<Duplicate> find(Viewer viewer, DuplicateProbe probe) {
        Map<CaseFile, Set<Reason>> found = new LinkedHashMap<>();
        look(viewer, found, Reason.SAME_ID, "p.idHash in :values", hashes("id", ids(probe)));
        look(viewer, found, Reason.SAME_PHONE, "p.phoneHash in :values", hashes("phone", phones(probe)));
        if (probe.names().size() >= 2
                && probe.category() != null
                && !probe.category().isBlank()) {
            parties(viewer, found, probe);
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<CaseFile, Set<Reason>> e) ->
                                e.getKey().closedOn() != null)
                        .thenComparing(e -> -e.getValue().size())
                        .thenComparing(e -> e.getKey().id(), Comparator.reverseOrder()))
                .limit(MOST)
                .map(e -> duplicate(e.getKey(), e.getValue()))
                .toList();
    }

    private void look(
            Viewer viewer,
            Map<CaseFile, Set<Reason>> found,
            Reason reason,
            String condition,
            Collection<String> values) {
        if (!values.isEmpty()) {
            query(viewer, "exists (select 1 from Party p where p.caseId = c.id and " + condition + ")")
                    .setParameter("values", values)
                    .getResultList()
                    .forEach(file -> found.computeIfAbsent(file, f -> EnumSet.noneOf(Reason.class))
                            .add(reason));
        }
    }

    private void parties(Viewer viewer, Map<CaseFile, Set<Reason>> found, DuplicateProbe probe) {
        query(
                        viewer,
                        "c.category = :category and (select count(distinct p.name) from Party p where p.caseId = c.id and p.name in :names) >= 2")
                .setParameter("category", probe.category())
                .setParameter("names", probe.names())
                .getResultList()
                .forEach(file -> found.computeIfAbsent(file, f -> EnumSet.noneOf(Reason.class))
                        .add(Reason.SAME_PARTIES_AND_CATEGORY));
    }

    private TypedQuery<CaseFile> query(Viewer viewer, String condition) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select c from CaseFile c where " + scope.jpql() + " and " + condition + " order by c.id desc",
                        CaseFile.class))
                .setMaxResults(MOST * 2);
    }

    private List<String> hashes(String kind, List<String> values) {
        return values.stream()
                .flatMap(value -> cipher.lookupHashes(kind, value).stream())
                .toList();
    }

    static List<String> ids(DuplicateProbe probe) {
        return probe.idNumbers().stream().map(IdCard::normalise).toList();
    }

    static List<String> phones(DuplicateProbe probe) {
        return probe.phones().stream()
                .filter(PhoneNumber::isValid)
                .map(PhoneNumber::normalise)
                .toList();
    }

    private static Duplicate duplicate(CaseFile file, Set<Reason> reasons) {
        return new Duplicate(
                file.caseNo(),
                file.title(),
                file.partySummary(),
                file.status(),
                file.procedureState(),
                file.registeredAt(),
                reasons);
    }
}
