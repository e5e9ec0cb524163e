package org.fengqiao.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real thing: {@code ./fengqiao start} on a free port with a data folder of its own, as an operator starts it.
 *
 * <p>{@link ServerExtension} shares one among all tests of a run. With {@code -Dfengqiao.url=http://127.0.0.1:8080} the tests
 * use a server that runs already, which saves its start while a test is being written; {@code -Dfengqiao.data=FOLDER} names its
 * data folder for the tests that look into it. With {@code -Dfengqiao.backend=opensearch} the index of every server that is started
 * lies in an OpenSearch node, see {@link IndexPlace}.
 */
public final class RunningServer implements AutoCloseable {

    /** For a server that lives for some minutes: it is not worth while to compile for a long life. */
    static final String SHORT_LIFE = "-Xmx640m -XX:TieredStopAtLevel=1";

    private static final long LONGEST_START_SECONDS = 600;

    private final Process process;
    private final URI base;
    private final Path data;
    private final List<String> output;

    private RunningServer(Process process, URI base, Path data, List<String> output) {
        this.process = process;
        this.base = base;
        this.data = data;
        this.output = output;
    }

    /** The server that all tests share. */
    static RunningServer shared() {
        String given = System.getProperty("fengqiao.url", "");
        if (!given.isEmpty()) {
            String data = System.getProperty("fengqiao.data", "");
            return new RunningServer(
                    null,
                    URI.create(given + (given.endsWith("/") ? "" : "/")),
                    data.isEmpty() ? null : Path.of(data),
                    List.of());
        }
        Path data = work().resolve("data");
        deleteAll(data);
        // what has to do with the search needs few cases, and is done in some minutes
        return start(
                data,
                freePort(),
                IndexPlace.inOpenSearch()
                        ? Map.of("FENGQIAO_DEMO_CASES", "60", "FENGQIAO_JAVA_OPTS", SHORT_LIFE)
                        : Map.of(),
                List.of());
    }

    /**
     * Starts a server and waits until it is ready. For tests that kill it or need an empty one; it takes half a minute.
     *
     * @param environment added to the environment of this process
     * @param options added to {@code ./fengqiao start}
     */
    public static RunningServer start(Path data, int port, Map<String, String> environment, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                root().resolve("fengqiao").toString(), "start", "--port", "" + port, "--data", data.toString()));
        command.addAll(options);
        Map<String, String> settings = new HashMap<>(IndexPlace.environment(data));
        settings.putAll(environment);
        ProcessBuilder builder = command(command, settings);
        try {
            Process process = builder.start();
            List<String> output = new ArrayList<>();
            CountDownLatch told = new CountDownLatch(1);
            Thread reader = new Thread(() -> read(process, output, told), "fengqiao-output");
            reader.setDaemon(true);
            reader.start();
            if (!told.await(LONGEST_START_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
                process.destroy();
                throw new AssertionError("the server did not start:\n" + String.join("\n", output));
            }
            return new RunningServer(process, URI.create("http://127.0.0.1:" + port + "/"), data, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static ProcessBuilder command(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FENGQIAO_SKIP_BUILD", "1");
        builder.environment().putIfAbsent("FENGQIAO_DEMO_CASES", "300");
        builder.environment().putAll(environment);
        return builder;
    }

    /** What a command of {@code ./fengqiao} printed, and how it ended. */
    public record Outcome(int code, String output) {}

    /** Runs {@code ./fengqiao} with these arguments to its end. */
    public static Outcome run(Map<String, String> environment, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(root().resolve("fengqiao").toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = command(command, environment).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void read(Process process, List<String> output, CountDownLatch told) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("  " + line);
                synchronized (output) {
                    output.add(line);
                }
                if (line.startsWith("Stop with Ctrl-C")) {
                    told.countDown();
                }
            }
        } catch (IOException ended) {
            // the process is gone, which the waiting test sees by itself
        } finally {
            told.countDown();
        }
    }

    /** Address of the front page, with the slash at its end. */
    public URI base() {
        return base;
    }

    /** The data folder, or null for a server that ran before the tests. */
    public Path data() {
        return data;
    }

    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    /** Ends the Java process of the server hard, as a power failure would. The launcher notices and ends too. */
    public void killServer() {
        long pid = Long.parseLong(readData("server.pid"));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** @return the exit code of the launcher */
    public int awaitEnd() {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new AssertionError("the launcher did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String readData(String name) {
        try {
            return Files.readString(data.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
    }

    public static Path root() {
        return Path.of(System.getProperty("fengqiao.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** A folder under target for what the tests leave behind. */
    public static Path work() {
        return Path.of(System.getProperty("fengqiao.work", "target/run"))
                .toAbsolutePath()
                .normalize();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
