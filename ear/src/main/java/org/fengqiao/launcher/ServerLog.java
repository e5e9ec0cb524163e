package org.fengqiao.launcher;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server wrote to its console since this start. */
final class ServerLog {

    /** The server's number for "started, but with failed services". */
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private ServerLog() {}

    static boolean startedWithErrors(Path log) {
        return lines(log).stream().anyMatch(line -> line.contains(STARTED_WITH_ERRORS));
    }

    /** The last cause that the server names, and where to read on. */
    static String hint(Path log) {
        List<String> lines = lines(log);
        String cause = lines.stream()
                .filter(line -> line.startsWith("Caused by:"))
                .reduce((first, second) -> second)
                .or(() ->
                        lines.stream().filter(line -> line.contains(" ERROR ")).findFirst())
                .map(line -> line.length() > 300 ? line.substring(0, 300) + "..." : line)
                .orElse("No cause was named.");
        return cause + " Read on in " + log.resolve("server.log");
    }

    private static List<String> lines(Path log) {
        try {
            // bytes that are no text must not hide the rest
            Charset lenient = StandardCharsets.ISO_8859_1;
            return Files.readAllLines(log.resolve("console.log"), lenient);
        } catch (IOException missing) {
            return List.of();
        }
    }
}
