package org.fengqiao.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which files are held against a new one at all: a few questions that an index answers, so that it does not matter how many there are. */
final class DuplicateCandidates {

    /** Who comes again after a year comes with something new. */
    private static final String WITHIN = "365 days";

    /** So many of one way are looked at, the nearest in time: whoever has more namesakes is found by his number. */
    private static final int MOST = 40;

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

    private final Connection connection;

    DuplicateCandidates(Connection connection) {
        this.connection = connection;
    }

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
                        + " and (select count(*) from (select distinct s.name from fengqiao.party s where s.phone_hash = p.phone_hash limit "
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

    /** Others with what speaks for one matter at first sight. @param print numbers of the text of the file */
    Map<Long, Set<DuplicateReason>> of(Long file, Long[] print) throws SQLException {
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
    Set<Long> around(Long file) throws SQLException {
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
    Set<Long> known(Long file) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select case_b from fengqiao.case_duplicate where case_a = ? union all select case_a from fengqiao.case_duplicate where case_b = ?")) {
            select.setLong(1, file);
            select.setLong(2, file);
            return new HashSet<>(Duplicates.ids(select));
        }
    }

    static void add(Map<Long, Set<DuplicateReason>> found, DuplicateReason reason, Collection<Long> others) {
        others.forEach(other -> found.computeIfAbsent(other, o -> EnumSet.noneOf(DuplicateReason.class))
                .add(reason));
    }
}
