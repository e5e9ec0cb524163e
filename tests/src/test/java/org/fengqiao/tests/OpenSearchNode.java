package org.fengqiao.tests;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of OpenSearch in a Java of its own, with its data in a folder: it can be stopped, killed and started again. */
final class OpenSearchNode implements AutoCloseable {

    private static final long LONGEST_START_SECONDS = 120;

    private final Process process;

    private OpenSearchNode(Process process) {
        this.process = process;
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

    static OpenSearchNode start(Path folder, int port) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OpenSearchNode.class.getName(),
                        folder.toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node.log").toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers(port)) {
                return new OpenSearchNode(process);
            }
            Thread.sleep(200);
        }
        process.destroyForcibly();
        throw new AssertionError("OpenSearch did not start:\n" + Files.readString(folder.resolve("node.log")));
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow&timeout=2s")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(3_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
