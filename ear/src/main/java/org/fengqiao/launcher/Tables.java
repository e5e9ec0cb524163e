package org.fengqiao.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a backup holds of the schema: tables with the columns that carry data of their own, and sequences. */
final class Tables {

    /**
     * The migrations' own history is made again by the migrations; search indexes are built anew, need no queue until then, and what was
     * done to the old ones is no news of the new ones.
     */
    private static final String LEFT_OUT =
            "'flyway_schema_history', 'search_index', 'search_index_history', 'search_queue'";

    /**
     * @param columns quoted and joined by commas, without generated ones
     */
    record Table(String name, String columns) {

        String copy(String direction) {
            return "copy fengqiao.\"" + name + "\" (" + columns + ") " + direction;
        }
    }

    private Tables() {}

    static List<Table> of(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        where c.relnamespace = 'fengqiao'::regnamespace and c.relkind = 'r' and c.relname not in (%s)
                        group by c.relname order by c.relname"""
                                .formatted(LEFT_OUT))) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    static List<String> sequences(Connection connection) throws SQLException {
        return names(
                connection,
                "select relname from pg_class where relnamespace = 'fengqiao'::regnamespace and relkind = 'S' order by 1");
    }

    static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
