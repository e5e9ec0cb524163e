package org.fengqiao.intake;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;
import org.hibernate.Session;

/**
 * Looks at night for files that may be one matter. Only files that nobody has looked at yet are held against the others, each by a few
 * questions that an index answers, so the work of a night grows with the new files and not with all of them.
 */
@ApplicationService
public class DuplicateFinding {

    /** Texts that share so much are nearly the same. Per cent. */
    static final int SAME_TEXT = 80;

    /** Texts that share so much speak for one matter when the person is the same. Per cent. */
    static final int ALIKE = 40;

    /** Who comes again after a year comes with something new. */
    private static final String WITHIN = "365 days";

    /** So many of one way are looked at: whoever has more namesakes is found by his number. */
    private static final int MOST = 40;

    private static final String CASE =
            """
            select c.id, c.title || ' ' || c.facts as text, c.category, c.status, c.merged_into_id from fengqiao.case_file c where c.id = any(?)""";

    private static final String BEGIN =
            """
            select f.id from fengqiao.case_file f, fengqiao.case_file c
             where c.id = ? and f.id <> c.id and f.merged_into_id is null
               and f.registered_at between c.registered_at - interval '%1$s' and c.registered_at + interval '%1$s'"""
                    .formatted(WITHIN);

    private static final Map<DuplicateReason, String> WAYS = ways();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    private static Map<DuplicateReason, String> ways() {
        Map<DuplicateReason, String> ways = new LinkedHashMap<>();
        ways.put(
                DuplicateReason.SAME_ID,
                "f.id in (select q.case_id from fengqiao.party p join fengqiao.party q on q.id_hash = p.id_hash"
                        + " where p.case_id = ? and p.role = 'PRINCIPAL' and q.role = 'PRINCIPAL')");
        ways.put(
                DuplicateReason.SAME_PERSON,
                "left(f.region_code, 9) = left(c.region_code, 9)"
                        + " and f.id in (select q.case_id from fengqiao.party p join fengqiao.party q on q.name = p.name and q.birth_date = p.birth_date"
                        + " where p.case_id = ? and p.role = 'PRINCIPAL' and q.role = 'PRINCIPAL')");
        ways.put(
                DuplicateReason.SAME_PLACE_AND_MATTER,
                "f.region_code = c.region_code and f.category = c.category"
                        + " and f.id in (select q.case_id from fengqiao.party p join fengqiao.party q on q.name = p.name"
                        + " where p.case_id = ? and p.role = 'PRINCIPAL' and q.role = 'PRINCIPAL' and p.name <> '匿名')");
        ways.put(
                DuplicateReason.SIMILAR_TEXT,
                "f.id in (select o.case_id from fengqiao.case_print o, fengqiao.case_print m where m.case_id = ? and o.bands && m.bands)");
        return ways;
    }

    void registered(@Observes CaseEventAppended appended) {
        if (appended.event().kind().equals("REGISTERED")) {
            em.createNativeQuery("insert into fengqiao.case_print (case_id) values (:case)")
                    .setParameter("case", appended.file().id())
                    .executeUpdate();
        }
    }

    /** What a step has done; no files: there was nothing left to do. */
    public record Step(int files, int pairs) {}

    private record Text(String text, String category, boolean closed, boolean merged) {}

    /**
     * Looks at the next files that nobody has looked at.
     *
     * @param most how many files
     */
    public Step step(int most) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<Long> fresh = fresh(connection, most);
            print(connection, fresh);
            int pairs = 0;
            for (Long file : fresh) {
                pairs += compare(connection, file);
            }
            return new Step(fresh.size(), pairs);
        });
    }

    private static List<Long> fresh(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select case_id from fengqiao.case_print where bands is null order by case_id limit ? for update skip locked")) {
            select.setInt(1, most);
            return ids(select);
        }
    }

    private static List<Long> ids(PreparedStatement select) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private static void print(Connection connection, List<Long> files) throws SQLException {
        Map<Long, Text> texts = texts(connection, files);
        try (PreparedStatement update =
                connection.prepareStatement("update fengqiao.case_print set bands = ? where case_id = ?")) {
            for (Long file : files) {
                update.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", TextPrint.bands(texts.get(file).text())));
                update.setLong(2, file);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Map<Long, Text> texts(Connection connection, List<Long> files) throws SQLException {
        Map<Long, Text> texts = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CASE)) {
            select.setArray(1, connection.createArrayOf("bigint", files.toArray(Long[]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getLong("merged_into_id");
                    boolean merged = !row.wasNull();
                    texts.put(
                            row.getLong("id"),
                            new Text(
                                    row.getString("text"),
                                    row.getString("category"),
                                    row.getString("status").equals("CLOSED"),
                                    merged));
                }
            }
        }
        return texts;
    }

    private int compare(Connection connection, Long file) throws SQLException {
        Map<Long, Set<DuplicateReason>> found = new LinkedHashMap<>();
        for (Map.Entry<DuplicateReason, String> way : WAYS.entrySet()) {
            try (PreparedStatement select =
                    connection.prepareStatement(BEGIN + " and " + way.getValue() + " limit " + MOST)) {
                select.setLong(1, file);
                // named again and not by "c.id": what is asked for inside must not depend on the rows outside
                select.setLong(2, file);
                for (Long other : ids(select)) {
                    found.computeIfAbsent(other, o -> EnumSet.noneOf(DuplicateReason.class))
                            .add(way.getKey());
                }
            }
        }
        if (found.isEmpty()) {
            return 0;
        }
        List<Long> all = new ArrayList<>(found.keySet());
        all.add(file);
        Map<Long, Text> texts = texts(connection, all);
        Text own = texts.get(file);
        int pairs = 0;
        for (Map.Entry<Long, Set<DuplicateReason>> each : found.entrySet()) {
            Text other = texts.get(each.getKey());
            int likeness = TextPrint.likeness(own.text(), other.text());
            Set<DuplicateReason> reasons =
                    judge(each.getValue(), likeness, own.category().equals(other.category()));
            if (!reasons.isEmpty() && !own.merged() && !(own.closed() && other.closed())) {
                pairs += propose(connection, file, each.getKey(), reasons, likeness);
            }
        }
        return pairs;
    }

    /** Which of the reasons hold: a person has more than one dispute in his life, so he alone is none. */
    static Set<DuplicateReason> judge(Set<DuplicateReason> found, int likeness, boolean sameMatter) {
        Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);
        reasons.addAll(found);
        reasons.remove(DuplicateReason.SIMILAR_TEXT);
        if (!sameMatter && likeness < ALIKE) {
            reasons.remove(DuplicateReason.SAME_ID);
            reasons.remove(DuplicateReason.SAME_PERSON);
        }
        if (likeness >= SAME_TEXT) {
            reasons.add(DuplicateReason.SIMILAR_TEXT);
        }
        return reasons;
    }

    /** A pair that is here already stays as it is: what was dismissed stays dismissed. */
    private int propose(Connection connection, long one, long other, Set<DuplicateReason> reasons, int likeness)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into fengqiao.case_duplicate (case_a, case_b, reasons, likeness, state, found_at) values (?, ?, ?, ?, 'OPEN', ?) on conflict do nothing")) {
            insert.setLong(1, Math.min(one, other));
            insert.setLong(2, Math.max(one, other));
            insert.setString(3, reasons.stream().map(Enum::name).collect(Collectors.joining(" ")));
            insert.setInt(4, likeness);
            insert.setTimestamp(5, Timestamp.from(time.now()));
            return insert.executeUpdate();
        }
    }
}
