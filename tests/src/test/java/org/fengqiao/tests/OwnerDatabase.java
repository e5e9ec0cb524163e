package org.fengqiao.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database behind the server, as its owner sees it: for tests that tamper with what nobody else can reach. */
final class OwnerDatabase {

    private OwnerDatabase() {}

    /** @return the number of rows that it changed */
    static int change(RunningServer server, String sql) {
        Path data = server.data();
        try {
            String port = Files.readAllLines(data.resolve("db").resolve("postmaster.pid"))
                    .get(3)
                    .strip();
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/fengqiao?currentSchema=fengqiao";
            try (Connection connection =
                            DriverManager.getConnection(url, "fengqiao_owner", server.readData("password-owner"));
                    Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
