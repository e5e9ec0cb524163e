package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.fengqiao.demo.DemoPlaces;
import org.fengqiao.demo.DemoStories;
import org.fengqiao.demo.DemoStory;
import org.junit.jupiter.api.Test;

/**
 * No test: run by {@code tests/bench/run request}, which has started a server with the demo. Its cases are put into its database again and
 * again under other numbers, with parties and whom they belong to, until there are as many as asked for; the index is built anew by the
 * operator's command; then a clerk of the county, logged in, asks for pages of results over HTTP, beside the bare Lucene query for the same
 * text on the same index.
 */
class RequestBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 4;

    private final URI server = URI.create(System.getProperty("bench.url"));
    private final Path data = Path.of(System.getProperty("bench.data"));
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void page_over_http() throws Exception {
        int cases = Integer.getInteger("bench.cases", 100_000);
        System.out.printf("| cases | %,d |%n", cases);
        boolean filled;
        try (Connection owner = connect()) {
            filled = fill(owner, cases);
        }
        if (filled) {
            buildAnew();
        }
        login();
        List<DemoStory> stories = DemoStories.stories(
                        20_260_101L, 10_000, LocalDate.of(2026, 1, 1), DemoPlaces.shipped())
                .toList();
        ask(Sought.among(stories, 20_260_101L));
    }

    private void buildAnew() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> rebuilt = client.send(
                HttpRequest.newBuilder(server.resolve("operator/reindex"))
                        .header("Authorization", "Bearer " + secret("operator.token"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertTrue(rebuilt.body().strip().endsWith("OK reindex"), rebuilt.body());
        System.out.printf("| building anew from the database and comparing both, seconds | %.0f |%n", seconds);
    }

    private Connection connect() throws SQLException, IOException {
        String port =
                Files.readAllLines(data.resolve("db/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/fengqiao?currentSchema=fengqiao",
                "fengqiao_owner",
                secret("password-owner"));
    }

    private String secret(String name) throws IOException {
        try (Stream<Path> files = Files.walk(data, 2)) {
            Path file = files.filter(each -> each.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file).strip();
        }
    }

    /** @return false when as many are there from a run before */
    private static boolean fill(Connection owner, int cases) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            long shipped = number(statement, "select count(*) from case_file");
            if (shipped >= cases) {
                return false;
            }
            long step = number(statement, "select max(id) + 1 from case_file");
            long copies = (cases - 1) / shipped;
            String times = " from %s s, generate_series(1, " + copies + ") n";
            Map<String, Map<String, String>> tables = new LinkedHashMap<>();
            tables.put(
                    "case_file",
                    Map.of(
                            "id", "s.id + n * " + step,
                            "case_no", "s.case_no || '-' || n",
                            "query_code", "'B' || n || '-' || s.id",
                            "registered_at", "s.registered_at - n * interval '1 minute'"));
            tables.put("party", Map.of("id", "nextval('party_seq')", "case_id", "s.case_id + n * " + step));
            tables.put("case_organisation", Map.of("case_id", "s.case_id + n * " + step));
            tables.put("case_staff", Map.of("case_id", "s.case_id + n * " + step));
            for (Map.Entry<String, Map<String, String>> table : tables.entrySet()) {
                statement.execute("alter table " + table.getKey() + " disable trigger user");
                List<String> columns = columns(statement, table.getKey());
                statement.execute("insert into " + table.getKey() + " (" + String.join(", ", columns) + ") select "
                        + columns.stream()
                                .map(column -> table.getValue().getOrDefault(column, "s." + column))
                                .collect(Collectors.joining(", "))
                        + times.formatted(table.getKey()));
            }
            statement.execute("select setval('case_file_seq', (select max(id) from case_file))");
            statement.execute("vacuum analyze");
            return true;
        }
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("select column_name from information_schema.columns where table_name = '" + table
                        + "' and table_schema = 'fengqiao' and is_generated = 'NEVER' and is_identity = 'NO'")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void login() throws Exception {
        String form = "login=login&next=&login%3Aname=clerk-130505&login%3Apassword=fengqiao-demo&login%3Asubmit=1"
                + "&jakarta.faces.ViewState=stateless";
        client.send(
                HttpRequest.newBuilder(server.resolve("login.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertEquals(200, get("api/v1/search?q=x").statusCode(), "logged in");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    }

    private void ask(List<Sought> questions) throws Exception {
        Path index;
        try (Stream<Path> generations = Files.list(data.resolve("index"))) {
            index = generations
                    .filter(each -> each.getFileName().toString().startsWith("cases-"))
                    .max(java.util.Comparator.comparing(each ->
                            Integer.valueOf(each.getFileName().toString().substring("cases-".length()))))
                    .orElseThrow();
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        long hits = 0;
        long asked = 0;
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index.resolve("cases")))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (Sought sought : questions) {
                    // another filter each round, or the counts would be known
                    Timed rows = timed("api/v1/search?" + parameters(sought, round));
                    Timed page = timed("search.xhtml?" + parameters(sought, WARM_UP + ROUNDS + round));
                    long begun = System.nanoTime();
                    SearchBench.plain(searcher, sought);
                    double bare = (System.nanoTime() - begun) / 1e6;
                    if (round >= WARM_UP) {
                        times.computeIfAbsent("rows and counts over HTTP, clerk of the county", k -> new ArrayList<>())
                                .add(rows.millis());
                        times.computeIfAbsent("the same as a page for the browser", k -> new ArrayList<>())
                                .add(page.millis());
                        times.computeIfAbsent("bare Lucene query", k -> new ArrayList<>())
                                .add(bare);
                        hits += JSON.readTree(rows.body()).get("total").asLong();
                        asked++;
                    }
                }
            }
        }
        System.out.println("| | p50 ms | p95 ms |");
        times.forEach((way, millis) -> {
            double[] sorted =
                    millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "| %s | %.1f | %.1f |%n", way, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
        });
        System.out.printf("| mean hits | %d |%n", hits / asked);
    }

    private record Timed(double millis, String body) {}

    private Timed timed(String path) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = get(path);
        double millis = (System.nanoTime() - begun) / 1e6;
        assertEquals(200, answer.statusCode(), answer.body());
        return new Timed(millis, answer.body());
    }

    private static String parameters(Sought sought, int round) {
        SearchFilter filter = sought.filter();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("q", filter.text());
        parameters.put("region", filter.region());
        parameters.put("category", filter.category());
        parameters.put("procedure", filter.procedure());
        parameters.put("status", filter.status());
        parameters.put("outcome", filter.outcome());
        parameters.put("year", filter.year());
        parameters.put("from", filter.from() == null ? LocalDate.of(1990, 1, 1).plusDays(round) : filter.from());
        parameters.put("to", filter.to());
        parameters.put("least", filter.least());
        parameters.put("most", filter.most());
        return parameters.entrySet().stream()
                .filter(each ->
                        each.getValue() != null && !each.getValue().toString().isEmpty())
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
