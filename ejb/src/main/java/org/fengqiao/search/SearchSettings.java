package org.fengqiao.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.hibernate.search.backend.elasticsearch.client.ElasticsearchHttpClientConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;

/**
 * Where the index lies: in a folder of this node (Lucene), or in an OpenSearch that all nodes share. The operator chooses by environment.
 *
 * @param name of the index as the queue knows it: its node's when it lies in a folder, one for all when it is shared
 * @param folder of the Lucene indexes, one folder inside for each generation
 * @param hosts addresses of OpenSearch, with scheme and port
 * @param prefix of the index names in OpenSearch, so that several installations can share one
 * @param attachments most characters that are kept of the text inside all attachments of one case
 */
record SearchSettings(
        String name,
        String node,
        Path folder,
        List<String> hosts,
        String prefix,
        String user,
        String password,
        int attachments) {

    /** Some 1,250 pages. While a case is written the server holds some 50 octets for each character, and OpenSearch gets 13. */
    private static final int ATTACHMENTS = 1_000_000;

    private static final int FEWEST_ATTACHMENTS = 10_000;
    private static final int MOST_ATTACHMENTS = 4_000_000;

    static SearchSettings fromEnvironment() {
        return of(name -> {
            String value = System.getenv(name);
            return value == null ? "" : value.strip();
        });
    }

    static SearchSettings of(UnaryOperator<String> environment) {
        String backend = or(environment.apply("FENGQIAO_SEARCH_BACKEND"), "lucene");
        String node = or(environment.apply("FENGQIAO_NODE"), "fengqiao-1");
        int attachments = attachments(environment.apply("FENGQIAO_SEARCH_ATTACHMENTS"));
        switch (backend) {
            case "lucene" -> {
                String folder = or(environment.apply("FENGQIAO_SEARCH_FOLDER"), "data/index");
                return new SearchSettings("lucene:" + node, node, Path.of(folder), List.of(), "", "", "", attachments);
            }
            case "opensearch" -> {
                String prefix = or(environment.apply("FENGQIAO_SEARCH_PREFIX"), "fengqiao");
                return new SearchSettings(
                        "opensearch:" + prefix,
                        node,
                        null,
                        Stream.of(or(environment.apply("FENGQIAO_SEARCH_HOSTS"), "http://127.0.0.1:9200")
                                        .split("[,\\s]+"))
                                .toList(),
                        prefix,
                        environment.apply("FENGQIAO_SEARCH_USER"),
                        environment.apply("FENGQIAO_SEARCH_PASSWORD"),
                        attachments);
            }
            default ->
                throw new IllegalArgumentException("FENGQIAO_SEARCH_BACKEND is lucene or opensearch, not " + backend);
        }
    }

    private static int attachments(String characters) {
        String value = or(characters, String.valueOf(ATTACHMENTS));
        int most = value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
        if (most < FEWEST_ATTACHMENTS || most > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("FENGQIAO_SEARCH_ATTACHMENTS is a number from " + FEWEST_ATTACHMENTS
                    + " to " + MOST_ATTACHMENTS + ", not " + value);
        }
        return most;
    }

    boolean shared() {
        return folder == null;
    }

    Path folderOf(int generation) {
        return folder.resolve("cases-" + generation);
    }

    /** What Hibernate Search is told to reach one generation of the index. */
    Map<String, Object> properties(int generation) {
        Map<String, Object> properties = new HashMap<>();
        // the indexes are made and dropped by us, one generation after the other
        properties.put("hibernate.search.schema_management.strategy", "none");
        properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
        properties.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
        if (shared()) {
            properties.put("hibernate.search.backend.type", "elasticsearch");
            properties.put("hibernate.search.backend.uris", String.join(",", hosts));
            properties.put("hibernate.search.backend.username", user.isEmpty() ? null : user);
            properties.put("hibernate.search.backend.password", password.isEmpty() ? null : password);
            properties.put("hibernate.search.backend.client.configurer", BeanReference.ofInstance(ALIASES_ONLY));
            // a change is to be found within a second, so nothing waits for more of them
            properties.put("hibernate.search.backend.indexing.queue_count", 4);
            // green takes a second machine; what is there can be searched
            properties.put("hibernate.search.backend.schema_management.minimal_required_status_wait_timeout", 20_000);
        } else {
            properties.put("hibernate.search.backend.type", "lucene");
            properties.put("hibernate.search.backend.lucene_version", "9.11.1");
            properties.put(
                    "hibernate.search.backend.directory.root",
                    folderOf(generation).toString());
            properties.put("hibernate.search.backend.io.writer.ram_buffer_size", 64);
            // what has to be on disk is told to be; an index that is being built has not
            properties.put("hibernate.search.backend.io.commit_interval", 30_000);
        }
        properties.values().removeIf(value -> value == null);
        return properties;
    }

    String indexName(int generation) {
        return shared() ? prefix + "-cases-" + generation : "cases";
    }

    /**
     * Documents are written to the alias of an index, and where it is gone they are refused: else OpenSearch would make an index of that
     * name by itself, with fields as it guesses them.
     */
    private static final ElasticsearchHttpClientConfigurer ALIASES_ONLY =
            context -> context.clientBuilder().addInterceptorLast((HttpRequestInterceptor) (request, http) -> {
                if (request instanceof HttpRequestWrapper wrapper
                        && wrapper.getURI().getPath().endsWith("/_bulk")) {
                    String uri = wrapper.getURI().toString();
                    wrapper.setURI(URI.create(uri + (uri.contains("?") ? "&" : "?") + "require_alias=true"));
                }
            });

    private static String or(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
