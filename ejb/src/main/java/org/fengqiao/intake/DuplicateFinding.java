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
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

    /** So many of one way are looked at, the nearest in time: whoever has more namesakes is found by his number. */
    private static final int MOST = 40;

    /** So many pairs a file brings: nobody judges each petition of a person against his five hundred others. */
    private static final int MOST_PAIRS = 10;

    private static final String CASE =
            """
            select c.id, c.title || ' ' || c.facts as text, c.category, c.status, c.merged_into_id, c.region_code, c.place, c.registered_at
              from fengqiao.case_file c where c.id = any(?)""";

    private static final String BEGIN =
            """
            select f.id from fengqiao.case_file f, fengqiao.case_file c
             where c.id = ? and f.id <> c.id and f.merged_into_id is null
               and f.registered_at between c.registered_at - interval '%1$s' and c.registered_at + interval '%1$s'"""
                    .formatted(WITHIN);

    private static final String NEAREST =
            " order by abs(extract(epoch from f.registered_at - c.registered_at)), f.id limit " + MOST;

    /**
     * Files whose print shares numbers with the given one, most of them first: in a county where many texts are built alike, those that are
     * nearly the same must not be lost among those that are a little so. The print is given and not read from its row, as the database would
     * else go through all prints.
     */
    private static final String NEAR = BEGIN.replace(
                    "from fengqiao.case_file f",
                    "from fengqiao.case_print o join fengqiao.case_file f on f.id = o.case_id")
            + " and o.bands && ? order by (select count(*) from unnest(o.bands) b where b = any(?)) desc, f.id desc limit "
            + MOST;

    /** Files that share pairs of characters of the spot, most of them first. */
    private static final String SPOT = BEGIN.replace(
                    "from fengqiao.case_file f",
                    "from fengqiao.case_print o join fengqiao.case_file f on f.id = o.case_id")
            + " and o.spots && ? order by (select count(*) from unnest(o.spots) b where b = any(?)) desc,"
            + " abs(extract(epoch from f.registered_at - c.registered_at)), f.id limit "
            + MOST;

    /** Files of the village with the same kind of dispute, for those that name no spot. */
    private static final String VILLAGE = BEGIN
            + " and f.region_code between left(c.region_code, 12) and left(c.region_code, 12) || '999' and f.category = c.category";

    private static final String NO_SPOT =
            " and exists (select 1 from fengqiao.case_print o where o.case_id = f.id and o.spots = '{}')";

    private static final Map<DuplicateReason, String> WAYS = ways();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    DuplicatePassing passing;

    private static Map<DuplicateReason, String> ways() {
        Map<DuplicateReason, String> ways = new LinkedHashMap<>();
        ways.put(
                DuplicateReason.SAME_ID,
                "f.id in (select q.case_id from fengqiao.party p join fengqiao.party q on q.id_hash = p.id_hash"
                        + " where p.case_id = ? and p.role = 'PRINCIPAL' and q.role = 'PRINCIPAL')");
        ways.put(
                DuplicateReason.SAME_PHONE,
                "f.id in (select q.case_id from fengqiao.party p join fengqiao.party q on q.phone_hash = p.phone_hash"
                        + " where p.case_id = ? and p.role = 'PRINCIPAL' and q.role = 'PRINCIPAL'"
                        // as many as say that it is no household's
                        + " and (select count(*) from (select 1 from fengqiao.party s where s.phone_hash = p.phone_hash limit "
                        + (Duplicates.FEW_AT_A_PHONE + 1) + ") n) <= " + Duplicates.FEW_AT_A_PHONE + ")");
        ways.put(
                DuplicateReason.SAME_PERSON,
                "left(f.region_code, 9) = left(c.region_code, 9)"
                        + " and f.id in (select q.case_id from fengqiao.party p join fengqiao.party q on q.name = p.name and q.birth_date = p.birth_date"
                        + " where p.case_id = ? and p.role = 'PRINCIPAL' and q.role = 'PRINCIPAL')");
        ways.put(
                DuplicateReason.SAME_NAME_AND_MATTER,
                // the names as one list: joined by name, all namesakes would be read through for each case of the place
                "f.region_code = c.region_code and f.category = c.category"
                        + " and exists (select 1 from fengqiao.party q where q.case_id = f.id and q.role = 'PRINCIPAL'"
                        + " and q.name = any (array(select p.name from fengqiao.party p"
                        + " where p.case_id = ? and p.role = 'PRINCIPAL' and p.name <> '匿名')))");
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

    private record Text(PlaceAndMatter told, boolean closed, boolean merged) {

        int likeness(Text other) {
            return told.pieces().likeness(other.told.pieces());
        }
    }

    /** Another file, with what speaks for one matter. */
    private record Match(long other, Set<DuplicateReason> reasons, int likeness) {}

    /**
     * Looks at the next files that nobody has looked at.
     *
     * @param most how many files
     */
    public Step step(int most) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<Long> fresh = fresh(connection, most);
            Spots spots = new Spots(connection);
            Map<Long, Long[]> prints = print(connection, spots, fresh);
            int pairs = 0;
            for (Long file : fresh) {
                pairs += compare(connection, spots, file, prints.get(file));
            }
            return new Step(fresh.size(), pairs);
        });
    }

    /**
     * Before the first step of a night: spots of files that have a print and no spots, as they were looked at when spots were not asked for;
     * and pairs with files that went on in others meanwhile.
     *
     * @return how many files; fewer than {@code most}: there are no more
     */
    public int prepare(int most) {
        passing.open();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select case_id from fengqiao.case_print where spots is null and bands is not null order by case_id limit ? for update skip locked")) {
                select.setInt(1, most);
                List<Long> files = Duplicates.ids(select);
                spots(connection, new Spots(connection), files);
                return files.size();
            }
        });
    }

    private static List<Long> fresh(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select case_id from fengqiao.case_print where bands is null order by case_id limit ? for update skip locked")) {
            select.setInt(1, most);
            return Duplicates.ids(select);
        }
    }

    private static void spots(Connection connection, Spots spots, List<Long> files) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, region_code, place from fengqiao.case_file where id = any(?)");
                PreparedStatement update =
                        connection.prepareStatement("update fengqiao.case_print set spots = ? where case_id = ?")) {
            select.setArray(1, connection.createArrayOf("bigint", files.toArray(Long[]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    update.setArray(
                            1, connection.createArrayOf("bigint", spots.numbers(row.getString(2), row.getString(3))));
                    update.setLong(2, row.getLong(1));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    private static Map<Long, Long[]> print(Connection connection, Spots spots, List<Long> files) throws SQLException {
        spots(connection, spots, files);
        Map<Long, Long[]> prints = new LinkedHashMap<>();
        texts(connection, spots, files)
                .forEach((file, text) -> prints.put(file, text.told().pieces().bands()));
        try (PreparedStatement update =
                connection.prepareStatement("update fengqiao.case_print set bands = ? where case_id = ?")) {
            for (Map.Entry<Long, Long[]> print : prints.entrySet()) {
                update.setArray(1, connection.createArrayOf("bigint", print.getValue()));
                update.setLong(2, print.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
        return prints;
    }

    private static Map<Long, Text> texts(Connection connection, Spots spots, Collection<Long> files)
            throws SQLException {
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
                                    PlaceAndMatter.of(
                                            spots.of(row.getString("region_code"), row.getString("place")),
                                            row.getString("region_code"),
                                            row.getString("category"),
                                            row.getString("text"),
                                            row.getTimestamp("registered_at").toInstant()),
                                    row.getString("status").equals("CLOSED"),
                                    merged));
                }
            }
        }
        return texts;
    }

    private int compare(Connection connection, Spots spots, Long file, Long[] print) throws SQLException {
        Map<Long, Set<DuplicateReason>> found = candidates(connection, file, print);
        Set<Long> around = around(connection, file);
        Set<Long> known = known(connection, file);
        found.keySet().removeAll(known);
        Set<Long> all = new HashSet<>(found.keySet());
        all.addAll(around);
        if (all.isEmpty()) {
            return 0;
        }
        all.add(file);
        Map<Long, Text> texts = texts(connection, spots, all);
        Text own = texts.get(file);
        if (own.merged()) {
            return 0;
        }
        Map<Long, PlaceAndMatter> told = new HashMap<>();
        around.forEach(other -> told.put(other, texts.get(other).told()));
        Set<Long> same = own.told().among(told);
        same.removeAll(known);
        add(found, DuplicateReason.SAME_PLACE_AND_MATTER, same);
        List<Match> matches = new ArrayList<>();
        for (Map.Entry<Long, Set<DuplicateReason>> each : found.entrySet()) {
            Text other = texts.get(each.getKey());
            int likeness = own.likeness(other);
            Set<DuplicateReason> reasons = judge(
                    each.getValue(),
                    likeness,
                    own.told().category().equals(other.told().category()));
            if (!reasons.isEmpty() && !(own.closed() && other.closed())) {
                matches.add(new Match(each.getKey(), reasons, likeness));
            }
        }
        int pairs = 0;
        for (Match match : best(matches)) {
            pairs += propose(connection, file, match);
        }
        return pairs;
    }

    /** The most alike, of those the newest. */
    static List<Match> best(List<Match> matches) {
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::likeness)
                        .thenComparingLong(Match::other)
                        .reversed())
                .limit(MOST_PAIRS)
                .toList();
    }

    private static Map<Long, Set<DuplicateReason>> candidates(Connection connection, Long file, Long[] print)
            throws SQLException {
        Map<Long, Set<DuplicateReason>> found = new LinkedHashMap<>();
        for (Map.Entry<DuplicateReason, String> way : WAYS.entrySet()) {
            try (PreparedStatement select = connection.prepareStatement(BEGIN + " and " + way.getValue() + NEAREST)) {
                select.setLong(1, file);
                // named again and not by "c.id": what is asked for inside must not depend on the rows outside
                select.setLong(2, file);
                add(found, way.getKey(), Duplicates.ids(select));
            }
        }
        if (print.length > 0) {
            try (PreparedStatement select = connection.prepareStatement(NEAR)) {
                select.setLong(1, file);
                select.setArray(2, connection.createArrayOf("bigint", print));
                select.setArray(3, connection.createArrayOf("bigint", print));
                add(found, DuplicateReason.SIMILAR_TEXT, Duplicates.ids(select));
            }
        }
        return found;
    }

    /** What may lie at the same spot; the files judged already among them, as they tell how much is spoken of it. */
    private static Set<Long> around(Connection connection, Long file) throws SQLException {
        Long[] own;
        try (PreparedStatement select =
                connection.prepareStatement("select spots from fengqiao.case_print where case_id = ?")) {
            select.setLong(1, file);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                own = (Long[]) row.getArray(1).getArray();
            }
        }
        Set<Long> around = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(VILLAGE + (own.length == 0 ? "" : NO_SPOT) + NEAREST)) {
            select.setLong(1, file);
            around.addAll(Duplicates.ids(select));
        }
        if (own.length > 0) {
            try (PreparedStatement select = connection.prepareStatement(SPOT)) {
                select.setLong(1, file);
                select.setArray(2, connection.createArrayOf("bigint", own));
                select.setArray(3, connection.createArrayOf("bigint", own));
                around.addAll(Duplicates.ids(select));
            }
        }
        return around;
    }

    /** With which others it stands in a pair, whatever was said to that. */
    private static Set<Long> known(Connection connection, Long file) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select case_b from fengqiao.case_duplicate where case_a = ? union all select case_a from fengqiao.case_duplicate where case_b = ?")) {
            select.setLong(1, file);
            select.setLong(2, file);
            return new HashSet<>(Duplicates.ids(select));
        }
    }

    private static void add(Map<Long, Set<DuplicateReason>> found, DuplicateReason reason, Collection<Long> others) {
        others.forEach(other -> found.computeIfAbsent(other, o -> EnumSet.noneOf(DuplicateReason.class))
                .add(reason));
    }

    /** Which of the reasons hold: a person has more than one dispute in his life, so he alone is none; still less is his phone. */
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
        if (reasons.equals(EnumSet.of(DuplicateReason.SAME_PHONE)) && !(sameMatter && likeness >= ALIKE)) {
            reasons.clear();
        }
        return reasons;
    }

    /** A pair that is here already stays as it is: what was dismissed stays dismissed. */
    private int propose(Connection connection, long file, Match match) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into fengqiao.case_duplicate (case_a, case_b, reasons, likeness, state, found_at) values (?, ?, ?, ?, 'OPEN', ?) on conflict do nothing")) {
            insert.setLong(1, Math.min(file, match.other()));
            insert.setLong(2, Math.max(file, match.other()));
            insert.setString(3, match.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")));
            insert.setInt(4, match.likeness());
            insert.setTimestamp(5, Timestamp.from(time.now()));
            return insert.executeUpdate();
        }
    }
}
