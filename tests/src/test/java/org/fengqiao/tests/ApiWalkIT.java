package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walk of docs/api.md, run as it is written there. */
class ApiWalkIT extends ServerTest {

    private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FIGURES = Pattern.compile("mediated: (\\d+), successful: (\\d+)");

    @Test
    void the_walk_leads_from_the_window_to_the_success_rate() throws Exception {
        Path folder = RunningServer.work().resolve("walk");
        RunningServer.deleteAll(folder);
        Files.createDirectories(folder);
        Path script = folder.resolve("walk.sh");
        // -e: the first command that fails ends the walk
        Files.writeString(script, "set -eu\n" + blocks());

        ProcessBuilder walk = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("walk.log").toFile());
        walk.environment().put("API", base().resolve("/api/v1").toString());
        walk.environment().put("PASSWORD", PASSWORD);
        Process process = walk.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        String said = Files.readString(folder.resolve("walk.log"));

        assertEquals(0, process.exitValue(), said);
        assertTrue(said.contains("CLOSE: CLOSED"), said);
        assertTrue(said.contains("\"intact\":true"), said);
        assertEquals(
                "%PDF-",
                new String(Files.readAllBytes(folder.resolve("agreement.pdf")), 0, 5, StandardCharsets.US_ASCII));
        Matcher figures = FIGURES.matcher(said);
        assertTrue(figures.find(), said);
        int mediated = Integer.parseInt(figures.group(1));
        int successful = Integer.parseInt(figures.group(2));
        assertTrue(figures.find(), said);
        assertEquals(mediated + 1, Integer.parseInt(figures.group(1)), said);
        assertEquals(successful + 1, Integer.parseInt(figures.group(2)), said);
    }

    private static String blocks() throws IOException {
        StringBuilder blocks = new StringBuilder();
        Matcher block = BLOCK.matcher(Files.readString(RunningServer.root().resolve("docs/api.md")));
        while (block.find()) {
            blocks.append(block.group(1)).append('\n');
        }
        return blocks.toString();
    }
}
