package org.fengqiao.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL that somebody else runs, named by environment variables. It is used, never started or stopped. */
record ExternalDatabase(String url, Login application, Login owner) implements Database {

    static final String URL = "FENGQIAO_DB_URL";

    static boolean named(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    static ExternalDatabase from(Map<String, String> environment) {
        String url = environment.get(URL);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal(URL + " must look like jdbc:postgresql://HOST:5432/DATABASE, not " + url);
        }
        Login application =
                new Login(required(environment, "FENGQIAO_DB_USER"), required(environment, "FENGQIAO_DB_PASSWORD"));
        Login owner = new Login(
                required(environment, "FENGQIAO_DB_OWNER_USER"), required(environment, "FENGQIAO_DB_OWNER_PASSWORD"));
        if (application.user().equals(owner.user())) {
            // One role for both could change and delete events, which nobody may.
            throw new Refusal(
                    "FENGQIAO_DB_USER and FENGQIAO_DB_OWNER_USER must be two different roles: see docs/operations.md");
        }
        ExternalDatabase database = new ExternalDatabase(url, application, owner);
        database.check(owner, "FENGQIAO_DB_OWNER_USER");
        database.check(application, "FENGQIAO_DB_USER");
        return database;
    }

    private void check(Login login, String variable) {
        try (Connection connection = Database.connect(url, login)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < 15) {
                throw new Refusal("the database at " + url + " is PostgreSQL " + major + ": 15 or newer is needed");
            }
        } catch (SQLException e) {
            throw new Refusal(
                    "the database at " + url + " does not let in the role of " + variable + " (" + login.user() + "): "
                            + firstLine(e),
                    e);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Refusal(URL + " is set, so " + name + " must be set too: see docs/operations.md");
        }
        return value;
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        // not ours to stop
    }
}
