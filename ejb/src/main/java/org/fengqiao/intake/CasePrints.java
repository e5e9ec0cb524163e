package org.fengqiao.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prints of files, by which others like them are found: numbers of their text and of the spot. The night takes them, once for a file. */
final class CasePrints {

    private static final String CASE =
            """
            select c.id, c.title || ' ' || c.facts as text, c.category, c.status, c.merged_into_id, c.region_code, c.place, c.registered_at
              from fengqiao.case_file c where c.id = any(?)""";

    private final Connection connection;
    private final Spots spots;

    CasePrints(Connection connection) {
        this.connection = connection;
        this.spots = new Spots(connection);
    }

    /** A file as it is held against others. */
    record Text(PlaceAndMatter told, boolean closed, boolean merged) {

        int likeness(Text other) {
            return told.pieces().likeness(other.told.pieces());
        }
    }

    /** The next that nobody has looked at; they are this transaction's. */
    List<Long> fresh(int most) throws SQLException {
        return next("bands is null", most);
    }

    /** The next that have a print and no spots. */
    List<Long> withoutSpots(int most) throws SQLException {
        return next("spots is null and bands is not null", most);
    }

    private List<Long> next(String which, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select case_id from fengqiao.case_print where "
                + which + " order by case_id limit ? for update skip locked")) {
            select.setInt(1, most);
            return Duplicates.ids(select);
        }
    }

    /** @return the numbers of the text of each */
    Map<Long, Long[]> take(List<Long> files) throws SQLException {
        takeSpots(files);
        Map<Long, Long[]> bands = new LinkedHashMap<>();
        texts(files)
                .forEach((file, text) -> bands.put(file, text.told().pieces().bands()));
        write("bands", bands);
        return bands;
    }

    void takeSpots(List<Long> files) throws SQLException {
        Map<Long, Long[]> numbers = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, region_code, place from fengqiao.case_file where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", files.toArray(Long[]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getLong(1), spots.numbers(row.getString(2), row.getString(3)));
                }
            }
        }
        write("spots", numbers);
    }

    private void write(String column, Map<Long, Long[]> numbers) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update fengqiao.case_print set " + column + " = ? where case_id = ?")) {
            for (Map.Entry<Long, Long[]> each : numbers.entrySet()) {
                update.setArray(1, connection.createArrayOf("bigint", each.getValue()));
                update.setLong(2, each.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    Map<Long, Text> texts(Collection<Long> files) throws SQLException {
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
}
