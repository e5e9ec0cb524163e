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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup is worth what its restore brings back. */
class BackupIT extends ServerTest {

    private static final Map<String, String> PASSWORD_FOR_KEYS = Map.of("FENGQIAO_BACKUP_PASSWORD", "a pass phrase 口令");

    private final Path work = RunningServer.work().resolve("backup");
    private final Path first = work.resolve("first.zip");
    private final Path restored = work.resolve("restored");

    @BeforeEach
    void clean() throws IOException {
        RunningServer.deleteAll(work);
        Files.createDirectories(work);
    }

    @Test
    void a_backup_of_the_running_server_comes_back_row_by_row() throws IOException {
        succeeds(PASSWORD_FOR_KEYS, "backup", first.toString(), "--data", data());

        succeeds(PASSWORD_FOR_KEYS, "restore", first.toString(), "--data", restored.toString());

        Path second = work.resolve("second.zip");
        succeeds(Map.of(), "backup", second.toString(), "--data", restored.toString());
        assertTrue(rowsOf(first).get("table.region").matches("[1-9].*"), "the demo has regions");
        assertEquals(rowsOf(first), rowsOf(second));
        assertEquals(Files.readString(server().data().resolve("keys")), Files.readString(restored.resolve("keys")));

        // what is there is not overwritten by mistake
        refused(
                PASSWORD_FOR_KEYS,
                "there are data already",
                "restore",
                first.toString(),
                "--data",
                restored.toString());
        succeeds(PASSWORD_FOR_KEYS, "restore", first.toString(), "--data", restored.toString(), "--force");
    }

    @Test
    void a_backup_without_its_keys_asks_for_them() throws IOException {
        succeeds(Map.of(), "backup", first.toString(), "--data", data());

        refused(Map.of(), "does not hold its keys", "restore", first.toString(), "--data", restored.toString());

        Files.createDirectories(restored);
        Files.copy(server().data().resolve("keys"), restored.resolve("keys"));
        succeeds(Map.of(), "restore", first.toString(), "--data", restored.toString());
    }

    @Test
    void a_damaged_backup_changes_nothing() throws IOException {
        succeeds(PASSWORD_FOR_KEYS, "backup", first.toString(), "--data", data());
        succeeds(PASSWORD_FOR_KEYS, "restore", first.toString(), "--data", restored.toString());
        Path damaged = Damage.ofOneRow(first, work.resolve("damaged.zip"), "tables/organisation.copy");

        refused(PASSWORD_FOR_KEYS, "damaged", "restore", damaged.toString(), "--data", restored.toString(), "--force");

        Path after = work.resolve("after.zip");
        succeeds(Map.of(), "backup", after.toString(), "--data", restored.toString());
        assertEquals(rowsOf(first), rowsOf(after));
    }

    @Test
    void a_folder_in_use_is_not_restored_into() {
        succeeds(Map.of(), "backup", first.toString(), "--data", data());

        refused(Map.of(), "is in use by process", "restore", first.toString(), "--data", data(), "--force");
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
