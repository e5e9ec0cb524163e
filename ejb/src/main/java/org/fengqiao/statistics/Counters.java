package org.fengqiao.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The two tables of the figures: what every mediation counts for, and the counters. */
final class Counters {

    private static final Measure[] MEASURES = Measure.values();
    private static final int BATCH = 500;

    /** Says that counters are about to move; a repair keeps everybody out with the stronger {@link #SHUT}. */
    private static final String ENTER = "lock table fengqiao.mediation_counter in row exclusive mode";

    private static final String SHUT = "lock table fengqiao.mediation_counter in share row exclusive mode";

    private static final String FACT_COLUMNS =
            """
            proceeding_id, case_id, region_code, category, host_id, accepted_on, taken_up, concluded_on, successful, written,
            people, claimed_fen, agreed_fen, closed_on, performance_on, performed""";

    private static final String SELECT_FACTS = "select " + FACT_COLUMNS + " from fengqiao.mediation_fact";

    private static final String PUT_FACT = "insert into fengqiao.mediation_fact (" + FACT_COLUMNS + ") values ("
            + "?" + ", ?".repeat(15) + ") on conflict (proceeding_id) do update set "
            + Arrays.stream(FACT_COLUMNS.split(",\\s*"))
                    .skip(1)
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));

    private static final String ADD =
            "insert into fengqiao.mediation_counter as k (region_code, day, category, mediator_id, "
                    + columns("", ", ") + ") values (?, ?, ?, ?" + ", ?".repeat(MEASURES.length)
                    + ") on conflict (region_code, day, category, mediator_id) do update set "
                    + Arrays.stream(MEASURES)
                            .map(m -> m.column() + " = k." + m.column() + " + excluded." + m.column())
                            .collect(Collectors.joining(", "));

    private Counters() {}

    static void enter(Connection connection) throws SQLException {
        run(connection, ENTER);
    }

    static void shut(Connection connection) throws SQLException {
        run(connection, SHUT);
    }

    static Map<Long, Fact> factsOfCase(Connection connection, long caseId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT_FACTS + " where case_id = ?")) {
            select.setLong(1, caseId);
            return facts(select);
        }
    }

    static Map<Long, Fact> allFacts(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT_FACTS)) {
            select.setFetchSize(1_000);
            return facts(select);
        }
    }

    static SortedMap<CounterKey, Figures> allCounters(Connection connection) throws SQLException {
        SortedMap<CounterKey, Figures> counters = new TreeMap<>();
        String sql = "select region_code, day, category, mediator_id, " + columns("", ", ")
                + " from fengqiao.mediation_counter";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(1_000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long[] values = new long[MEASURES.length];
                    for (Measure measure : MEASURES) {
                        values[measure.ordinal()] = row.getLong(measure.column());
                    }
                    counters.put(
                            new CounterKey(
                                    row.getString("region_code"),
                                    FactSource.day(row, "day"),
                                    row.getString("category"),
                                    row.getLong("mediator_id")),
                            Figures.of(m -> values[m.ordinal()]));
                }
            }
        }
        return counters;
    }

    static void put(Connection connection, Collection<Fact> facts) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT_FACT)) {
            int waiting = 0;
            for (Fact fact : facts) {
                bind(put, fact);
                put.addBatch();
                if (++waiting % BATCH == 0) {
                    put.executeBatch();
                }
            }
            put.executeBatch();
        }
    }

    /** Moves the counters, in the order of their keys. */
    static void add(Connection connection, SortedMap<CounterKey, Figures> change) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            int waiting = 0;
            for (Map.Entry<CounterKey, Figures> counter : change.entrySet()) {
                add.setString(1, counter.getKey().regionCode());
                day(add, 2, counter.getKey().day());
                add.setString(3, counter.getKey().category());
                add.setLong(4, counter.getKey().mediatorId());
                for (Measure measure : MEASURES) {
                    add.setLong(5 + measure.ordinal(), counter.getValue().get(measure));
                }
                add.addBatch();
                if (++waiting % BATCH == 0) {
                    add.executeBatch();
                }
            }
            add.executeBatch();
        }
    }

    static void clear(Connection connection) throws SQLException {
        run(connection, "delete from fengqiao.mediation_counter");
        run(connection, "delete from fengqiao.mediation_fact");
    }

    /** The measures' columns, for a select list. */
    static String columns(String before, String separator) {
        return Arrays.stream(MEASURES).map(m -> before + m.column()).collect(Collectors.joining(separator));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static Map<Long, Fact> facts(PreparedStatement select) throws SQLException {
        Map<Long, Fact> facts = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Fact fact = fact(row);
                facts.put(fact.proceedingId(), fact);
            }
        }
        return facts;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong("proceeding_id"),
                row.getLong("case_id"),
                row.getString("region_code"),
                row.getString("category"),
                row.getLong("host_id"),
                FactSource.day(row, "accepted_on"),
                row.getBoolean("taken_up"),
                FactSource.day(row, "concluded_on"),
                row.getBoolean("successful"),
                row.getBoolean("written"),
                row.getInt("people"),
                row.getLong("claimed_fen"),
                row.getLong("agreed_fen"),
                FactSource.day(row, "closed_on"),
                FactSource.day(row, "performance_on"),
                row.getBoolean("performed"));
    }

    private static void bind(PreparedStatement put, Fact fact) throws SQLException {
        put.setLong(1, fact.proceedingId());
        put.setLong(2, fact.caseId());
        put.setString(3, fact.regionCode());
        put.setString(4, fact.category());
        put.setLong(5, fact.hostId());
        day(put, 6, fact.acceptedOn());
        put.setBoolean(7, fact.takenUp());
        day(put, 8, fact.concludedOn());
        put.setBoolean(9, fact.successful());
        put.setBoolean(10, fact.written());
        put.setInt(11, fact.people());
        put.setLong(12, fact.claimedFen());
        put.setLong(13, fact.agreedFen());
        day(put, 14, fact.closedOn());
        day(put, 15, fact.performanceOn());
        put.setBoolean(16, fact.performed());
    }

    private static void day(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        if (day == null) {
            statement.setNull(index, Types.DATE);
        } else {
            statement.setObject(index, day);
        }
    }
}
