package org.fengqiao.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code ./fengqiao backup FILE}: all data of one moment in one file, while the server runs or while it does not. */
final class Backup {

    static final String PASSWORD = "FENGQIAO_BACKUP_PASSWORD";
    static final String KEYS_ENTRY = "keys.locked";

    private final House house;

    Backup(House house) {
        this.house = house;
    }

    void run() {
        Path file =
                Path.of(house.options().onlyArgument("FILE")).toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new Refusal(file + " exists already: name a new file, or remove that one first");
        }
        if (!house.secrets().hasKeys()) {
            throw new Refusal(
                    "there is no installation in " + house.folder().path() + ": name its folder with --data FOLDER");
        }
        Database database = house.tryOccupy() ? house.database() : house.runningDatabase();
        String filledBy = new Installation(database).filledBy();
        if (filledBy == null || filledBy.equals(Installation.DEMO_LOADING)) {
            throw new Refusal("the first start has not finished yet, there is nothing to back up");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished);
            DataFolder.ownerOnly(unfinished, "rw-------");
            write(database, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            house.progress().step("Backup written: " + file + ", " + Files.size(file) / 1024 + " KB");
        } catch (IOException | SQLException e) {
            throw new Refusal(
                    "the backup could not be written (" + e.getMessage() + "); what there is of it: " + unfinished, e);
        }
        if (house.setting(PASSWORD, "").isEmpty()) {
            house.progress()
                    .plain("The keys are not in it. Without them ID numbers and phones cannot be read: keep a copy of "
                            + house.folder().file(Secrets.KEY_FILE) + " in another place, or set " + PASSWORD
                            + " to put them in, locked.");
        }
    }

    private void write(Database database, Path file) throws IOException, SQLException {
        Map<String, String> keys = house.secrets().keys();
        Properties manifest = new Properties();
        manifest.setProperty("format", Snapshot.FORMAT);
        manifest.setProperty("written", Instant.now().toString());
        manifest.setProperty("keys", KeyBox.fingerprint(keys));
        try (Connection connection = database.asOwner();
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            manifest.setProperty("schema", Migrations.version(connection));
            Snapshot.write(connection, zip, manifest, house.progress()::step);
            String password = house.setting(PASSWORD, "");
            if (!password.isEmpty()) {
                entry(zip, KEYS_ENTRY, KeyBox.lock(keys, password));
            }
            entry(zip, Snapshot.MANIFEST, Snapshot.bytes(manifest));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
