package org.fengqiao.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fengqiao.casefile.Attachments.Content;

/**
 * The reader as a process beside the server. A file that is a bomb, that a library never comes to an end with, or that was made to break
 * in, meets a small Java of its own: with little memory, without the server's environment, and ended hard when its time is over. Only
 * text comes back, never an object.
 */
final class ReaderProgram implements AutoCloseable {

    /** The findings in the order in which the program numbers them. */
    private static final List<TextState> FINDINGS =
            List.of(TextState.TEXT, TextState.CUT, TextState.NONE, TextState.LOCKED, TextState.BROKEN);

    private final List<String> command;
    private final Duration limit;
    private final int most;
    private Process process;
    private DataOutputStream out;
    private DataInputStream in;
    private Path temporary;

    record Found(TextState state, String text) {}

    /** The program itself cannot be started: no fault of any file. */
    static final class Unavailable extends Exception {

        Unavailable(Throwable cause) {
            super("the reader of foreign files cannot be started", cause);
        }
    }

    /**
     * @param folder where the program and its libraries lie
     * @param main its class
     * @param limit longest time for one file
     * @param megabytes heap; a file that wants more ends the program
     * @param most characters of text to keep of one file
     */
    ReaderProgram(Path folder, String main, Duration limit, int megabytes, int most) {
        this.limit = limit;
        this.most = most;
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                libraries(folder.toAbsolutePath()),
                main));
    }

    private static String libraries(Path folder) {
        return folder + File.separator + "*" + File.pathSeparator + folder;
    }

    /** @throws Unavailable when the program does not start */
    Found read(String mediaType, long size, Content content) throws Unavailable {
        if (process == null || !process.isAlive()) {
            start();
        }
        Process reading = process;
        CompletableFuture<Void> watchdog = CompletableFuture.runAsync(
                reading::destroyForcibly, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try {
            out.writeUTF(mediaType);
            out.writeLong(size);
            content.writeTo(out);
            out.flush();
            TextState state = FINDINGS.get(in.readByte());
            int length = in.readInt();
            if (length < 0 || length > 4L * most) {
                throw new IOException("an answer of " + length + " bytes");
            }
            return new Found(state, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException | IndexOutOfBoundsException ended) {
            // too long, too much, or the program broke: the next file gets a new one
            close();
            return new Found(TextState.GIVEN_UP, null);
        } finally {
            watchdog.cancel(false);
        }
    }

    private void start() throws Unavailable {
        close();
        try {
            temporary = Files.createTempDirectory("fengqiao-reader");
            List<String> whole = new ArrayList<>(command);
            whole.add(1, "-Djava.io.tmpdir=" + temporary);
            whole.add(String.valueOf(most));
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .directory(temporary.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // keys and passwords are the server's
            builder.environment().clear();
            process = builder.start();
            out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
            in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        } catch (IOException e) {
            throw new Unavailable(e);
        }
    }

    /** Ends the program. What it has left in its folder of temporary files goes too. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
            process = null;
        }
        if (temporary != null) {
            File[] left = temporary.toFile().listFiles();
            for (File file : left == null ? new File[0] : left) {
                file.delete();
            }
            temporary.toFile().delete();
            temporary = null;
        }
    }
}
