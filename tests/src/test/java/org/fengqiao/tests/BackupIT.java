package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.fengqiao.tests.RunningServer.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A backup is worth what its restore brings back. */
class BackupIT extends ServerTest {

    private static final Map<String, String> PASSWORD_FOR_KEYS = Map.of("FENGQIAO_BACKUP_PASSWORD", "a pass phrase 口令");

    private static final Path WORK = RunningServer.work().resolve("backup");
    private static final Path FIRST = WORK.resolve("first.zip");
    private static final Path WITHOUT_KEYS = WORK.resolve("without-keys.zip");
    private static final Path RESTORED = WORK.resolve("restored");

    /** The running server, and a folder that its backup has come back in. */
    @BeforeAll
    static void backup() throws IOException {
        RunningServer.deleteAll(WORK);
        Files.createDirectories(WORK);
        succeeds(PASSWORD_FOR_KEYS, "backup", FIRST.toString(), "--data", data());
        succeeds(Map.of(), "backup", WITHOUT_KEYS.toString(), "--data", data());
        succeeds(PASSWORD_FOR_KEYS, "restore", FIRST.toString(), "--data", RESTORED.toString());
    }

    @Test
    void a_backup_of_the_running_server_comes_back_row_by_row() throws IOException {
        Path second = WORK.resolve("second.zip");
        succeeds(Map.of(), "backup", second.toString(), "--data", RESTORED.toString());
        assertTrue(rowsOf(FIRST).get("table.region").matches("[1-9].*"), "the demo has regions");
        assertEquals(rowsOf(FIRST), rowsOf(second));
        assertEquals(Files.readString(server().data().resolve("keys")), Files.readString(RESTORED.resolve("keys")));

        // what is there is not overwritten by mistake
        refused(
                PASSWORD_FOR_KEYS,
                "there are data already",
                "restore",
                FIRST.toString(),
                "--data",
                RESTORED.toString());
        succeeds(PASSWORD_FOR_KEYS, "restore", FIRST.toString(), "--data", RESTORED.toString(), "--force");
    }

    @Test
    void a_backup_without_its_keys_asks_for_them() throws IOException {
        Path other = WORK.resolve("other");

        refused(Map.of(), "does not hold its keys", "restore", WITHOUT_KEYS.toString(), "--data", other.toString());

        Files.createDirectories(other);
        Files.copy(server().data().resolve("keys"), other.resolve("keys"));
        succeeds(Map.of(), "restore", WITHOUT_KEYS.toString(), "--data", other.toString());
    }

    @Test
    void a_damaged_backup_changes_nothing() throws IOException {
        Path damaged = Damage.ofOneRow(FIRST, WORK.resolve("damaged.zip"), "tables/organisation.copy");

        refused(PASSWORD_FOR_KEYS, "damaged", "restore", damaged.toString(), "--data", RESTORED.toString(), "--force");

        Path after = WORK.resolve("after.zip");
        succeeds(Map.of(), "backup", after.toString(), "--data", RESTORED.toString());
        assertEquals(rowsOf(FIRST), rowsOf(after));
    }

    @Test
    void a_folder_in_use_is_not_restored_into() {
        refused(Map.of(), "is in use by process", "restore", WITHOUT_KEYS.toString(), "--data", data(), "--force");
    }

    private static String data() {
        return server().data().toString();
    }

    private static void succeeds(Map<String, String> environment, String... arguments) {
        Outcome outcome = RunningServer.run(environment, arguments);
        assertEquals(0, outcome.code(), outcome.output());
    }

    private static void refused(Map<String, String> environment, String line, String... arguments) {
        Outcome outcome = RunningServer.run(environment, arguments);
        assertEquals(1, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains(line), outcome.output());
    }

    /** Rows and hash of every table. */
    private static Map<String, String> rowsOf(Path backup) throws IOException {
        Properties manifest = new Properties();
        try (ZipFile zip = new ZipFile(backup.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.properties"))) {
            manifest.load(in);
        }
        Map<String, String> rows = new TreeMap<>();
        manifest.stringPropertyNames().stream()
                .filter(name -> name.startsWith("table.") || name.startsWith("sequence."))
                .forEach(name -> rows.put(name, manifest.getProperty(name)));
        return rows;
    }
}
