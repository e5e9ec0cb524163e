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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Asked anew, as the index may not know of a protection yet: nothing of a case with a protected party is told, without names either. */
    private static final String SETTLED =
            """
            select c.id, c.case_no, c.title, c.category, m.agreement_form, m.agreement_items, m.accepted_on, m.effective_on, m.terminated_on
              from fengqiao.mediation m join fengqiao.case_file c on c.id = m.case_id
             where c.id = any(?) and not c.shielded
               and m.effective_on is not null and m.accepted_on is not null and m.agreement_items <> ''
             order by m.effective_on""";

    private static final String NAMES =
            """
            with c (id) as (select unnest(cast(? as bigint[])))
            select case_id, name, representative, side, birth_date from fengqiao.party where case_id in (select id from c) union all
            select j.merged_into_id, p.name, p.representative, p.side, p.birth_date
              from fengqiao.case_file j join fengqiao.party p on p.case_id = j.id where j.merged_into_id in (select id from c) union all
            select s.case_id, p.name, null, 'STAFF', null from fengqiao.case_staff s join fengqiao.staff p on p.id = s.staff_id where s.case_id in (select id from c)""";

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
        return indexes.ask((index, session) -> session.search(CaseText.class)
                .select(f -> f.id(Long.class))
                .where(f -> f.bool()
                        .must(new CaseQuery<>(new Predicates(f)).all(EVERYWHERE, filter, text))
                        .should(f.match()
                                .field(CaseFields.CATEGORY)
                                .matching(file.category())
                                .constantScore()
                                .boost(KIND_COUNTS)))
                .fetchHits(LOOKED_AT));
    }

    private Set<Long> visible(Viewer viewer, Collection<Long> ids) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return Set.copyOf(scope.bind(em.createQuery(
                        "select c.id from CaseFile c where c.id in :ids and " + scope.jpql(), Long.class))
                .setParameter("ids", ids)
                .getResultList());
    }

    private static List<SimilarCase> read(Connection connection, Set<Long> alike, Set<Long> seen) throws SQLException {
        Map<Long, Settled> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SETTLED)) {
            select.setArray(1, connection.createArrayOf("bigint", alike.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong("id"), Settled.of(row));
                }
            }
        }
        List<Long> shown =
                alike.stream().filter(found::containsKey).limit(SHOWN).toList();
        Map<Long, Known> known = known(connection, shown);
        return shown.stream()
                .map(id -> found.get(id).similar(known.getOrDefault(id, new Known()), seen.contains(id)))
                .toList();
    }

    /** Who had a part in a case: what goes out of its text before anything is looked for. */
    private static final class Known {
        final Map<String, String> names = new HashMap<>();
        final Set<LocalDate> births = new HashSet<>();

        void add(String name, String instead) {
            if (name != null) {
                names.put(name, instead);
            }
        }
    }

    /** A case as it was settled, with all names. */
    private record Settled(
            String caseNo,
            String title,
            String category,
            String form,
            String items,
            LocalDate accepted,
            LocalDate effective,
            Outcome outcome) {

        static Settled of(ResultSet row) throws SQLException {
            LocalDate accepted = row.getObject("accepted_on", LocalDate.class);
            LocalDate effective = row.getObject("effective_on", LocalDate.class);
            return new Settled(
                    row.getString("case_no"),
                    row.getString("title"),
                    row.getString("category"),
                    row.getString("agreement_form"),
                    row.getString("agreement_items"),
                    accepted,
                    effective,
                    Outcome.of(accepted, effective, row.getObject("terminated_on", LocalDate.class)));
        }

        SimilarCase similar(Known known, boolean seen) {
            WithoutPeople without = new WithoutPeople(known.names, known.births, effective);
            return new SimilarCase(
                    seen ? caseNo : null,
                    without.text(title),
                    category,
                    outcome,
                    ChronoUnit.DAYS.between(accepted, effective),
                    form,
                    items.lines()
                            .map(String::strip)
                            .filter(item -> !item.isEmpty())
                            .map(without::text)
                            .toList());
        }
    }

    private static Map<Long, Known> known(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Known> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(NAMES)) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String instead =
                            switch (row.getString("side")) {
                                case "APPLICANT" -> "申请人";
                                case "RESPONDENT" -> "被申请人";
                                default -> "调解员";
                            };
                    Known of = known.computeIfAbsent(row.getLong("case_id"), id -> new Known());
                    of.add(row.getString("name"), instead);
                    of.add(row.getString("representative"), instead + "的代表");
                    LocalDate born = row.getObject("birth_date", LocalDate.class);
                    if (born != null) {
                        of.births.add(born);
                    }
                }
            }
        }
        return known;
    }
}
