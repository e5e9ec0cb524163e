package org.fengqiao.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * The PostgreSQL that comes along: its data lie in the data folder between starts, it listens on this machine only, and every
 * commit is on the disk before it is answered.
 */
final class EmbeddedDatabase implements Database {

    private static final String SUPERUSER = "postgres";
    private static final String NAME = "fengqiao";

    private final EmbeddedPostgres postgres;
    private final Path pidFile;
    private final String url;
    private final Login owner;
    private final Login application;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path pidFile, Secrets secrets) {
        this.postgres = postgres;
        this.pidFile = pidFile;
        this.url = address(postgres.getPort(), NAME);
        this.owner = owner(secrets);
        this.application = application(secrets);
    }

    private static String address(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private static Login owner(Secrets secrets) {
        return new Login("fengqiao_owner", secrets.password("owner"));
    }

    private static Login application(Secrets secrets) {
        return new Login("fengqiao_app", secrets.password("app"));
    }

    /** The database of a launcher that is running now; closing this leaves it running. */
    static Database ofRunning(DataFolder folder, Secrets secrets) {
        return new ExternalDatabase(
                address(runningPort(folder.file("db").resolve("postmaster.pid")), NAME),
                application(secrets),
                owner(secrets));
    }

    static EmbeddedDatabase start(DataFolder folder, Secrets secrets) {
        Path data = folder.folder("db");
        // The library clears away old databases in its working folder. Ours must not lie there.
        Path work = folder.folder("postgres");
        System.setProperty("ot.epg.working-dir", work.toString());
        Path pidFile = data.resolve("postmaster.pid");
        try {
            DataFolder.ownerOnly(data, "rwx------");
            int left = runningPort(pidFile);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(work.toFile())
                    // a postgres that outlived its launcher (kill -9) is taken over on its own port
                    .setPort(left > 0 ? left : Ports.anyFree())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.log().resolve("postgres.log").toFile()))
                    .setConnectConfig("password", secrets.password(SUPERUSER))
                    // initdb
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig(
                            "pwfile", folder.file("password-" + SUPERUSER).toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-CN");
            // The library's own settings are those of a throw-away test database.
            for (String on : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                builder.setServerConfig(on, "on");
            }
            builder.setServerConfig("max_connections", "120");
            builder.setServerConfig("shared_buffers", "256MB");
            EmbeddedDatabase database = new EmbeddedDatabase(builder.start(), pidFile, secrets);
            database.createRoles(secrets);
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Refusal(
                    "the database in " + data + " does not start (" + e.getMessage() + "): its log is "
                            + folder.log().resolve("postgres.log"),
                    e);
        }
    }

    private void createRoles(Secrets secrets) throws SQLException {
        Login superuser = new Login(SUPERUSER, secrets.password(SUPERUSER));
        try (Connection connection = Database.connect(address(postgres.getPort(), "postgres"), superuser);
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(owner, application)) {
                boolean there = statement
                        .executeQuery("select 1 from pg_roles where rolname = '" + login.user() + "'")
                        .next();
                // the passwords are hex digits of ours, nothing to quote
                statement.execute((there ? "alter" : "create") + " role " + login.user() + " login password '"
                        + login.password() + "'");
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME + " owner " + owner.user());
                statement.execute("revoke all on database " + NAME + " from public");
                statement.execute("grant connect on database " + NAME + " to " + application.user());
            }
        }
    }

    /** @return the port that the running postgres of this folder listens on, 0 when none runs */
    static int runningPort(Path pidFile) {
        try {
            // pid, data folder, start time, port, ...
            List<String> lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.get(0).strip());
            boolean alive = ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.contains("postgres"))
                    .isPresent();
            return alive ? Integer.parseInt(lines.get(3).strip()) : 0;
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notRunning) {
            return 0;
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Login application() {
        return application;
    }

    @Override
    public Login owner() {
        return owner;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            // the library waits five seconds; a last checkpoint on a slow disk may take longer
            for (int i = 0; i < 600 && runningPort(pidFile) > 0; i++) {
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the database did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
