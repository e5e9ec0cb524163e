package org.fengqiao.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database of the running server, under the roles that the launcher has made. */
final class AppDatabase {

    private AppDatabase() {}

    /** As the application itself: what it may not do, no mistake and no break-in through it can do. */
    static Connection asApplication(RunningServer server) throws SQLException {
        return connect(server, "fengqiao_app", "password-app");
    }

    /** As who owns the tables and migrates them. */
    static Connection asOwner(RunningServer server) throws SQLException {
        return connect(server, "fengqiao_owner", "password-owner");
    }

    /**
     * Tampers with what nobody but the owner can reach.
     *
     * @return the number of rows that it changed
     */
    static int change(RunningServer server, String sql) {
        try (Connection owner = asOwner(server);
                Statement statement = owner.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Each row's columns as texts, as the owner sees them. */
    static List<List<String>> query(RunningServer server, String sql) {
        try (Connection connection = asOwner(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connect(RunningServer server, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(server) + "?currentSchema=fengqiao", user, server.readData(password));
    }

    /** JDBC address without login and parameters. */
    static String url(RunningServer server) {
        return "jdbc:postgresql://127.0.0.1:" + port(server) + "/fengqiao";
    }

    private static String port(RunningServer server) {
        try {
            return Files.readAllLines(server.data().resolve("db/postmaster.pid"))
                    .get(3)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
