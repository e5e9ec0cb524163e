package org.fengqiao.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema to the state that this build needs, as owner, before the server looks at it. */
final class Migrations {

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /** @return how many migrations were carried out */
    int migrate() {
        return migrateTo(MigrationVersion.LATEST);
    }

    int migrateTo(MigrationVersion target) {
        try {
            FluentConfiguration configuration = Flyway.configure()
                    .dataSource(
                            database.url(),
                            database.owner().user(),
                            database.owner().password())
                    .defaultSchema(Database.SCHEMA)
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("appRole", '"' + database.application().user() + '"'))
                    .target(target);
            return configuration.load().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new Refusal(
                    "the database could not be brought to this version: "
                            + e.getMessage().strip().replaceAll("\\s*\\R\\s*", "; "),
                    e);
        }
    }

    /** The version of the last migration, or null when the schema is not there yet. */
    static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there =
                    statement.executeQuery("select to_regclass('fengqiao.flyway_schema_history') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet last = statement.executeQuery("select version from fengqiao.flyway_schema_history"
                    + " where success and version is not null order by installed_rank desc limit 1")) {
                return last.next() ? last.getString(1) : null;
            }
        }
    }
}
