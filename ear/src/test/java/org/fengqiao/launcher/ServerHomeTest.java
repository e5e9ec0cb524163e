package org.fengqiao.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerHomeTest {

    @TempDir
    Path temporary;

    @Test
    void the_copy_is_made_anew_only_when_the_build_changed_and_never_shares_what_the_server_writes()
            throws IOException {
        Path built = temporary.resolve("built");
        Path configuration = built.resolve("standalone/configuration/standalone.xml");
        Files.createDirectories(configuration.getParent());
        Files.writeString(configuration, "<server/>");
        Files.writeString(built.resolve("jboss-modules.jar"), "jar");
        DataFolder folder = new DataFolder(temporary.resolve("data"));
        folder.folder(".");

        Path home = ServerHome.prepare(built, folder);
        Files.writeString(home.resolve("standalone/configuration/standalone.xml"), "changed by the server");
        Files.writeString(home.resolve("mine"), "x");
        ServerHome.prepare(built, folder);

        assertTrue(Files.exists(home.resolve("mine")), "the same build must not be copied again");
        assertEquals("<server/>", Files.readString(configuration));

        Files.setLastModifiedTime(configuration, FileTime.fromMillis(1_000_000));
        ServerHome.prepare(built, folder);

        assertFalse(Files.exists(home.resolve("mine")));
        assertEquals("jar", Files.readString(home.resolve("jboss-modules.jar")));
    }

    @Test
    void a_missing_build_is_told() {
        DataFolder folder = new DataFolder(temporary);

        assertThrows(Refusal.class, () -> ServerHome.prepare(temporary.resolve("nothing"), folder));
    }
}
