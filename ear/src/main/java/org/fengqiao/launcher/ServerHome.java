package org.fengqiao.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The server of this data folder: a copy of the one that the build provisioned, made anew when the build changed. With a copy
 * of its own, a running server is not disturbed by the next build. Files that the server never writes are linked, where the
 * disk can do that, and take no space.
 */
final class ServerHome {

    private ServerHome() {}

    static Path prepare(Path built, DataFolder folder) {
        Path home = folder.file("server");
        Path mark = home.resolve("build.id");
        try {
            if (!Files.exists(built.resolve("jboss-modules.jar"))) {
                throw new Refusal("no server in " + built + ": build it first with ./mvnw -DskipTests package");
            }
            String id = id(built);
            if (!Files.exists(mark) || !Files.readString(mark).equals(id)) {
                delete(home);
                copy(built, home);
                Files.writeString(mark, id);
            }
            return home;
        } catch (IOException e) {
            throw new Refusal("the server cannot be copied to " + home + ": " + e.getMessage(), e);
        }
    }

    private static String id(Path built) throws IOException {
        Path configuration = built.resolve("standalone/configuration/standalone.xml");
        return Files.getLastModifiedTime(configuration) + " " + Files.size(configuration);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                Path target = to.resolve(relative.toString());
                if (relative.startsWith("standalone") || !linked(file, target)) {
                    Files.copy(file, target);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean linked(Path file, Path target) {
        try {
            Files.createLink(target, file);
            return true;
        } catch (IOException | UnsupportedOperationException otherDisk) {
            return false;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
