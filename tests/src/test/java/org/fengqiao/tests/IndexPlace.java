package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the index of a server lies, to take it away and to give it back: in a folder of the server, or, in a run with
 * {@code -Dfengqiao.backend=opensearch}, in a real OpenSearch node that all servers of the run share.
 */
interface IndexPlace {

    /** From now on the index takes nothing. */
    void down() throws Exception;

    /** The index is where it was. */
    void up() throws Exception;

    /** Names of the generations that are there. */
    List<String> generations() throws Exception;

    /** Removes a generation under the server. */
    void delete(String generation) throws Exception;

    static boolean inOpenSearch() {
        return "opensearch".equals(System.getProperty("fengqiao.backend"));
    }

    /** What a server with this data folder is told, and every further node on its database. */
    static Map<String, String> environment(Path data) {
        return inOpenSearch()
                ? Map.of(
                        "FENGQIAO_SEARCH_BACKEND",
                        "opensearch",
                        "FENGQIAO_SEARCH_HOSTS",
                        OpenSearchNode.shared().address(),
                        "FENGQIAO_SEARCH_PREFIX",
                        InOpenSearch.prefix(data))
                : Map.of();
    }

    static IndexPlace of(RunningServer server) {
        return inOpenSearch()
                ? new InOpenSearch(InOpenSearch.prefix(server.data()))
                : new InFolder(server.data().resolve("index"));
    }

    /** @param folder all generations lie in it; away, a file in its place keeps the server from making another */
    record InFolder(Path folder) implements IndexPlace {

        @Override
        public void down() throws IOException {
            Files.move(folder, away());
            Files.createFile(folder);
        }

        @Override
        public void up() throws IOException {
            Files.delete(folder);
            Files.move(away(), folder);
        }

        private Path away() {
            return folder.resolveSibling("index-away");
        }

        @Override
        public List<String> generations() throws IOException {
            try (Stream<Path> folders = Files.list(folder)) {
                return folders.map(each -> each.getFileName().toString())
                        .filter(name -> name.startsWith("cases-"))
                        .toList();
            }
        }

        @Override
        public void delete(String generation) {
            RunningServer.deleteAll(folder.resolve(generation));
        }
    }

    /** @param prefix tells the indexes of this server from those of others */
    record InOpenSearch(String prefix) implements IndexPlace {

        static String prefix(Path data) {
            return "fengqiao-" + Integer.toHexString(data.toString().hashCode());
        }

        @Override
        public void down() {
            OpenSearchNode.shared().kill();
        }

        @Override
        public void up() {
            OpenSearchNode.shared().start();
        }

        @Override
        public List<String> generations() throws Exception {
            List<String> names = ask("GET", "_cat/indices/" + prefix + "-*?h=index")
                    .lines()
                    .map(String::strip)
                    .toList();
            for (String name : names) {
                assertTrue(name.matches(prefix + "-cases-\\d+-000001"), "made by us, not by a document: " + name);
            }
            return names;
        }

        @Override
        public void delete(String generation) throws Exception {
            ask("DELETE", generation);
        }

        private static String ask(String method, String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(OpenSearchNode.shared().address() + "/" + path))
                    .method(method, BodyPublishers.noBody())
                    .build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(method + " " + path + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
