package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.fengqiao.tests.RunningServer.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one command, as an operator meets it. */
class LauncherIT extends ServerTest {

    private static final Path WORK = RunningServer.work().resolve("launcher");
    private static final Map<String, String> PASSWORD_GIVEN = Map.of("FENGQIAO_ADMIN_PASSWORD", "Erstes-Passwort-2026");

    @BeforeEach
    void clean() throws IOException {
        RunningServer.deleteAll(WORK);
        Files.createDirectories(WORK);
    }

    @Test
    void help_lists_every_command() {
        Outcome help = RunningServer.run(Map.of(), "help");

        assertEquals(0, help.code());
        for (String command :
                List.of("start", "import-regions FILE", "verify-chains", "recount", "backup FILE", "restore FILE")) {
            assertTrue(help.output().contains("./fengqiao " + command), command);
        }
    }

    @Test
    void what_is_wrong_is_told_in_one_line() throws IOException {
        String busy = String.valueOf(base().getPort());
        refused(
                Map.of(),
                "port " + busy,
                "start",
                "--port",
                busy,
                "--data",
                WORK.resolve("a").toString());
        refused(
                Map.of(),
                "is in use by process",
                "start",
                "--data",
                server().data().toString());
        refused(Map.of(), "unknown option --prot", "start", "--prot", "1");
        refused(Map.of(), "there is no command strat", "strat");
        refused(Map.of("JAVA_HOME", oldJava().toString()), "is too old", "start");
        refused(Map.of("JAVA_HOME", WORK.resolve("none").toString()), "no Java found", "start");
        refused(
                Map.of("FENGQIAO_DB_URL", "jdbc:postgresql://127.0.0.1:1/x"),
                "FENGQIAO_DB_USER must be set",
                "start",
                "--port",
                "" + RunningServer.freePort(),
                "--data",
                WORK.resolve("b").toString());
    }

    private static void refused(Map<String, String> environment, String part, String... arguments) {
        Outcome outcome = RunningServer.run(environment, arguments);
        List<String> told = outcome.output()
                .lines()
                .filter(line -> line.startsWith("fengqiao: "))
                .toList();
        assertEquals(1, outcome.code(), outcome.output());
        assertEquals(1, told.size(), outcome.output());
        assertTrue(told.get(0).contains(part), outcome.output());
        assertFalse(outcome.output().contains("\tat "), outcome.output());
    }

    private static Path oldJava() throws IOException {
        Path java = WORK.resolve("jdk-11/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.getParent().getParent();
    }

    @Test
    void a_real_installation_has_one_administrator_and_survives_the_death_of_its_server() {
        Path data = WORK.resolve("real");
        int port = RunningServer.freePort();
        try (RunningServer first = RunningServer.start(data, port, PASSWORD_GIVEN, List.of("--no-demo"))) {
            String output = String.join("\n", first.output());
            assertTrue(output.contains("Administrator admin"), output);
            assertFalse(output.contains("fengqiao-demo"), output);
            assertFalse(output.contains("Erstes-Passwort-2026"), output);

            first.killServer();

            assertEquals(3, first.awaitEnd());
            assertTrue(String.join("\n", first.output()).contains("the server ended by itself"));
        }
        try (RunningServer again = RunningServer.start(data, port, Map.of(), List.of("--no-demo"))) {
            assertFalse(
                    String.join("\n", again.output()).contains("Administrator admin"),
                    "only the first start makes one");
            again.close();
            assertEquals(143, again.awaitEnd(), "ended by SIGTERM");
            assertFalse(Files.exists(data.resolve("db/postmaster.pid")), "the database was stopped, not abandoned");
        }
    }

    /** The database of the shared server plays the one that somebody else runs. */
    @Test
    void an_external_database_is_migrated_and_used() throws IOException, SQLException {
        String port = Files.readAllLines(server().data().resolve("db/postmaster.pid"))
                .get(3)
                .strip();
        String superuser = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(superuser, "postgres", server().readData("password-postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists elsewhere");
            statement.execute("drop role if exists elsewhere_owner");
            statement.execute("drop role if exists elsewhere_app");
            statement.execute("create role elsewhere_owner login password 'o'");
            statement.execute("create role elsewhere_app login password 'a'");
            statement.execute("create database elsewhere owner elsewhere_owner");
        }
        Map<String, String> environment = Map.of(
                "FENGQIAO_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/elsewhere",
                "FENGQIAO_DB_USER", "elsewhere_app",
                "FENGQIAO_DB_PASSWORD", "a",
                "FENGQIAO_DB_OWNER_USER", "elsewhere_owner",
                "FENGQIAO_DB_OWNER_PASSWORD", "o");

        Outcome outcome = RunningServer.run(
                environment, "verify-chains", "--data", WORK.resolve("outside").toString());

        assertEquals(0, outcome.code(), outcome.output());
        assertFalse(Files.exists(WORK.resolve("outside/db")), "no embedded database beside the external one");
    }
}
