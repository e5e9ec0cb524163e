package org.fengqiao.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The parts that commands are made of: data folder, secrets, database and server, started in their order. */
final class House {

    private static final long LEAST_MEGABYTES = 1024;

    private final Path root;
    private final Options options;
    private final Map<String, String> environment;
    private final Progress progress;
    private final Closing closing;
    private final DataFolder folder;
    private final Secrets secrets;

    House(Path root, Options options, Map<String, String> environment, Progress progress, Closing closing) {
        this.root = root;
        this.options = options;
        this.environment = environment;
        this.progress = progress;
        this.closing = closing;
        this.folder = new DataFolder(options.data());
        this.secrets = new Secrets(folder, environment);
    }

    Options options() {
        return options;
    }

    Progress progress() {
        return progress;
    }

    DataFolder folder() {
        return folder;
    }

    Secrets secrets() {
        return secrets;
    }

    String setting(String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }

    String bind() {
        return setting("FENGQIAO_BIND", "127.0.0.1");
    }

    /** Takes the data folder for this process alone, or refuses. */
    void occupy() {
        folder.lock();
        closing.add("", folder);
        folder.requireSpace(LEAST_MEGABYTES);
        Server.stopLeftOver(folder);
    }

    /** @return false when a launcher already works with the data folder */
    boolean tryOccupy() {
        boolean free = folder.tryLock();
        if (free) {
            closing.add("", folder);
            folder.requireSpace(LEAST_MEGABYTES);
            Server.stopLeftOver(folder);
        }
        return free;
    }

    /** The database, started when it is ours; not migrated yet. */
    Database database() {
        if (ExternalDatabase.named(environment)) {
            ExternalDatabase database = ExternalDatabase.from(environment);
            progress.step("Using the database at " + database.url());
            return database;
        }
        progress.step(folder.isEmpty() ? "Making a database in " + folder.file("db") : "Starting the database");
        return closing.add("Stopping the database", EmbeddedDatabase.start(folder, secrets));
    }

    /** The database that the running launcher of this folder works with. */
    Database runningDatabase() {
        return ExternalDatabase.named(environment)
                ? ExternalDatabase.from(environment)
                : EmbeddedDatabase.ofRunning(folder, secrets);
    }

    void migrate(Database database) {
        int steps = new Migrations(database).migrate();
        progress.step(steps == 0 ? "The schema is up to date" : "Schema brought up to date in " + steps + " steps");
    }

    /** Starts the server and waits until it answers. */
    Server server(Database database, int port) {
        Path home = ServerHome.prepare(root.resolve("ear/target/server"), folder);
        Map<String, String> told = new HashMap<>(secrets.keys());
        told.put("FENGQIAO_DB_URL", database.serverUrl());
        told.put("FENGQIAO_DB_USER", database.application().user());
        told.put("FENGQIAO_DB_PASSWORD", database.application().password());
        told.put("FENGQIAO_OPERATOR_TOKEN", secrets.newToken());
        // who starts it for good lets its jobs begin when all is ready; a server for one command has none
        told.put("FENGQIAO_JOBS", jobs() ? "later" : "off");
        told.put("FENGQIAO_SEARCH_FOLDER", folder.file("index").toString());
        progress.step("Starting the server");
        Server server = Server.start(home, folder, bind(), port, told, setting("FENGQIAO_JAVA_OPTS", "-Xmx1g"));
        closing.add("Stopping the server", server);
        server.awaitReady();
        return server;
    }

    /** Whether work runs by itself on this server. */
    boolean jobs() {
        return options.command().equals("start")
                && !setting("FENGQIAO_JOBS", "on").equals("off");
    }

    boolean stopping() {
        return closing.begun();
    }
}
