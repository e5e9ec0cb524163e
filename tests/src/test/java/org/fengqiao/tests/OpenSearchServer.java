package org.fengqiao.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server and the OpenSearch node that its index lies in. */
record OpenSearchServer(OpenSearchNode node, RunningServer server) implements AutoCloseable {

    static OpenSearchServer start() {
        Path folder = RunningServer.work().resolve("opensearch");
        RunningServer.deleteAll(folder);
        int port = RunningServer.freePort();
        try {
            OpenSearchNode node = OpenSearchNode.start(folder.resolve("node"), port);
            return new OpenSearchServer(
                    node,
                    RunningServer.start(
                            folder.resolve("data"),
                            RunningServer.freePort(),
                            Map.of(
                                    "FENGQIAO_DEMO_CASES", "60",
                                    "FENGQIAO_SEARCH_BACKEND", "opensearch",
                                    "FENGQIAO_SEARCH_HOSTS", "http://127.0.0.1:" + port),
                            List.of()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no OpenSearch", e);
        }
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
