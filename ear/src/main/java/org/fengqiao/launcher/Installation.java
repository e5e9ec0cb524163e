package org.fengqiao.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The mark in the database that tells what filled it at its first start. */
final class Installation {

    static final String DEMO_LOADING = "demo-loading";
    static final String DEMO = "demo";
    static final String ADMIN = "admin";

    private final Database database;

    Installation(Database database) {
        this.database = database;
    }

    /** @return one of the constants, or null when nothing has filled it yet */
    String filledBy() {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select to_regclass('fengqiao.installation') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet row = statement.executeQuery("select filled_by from fengqiao.installation")) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new Refusal("the database cannot be read: " + e.getMessage(), e);
        }
    }

    void mark(String by) {
        try (Connection connection = database.asOwner();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into fengqiao.installation (filled_by) values (?)"
                                + " on conflict (only_row) do update set filled_by = excluded.filled_by, filled_at = now()")) {
            insert.setString(1, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new Refusal("the database cannot be written: " + e.getMessage(), e);
        }
    }
}
