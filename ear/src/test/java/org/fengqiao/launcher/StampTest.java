package org.fengqiao.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir
    Path root;

    private Path source;

    @BeforeEach
    void sources() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        source = root.resolve("ejb/src/main/java/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class A {}");
    }

    @Test
    void a_change_of_content_or_name_or_number_changes_the_stamp() throws IOException {
        String before = Stamp.of(root);

        Files.writeString(source, "class A { }");
        String edited = Stamp.of(root);
        Files.move(source, source.resolveSibling("B.java"));
        String renamed = Stamp.of(root);
        Files.writeString(source.resolveSibling("C.java"), "");
        String added = Stamp.of(root);

        assertNotEquals(before, edited);
        assertNotEquals(edited, renamed);
        assertNotEquals(renamed, added);
    }

    @Test
    void time_output_and_tests_do_not() throws IOException {
        String before = Stamp.of(root);

        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        Files.createDirectories(root.resolve("ejb/target/classes"));
        Files.writeString(root.resolve("ejb/target/classes/A.class"), "x");
        Files.createDirectories(root.resolve("ejb/src/test/java"));
        Files.writeString(root.resolve("ejb/src/test/java/ATest.java"), "x");

        assertEquals(before, Stamp.of(root));
    }
}
