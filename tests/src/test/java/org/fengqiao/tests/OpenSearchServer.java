package org.fengqiao.tests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server and the OpenSearch node that its index lies in. */
final class OpenSearchServer implements AutoCloseable {

    private static volatile OpenSearchServer running;

    private final Path folder = RunningServer.work().resolve("opensearch");
    private final int port = RunningServer.freePort();
    private OpenSearchNode node;
    private final RunningServer server;

    private OpenSearchServer() {
        RunningServer.deleteAll(folder);
        startNode();
        server = RunningServer.start(
                folder.resolve("data"),
                RunningServer.freePort(),
                Map.of(
                        "FENGQIAO_DEMO_CASES",
                        "60",
                        "FENGQIAO_JAVA_OPTS",
                        RunningServer.SHORT_LIFE,
                        "FENGQIAO_SEARCH_BACKEND",
                        "opensearch",
                        "FENGQIAO_SEARCH_HOSTS",
                        "http://127.0.0.1:" + port),
                List.of());
    }

    static OpenSearchServer start() {
        running = new OpenSearchServer();
        return running;
    }

    /** The one of this run, for a test that stops its node. */
    static OpenSearchServer running() {
        return running;
    }

    RunningServer server() {
        return server;
    }

    /** Starts the node, with the index that it had. */
    void startNode() {
        try {
            node = OpenSearchNode.start(folder.resolve("node"), port);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no OpenSearch", e);
        }
    }

    void stopNode() {
        node.close();
    }

    /** Names of the indexes of the search. */
    List<String> indexes() throws IOException, InterruptedException {
        return ask("GET", "_cat/indices/fengqiao-*?h=index")
                .lines()
                .map(String::strip)
                .toList();
    }

    void delete(String index) throws IOException, InterruptedException {
        ask("DELETE", index);
    }

    private String ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " " + path + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
