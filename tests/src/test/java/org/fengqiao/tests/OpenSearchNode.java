package org.fengqiao.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of OpenSearch for the whole run, in a Java of its own, with its data in a folder: it can be killed and started again. */
final class OpenSearchNode {

    private static final long LONGEST_START_SECONDS = 120;

    private static OpenSearchNode shared;

    private final Path folder;
    private final int port;
    private Process process;

    private OpenSearchNode(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** What runs in that Java. */
    public static void main(String[] args) throws Exception {
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.setMaxHttpPort(-1); // this port and no other
            runner.onBuild((number, settings) -> {
                        settings.put("network.host", "127.0.0.1");
                        settings.put("discovery.type", "single-node");
                        settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                    })
                    .build(OpenSearchRunner.newConfigs()
                            .basePath(args[0])
                            .clusterName("fengqiao-test")
                            .numOfNode(1)
                            .baseHttpPort(Integer.parseInt(args[1]) - 1)
                            .useLogger());
            Thread.currentThread().join();
        }
    }

    /** Started by the first who asks, ended with this process. */
    static synchronized OpenSearchNode shared() {
        if (shared == null) {
            Path folder = RunningServer.work().resolve("opensearch");
            RunningServer.deleteAll(folder);
            OpenSearchNode node = new OpenSearchNode(folder, RunningServer.freePort());
            node.start();
            Runtime.getRuntime().addShutdownHook(new Thread(node::kill));
            shared = node;
        }
        return shared;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Back when it answers, with the indexes that it had. */
    void start() {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("node.log");
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            OpenSearchNode.class.getName(),
                            folder.toString(),
                            Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
            while (!answers()) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    kill();
                    throw new AssertionError("OpenSearch did not start:\n" + Files.readString(log));
                }
                Thread.sleep(200);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address() + "/_cluster/health?wait_for_status=yellow&timeout=2s")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(3_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a power failure would: what it has answered is on its disk. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
