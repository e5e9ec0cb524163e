package org.fengqiao.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;

/**
 * {@code ./fengqiao restore FILE}: the state of a backup into an empty data folder or database. What {@code --force} replaces
 * is put aside first and comes back when anything fails.
 */
final class Restore {

    private static final String ASIDE = "fengqiao_replaced";

    private final House house;

    Restore(House house) {
        this.house = house;
    }

    void run() {
        Path file = Path.of(house.options().onlyArgument("FILE [--force]"));
        if (!Files.isReadable(file)) {
            throw new Refusal("cannot read " + file + ": name a file that ./fengqiao backup wrote");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Properties manifest = manifest(zip, file);
            house.occupy();
            Map<String, String> keys = keys(zip, manifest);
            Database database = house.database();
            undoCutOff(database);
            if (new Installation(database).filledBy() != null
                    && !house.options().force()) {
                throw new Refusal(
                        "there are data already: restore into an empty folder (--data FOLDER), or replace them with --force");
            }
            refuseWhileUsed(database);
            if (!keys.isEmpty()) {
                house.secrets().keepKeys(keys);
            }
            replace(database, zip, manifest);
            house.progress().step("Restored as of " + manifest.getProperty("written") + "; rows and hashes agree");
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read as a backup: " + e.getMessage(), e);
        }
    }

    private static Properties manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Snapshot.MANIFEST);
        Properties manifest = new Properties();
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
                manifest.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        if (!Snapshot.FORMAT.equals(manifest.getProperty("format"))) {
            throw new Refusal(file + " is no backup that this version can read");
        }
        return manifest;
    }

    /** @return the keys that have to be kept from now on; empty when the right ones are there already */
    private Map<String, String> keys(ZipFile zip, Properties manifest) throws IOException {
        Secrets secrets = house.secrets();
        String wanted = manifest.getProperty("keys");
        if (secrets.hasKeys() && KeyBox.fingerprint(secrets.keys()).equals(wanted)) {
            return Map.of();
        }
        if (secrets.hasKeys() && !house.options().force()) {
            throw new Refusal(
                    "the keys in " + house.folder().file(Secrets.KEY_FILE)
                            + " are not those of the backup: restore into an empty folder (--data FOLDER), or replace what is there with --force");
        }
        ZipEntry box = zip.getEntry(Backup.KEYS_ENTRY);
        if (box == null) {
            throw new Refusal("the backup does not hold its keys: put the file " + Secrets.KEY_FILE
                    + " of the installation it came from into " + house.folder().path() + " first");
        }
        String password = house.setting(Backup.PASSWORD, "");
        if (password.isEmpty()) {
            throw new Refusal("the backup holds its keys under a password: set " + Backup.PASSWORD);
        }
        try (InputStream in = zip.getInputStream(box)) {
            return KeyBox.unlock(in.readAllBytes(), password);
        }
    }

    private void replace(Database database, ZipFile zip, Properties manifest) {
        putAside(database);
        boolean done = false;
        try {
            Migrations migrations = new Migrations(database);
            String version = manifest.getProperty("schema");
            migrations.migrateTo(MigrationVersion.fromVersion(version));
            try (Connection connection = database.asOwner()) {
                if (!version.equals(Migrations.version(connection))) {
                    throw new Refusal("the backup was written by a newer version (schema " + version
                            + "): restore it with that one");
                }
                Snapshot.read(connection, zip, manifest, house.progress()::step);
            }
            migrations.migrate();
            execute(database, "drop schema if exists " + ASIDE + " cascade");
            // it knows cases of another time
            ServerHome.delete(house.folder().file("index"));
            done = true;
        } catch (SQLException | IOException e) {
            throw new Refusal("the backup could not be restored: " + e.getMessage(), e);
        } finally {
            if (!done) {
                execute(database, "drop schema if exists fengqiao cascade");
                undoCutOff(database);
            }
        }
    }

    private static void putAside(Database database) {
        try (Connection connection = database.asOwner()) {
            if (exists(connection, Database.SCHEMA)) {
                execute(database, "alter schema fengqiao rename to " + ASIDE);
            }
        } catch (SQLException e) {
            throw new Refusal("the database cannot be read: " + e.getMessage(), e);
        }
    }

    /** When a restore was cut off, by a power failure say, the data that it was to replace still lie aside. */
    static void undoCutOff(Database database) {
        try (Connection connection = database.asOwner()) {
            if (exists(connection, ASIDE)) {
                execute(database, "drop schema if exists fengqiao cascade");
                execute(database, "alter schema " + ASIDE + " rename to fengqiao");
            }
        } catch (SQLException e) {
            throw new Refusal("the database cannot be read: " + e.getMessage(), e);
        }
    }

    private static void refuseWhileUsed(Database database) {
        try (Connection connection = database.asOwner()) {
            if (!Tables.names(
                            connection,
                            "select pid::text from pg_stat_activity where application_name = 'fengqiao' and datname = current_database()")
                    .isEmpty()) {
                throw new Refusal("a server is working with this database: stop it first");
            }
        } catch (SQLException e) {
            throw new Refusal("the database cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        return !Tables.names(connection, "select nspname from pg_namespace where nspname = '" + schema + "'")
                .isEmpty();
    }

    private static void execute(Database database, String sql) {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Refusal("the database refused: " + e.getMessage(), e);
        }
    }
}
