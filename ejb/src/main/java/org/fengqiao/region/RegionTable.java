package org.fengqiao.region;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes many regions fast: one statement for some thousands of them, its values sent as arrays. Works through any connection pool, as it
 * needs nothing of the driver beyond JDBC.
 */
final class RegionTable {

    private static final int BATCH = 5_000;

    private static final String UPSERT =
            """
            with written as (
                insert into fengqiao.region as r (code, name, level, parent_code, valid_from)
                select code, name, level, parent, ? from unnest(?, ?, ?, ?) as given (code, name, level, parent)
                on conflict (code) do update
                    set name = excluded.name, parent_code = coalesce(excluded.parent_code, r.parent_code), valid_to = null
                    where r.name <> excluded.name or r.valid_to is not null
                       or r.parent_code is distinct from coalesce(excluded.parent_code, r.parent_code)
                returning r.code, (xmax = 0) as added)
            select count(*) filter (where added), array_remove(array_agg(case when added then null else code end), null) from written""";

    private final Connection connection;
    private final Date from;
    private final List<RegionRow> rows = new ArrayList<>(BATCH);
    private long added;
    private final List<String> changed = new ArrayList<>();

    /** @param from since when new codes are known; null for a first load, which cannot tell */
    RegionTable(Connection connection, LocalDate from) {
        this.connection = connection;
        this.from = from == null ? null : Date.valueOf(from);
    }

    void write(RegionRow row) throws SQLException {
        rows.add(row);
        if (rows.size() == BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setDate(1, from);
            upsert.setArray(2, text(rows.stream().map(r -> r.code().value()).toArray()));
            upsert.setArray(3, text(rows.stream().map(RegionRow::name).toArray()));
            upsert.setArray(
                    4, text(rows.stream().map(r -> r.code().level().name()).toArray()));
            upsert.setArray(
                    5,
                    text(rows.stream()
                            .map(r -> r.parent() == null ? null : r.parent().value())
                            .toArray()));
            try (ResultSet counts = upsert.executeQuery()) {
                counts.next();
                added += counts.getLong(1);
                Array codes = counts.getArray(2);
                if (codes != null) {
                    changed.addAll(Arrays.asList((String[]) codes.getArray()));
                }
            }
        }
        rows.clear();
    }

    boolean isEmpty() throws SQLException {
        try (PreparedStatement any =
                        connection.prepareStatement("select 1 from fengqiao.region where level <> 'COUNTRY' limit 1");
                ResultSet found = any.executeQuery()) {
            return !found.next();
        }
    }

    /** Of the given codes those that are in force. */
    Set<String> inForce(Collection<String> codes) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select code from fengqiao.region where code = any (?) and valid_to is null")) {
            select.setArray(1, text(codes.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    known.add(found.getString(1));
                }
            }
        }
        return known;
    }

    void hang(RegionCode code, RegionCode parent) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update fengqiao.region set parent_code = ? where code = ? and parent_code is null")) {
            update.setString(1, parent.value());
            update.setString(2, code.value());
            update.executeUpdate();
        }
    }

    /** Ends what lies in the region and is no longer listed. */
    long close(RegionCode top, Predicate<RegionCode> listed, LocalDate on) throws SQLException {
        List<String> gone = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select code from fengqiao.region where code between ? and ? and valid_to is null")) {
            select.setString(1, top.low());
            select.setString(2, top.high());
            select.setFetchSize(BATCH);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    RegionCode code = new RegionCode(found.getString(1));
                    if (!listed.test(code)) {
                        gone.add(code.value());
                    }
                }
            }
        }
        try (PreparedStatement update =
                connection.prepareStatement("update fengqiao.region set valid_to = ? where code = any (?)")) {
            update.setDate(1, Date.valueOf(on));
            update.setArray(2, text(gone.toArray()));
            return update.executeUpdate();
        }
    }

    private Array text(Object[] values) throws SQLException {
        return connection.createArrayOf("varchar", values);
    }

    long added() {
        return added;
    }

    /** Codes that were known and are not as they were. */
    List<String> changed() {
        return List.copyOf(changed);
    }
}
