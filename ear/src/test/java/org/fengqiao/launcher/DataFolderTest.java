package org.fengqiao.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void only_one_at_a_time_has_the_folder() {
        Path path = temporary.resolve("data");
        try (DataFolder first = new DataFolder(path);
                DataFolder second = new DataFolder(path)) {
            first.lock();

            Refusal told = assertThrows(Refusal.class, second::lock);

            assertTrue(
                    told.getMessage()
                            .contains("in use by process "
                                    + ProcessHandle.current().pid()),
                    told.getMessage());
            assertTrue(told.getMessage().contains("--data FOLDER"), told.getMessage());
        }
    }

    @Test
    void who_goes_leaves_the_folder_to_the_next() {
        try (DataFolder first = new DataFolder(temporary)) {
            first.lock();
        }
        try (DataFolder next = new DataFolder(temporary)) {
            assertTrue(next.tryLock());
        }
    }

    @Test
    void a_full_disk_is_told_before_anything_is_begun() {
        try (DataFolder folder = new DataFolder(temporary)) {
            Refusal told = assertThrows(Refusal.class, () -> folder.requireSpace(Long.MAX_VALUE / (1024 * 1024)));

            assertTrue(told.getMessage().contains("MB are free"), told.getMessage());
            assertTrue(told.getMessage().contains("make room"), told.getMessage());
        }
    }

    @Test
    void a_file_in_place_of_the_folder_is_told() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        try (DataFolder folder = new DataFolder(file)) {
            Refusal told = assertThrows(Refusal.class, folder::lock);

            assertTrue(told.getMessage().contains("choose another with --data FOLDER"), told.getMessage());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_secret_is_its_owners_alone_and_written_whole() throws IOException {
        try (DataFolder folder = new DataFolder(temporary)) {
            folder.writeSecret("token", "one");
            folder.writeSecret("token", "two");

            assertEquals("two", folder.read("token", ""));
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.file("token"))));
            assertFalse(Files.exists(folder.file("token.new")));
        }
    }
}
