package org.fengqiao.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers to what Hibernate Search asks of an OpenSearch with one index or none, and keeps what it was told. */
class FakeOpenSearch implements AutoCloseable {

    record Bulk(URI uri, int octets, long documents) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Bulk> bulks = new CopyOnWriteArrayList<>();
    final Map<String, ObjectNode> indexes = new TreeMap<>();
    volatile boolean yellow = true;
    private final HttpServer server;

    FakeOpenSearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    SearchSettings settings() {
        return SearchSettings.of(name -> switch (name) {
            case "FENGQIAO_SEARCH_BACKEND" -> "opensearch";
            case "FENGQIAO_SEARCH_HOSTS" ->
                "http://127.0.0.1:" + server.getAddress().getPort();
            default -> "";
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/")) {
            send(exchange, 200, "{\"version\": {\"distribution\": \"opensearch\", \"number\": \"2.19.0\"}}");
        } else if (path.equals("/_bulk")) {
            send(exchange, 200, bulk(exchange.getRequestURI(), body));
        } else if (path.startsWith("/_cluster/health")) {
            send(exchange, yellow ? 200 : 408, "{\"status\": \"red\", \"timed_out\": " + !yellow + "}");
        } else if (method.equals("PUT")) {
            ObjectNode index = (ObjectNode) JSON.readTree(body);
            indexes.put(path.substring(1), index);
            send(exchange, 200, "{\"acknowledged\": true}");
        } else if (method.equals("DELETE")) {
            indexes.remove(path.substring(1));
            send(exchange, 200, "{\"acknowledged\": true}");
        } else if (method.equals("GET")) {
            send(exchange, 200, JSON.writeValueAsString(indexes));
        } else {
            send(exchange, 200, "{}");
        }
    }

    private String bulk(URI uri, byte[] body) {
        StringBuilder items = new StringBuilder();
        long documents = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
            boolean document = line.startsWith("{\"index\"");
            if (document || line.startsWith("{\"delete\"")) {
                documents += document ? 1 : 0;
                items.append(items.isEmpty() ? "" : ",").append("{\"index\": {\"status\": 200}}");
            }
        }
        bulks.add(new Bulk(uri, body.length, documents));
        return "{\"errors\": false, \"items\": [" + items + "]}";
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
