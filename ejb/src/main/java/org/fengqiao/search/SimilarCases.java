package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCipher;
import org.hibernate.Session;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;

/**
 * Finds how matters of the same kind were settled, anywhere in the house. Files outside the viewer's scope help too, as nothing in what is
 * shown of them tells whose they are; only those that he may see are named.
 */
@ApplicationService
public class SimilarCases {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 20;

    /** Characters of a category's code that name its group. */
    private static final int GROUP = 3;

    /** More than any text can count, and little enough that a float still tells texts apart beside it. */
    private static final float KIND_COUNTS = 1_000;

    /** Of the whole country: what is found is shown without people and places. */
    private static final CaseScope EVERYWHERE = new CaseScope("000000000000", "999999999999", null, null);

    private static final String SETTLED =
            """
            select c.id, c.case_no, c.title, c.category, m.agreement_form, m.agreement_items, m.accepted_on, m.effective_on
              from fengqiao.mediation m join fengqiao.case_file c on c.id = m.case_id
             where c.id = any(?) and m.effective_on is not null and m.accepted_on is not null and m.agreement_items <> ''""";

    private static final String NAMES =
            """
            select case_id, name, representative, side from fengqiao.party where case_id = any(?) union all
            select s.case_id, p.name, null, 'STAFF' from fengqiao.case_staff s join fengqiao.staff p on p.id = s.staff_id where s.case_id = any(?)""";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Indexes indexes;

    @Inject
    CaseFiles files;

    @Inject
    FieldCipher cipher;

    @Inject
    SynonymList synonyms;

    /**
     * @return the most alike first; nothing while the index cannot be asked
     * @throws DomainError NOT_FOUND when the case lies outside the viewer's scope
     */
    public List<SimilarCase> similar(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        Set<Long> alike;
        try {
            alike = new LinkedHashSet<>(find(file));
        } catch (SearchException e) {
            indexes.suspect(e);
            return List.of();
        } catch (DomainError unavailable) {
            return List.of();
        }
        alike.remove(file.id());
        if (alike.isEmpty()) {
            return List.of();
        }
        Set<Long> seen = visible(viewer, alike);
        return em.unwrap(Session.class).doReturningWork(connection -> read(connection, alike, seen));
    }

    /** Those of its kind first, the others of the group of kinds behind them, in one question. */
    private List<Long> find(CaseFile file) {
        QueryText text = QueryText.of(file.title(), synonyms.list(), cipher);
        String group =
                file.category().substring(0, Math.min(GROUP, file.category().length()));
        SearchFilter filter = new SearchFilter(
                file.title(), null, null, group, null, null, null, Outcome.AGREED, null, null, null, null, null);
        try (SearchSession session = indexes.require().session()) {
            return session.search(CaseText.class)
                    .select(f -> f.id(Long.class))
                    .where(f -> f.bool()
                            .must(new CaseQuery<>(new Predicates(f)).all(EVERYWHERE, filter, text))
                            .should(f.match()
                                    .field(CaseFields.CATEGORY)
                                    .matching(file.category())
                                    .constantScore()
                                    .boost(KIND_COUNTS)))
                    .fetchHits(LOOKED_AT);
        }
    }

    private Set<Long> visible(Viewer viewer, Collection<Long> ids) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return Set.copyOf(scope.bind(em.createQuery(
                        "select c.id from CaseFile c where c.id in :ids and " + scope.jpql(), Long.class))
                .setParameter("ids", ids)
                .getResultList());
    }

    private static List<SimilarCase> read(Connection connection, Set<Long> alike, Set<Long> seen) throws SQLException {
        Long[] ids = alike.toArray(Long[]::new);
        Map<Long, Map<String, String>> names = names(connection, ids);
        Map<Long, SimilarCase> found = new LinkedHashMap<>();
        alike.forEach(id -> found.put(id, null));
        try (PreparedStatement select = connection.prepareStatement(SETTLED)) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong("id");
                    found.put(id, similar(row, names.getOrDefault(id, Map.of()), seen.contains(id)));
                }
            }
        }
        return found.values().stream().filter(each -> each != null).limit(SHOWN).toList();
    }

    private static SimilarCase similar(ResultSet row, Map<String, String> names, boolean seen) throws SQLException {
        List<String> items = new ArrayList<>();
        for (String item : row.getString("agreement_items").split("\n")) {
            if (!item.isBlank()) {
                items.add(WithoutPeople.text(item.strip(), names));
            }
        }
        return new SimilarCase(
                seen ? row.getString("case_no") : null,
                WithoutPeople.text(row.getString("title"), names),
                row.getString("category"),
                ChronoUnit.DAYS.between(
                        row.getObject("accepted_on", LocalDate.class), row.getObject("effective_on", LocalDate.class)),
                row.getString("agreement_form"),
                items);
    }

    private static Map<Long, Map<String, String>> names(Connection connection, Long[] ids) throws SQLException {
        Map<Long, Map<String, String>> names = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(NAMES)) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            select.setArray(2, connection.createArrayOf("bigint", ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String instead =
                            switch (row.getString("side")) {
                                case "APPLICANT" -> "申请人";
                                case "RESPONDENT" -> "被申请人";
                                default -> "调解员";
                            };
                    Map<String, String> of = names.computeIfAbsent(row.getLong("case_id"), id -> new HashMap<>());
                    of.put(row.getString("name"), instead);
                    if (row.getString("representative") != null) {
                        of.put(row.getString("representative"), instead + "的代表");
                    }
                }
            }
        }
        return names;
    }
}
