package org.fengqiao.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fingerprint of everything the build reads, so that a start builds only when something changed. Goes by content and not
 * by time or git: a checkout, a copy or an archive of the same sources has the same stamp.
 *
 * <p>The start script runs this file alone, before anything is compiled; it may use nothing but the JDK.
 */
final class Stamp {

    private static final List<String> SOURCES = List.of(
            "pom.xml",
            ".mvn",
            "reader/pom.xml",
            "reader/src/main",
            "ejb/pom.xml",
            "ejb/src/main",
            "web/pom.xml",
            "web/src/main",
            "ear/pom.xml",
            "ear/src/main");

    private Stamp() {}

    public static void main(String[] args) throws IOException {
        System.out.println(of(Path.of(args[0])));
    }

    static String of(Path root) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files(root)) {
            String name = root.relativize(file).toString().replace('\\', '/');
            digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(sha256().digest(Files.readAllBytes(file)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : SOURCES) {
            Path start = root.resolve(source);
            if (Files.exists(start)) {
                try (Stream<Path> found = Files.walk(start)) {
                    found.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
