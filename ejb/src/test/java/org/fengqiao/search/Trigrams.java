package org.fengqiao.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.demo.DemoStory;

/** The same texts, within the same scope, looked for by PostgreSQL alone. */
final class Trigrams {

    private static final long LONGEST_TRIGRAMS_SECONDS = 240;

    private Trigrams() {}

    static void ask(int cases, List<Sought> questions) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Connection connection = database.getPostgresDatabase().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create extension pg_trgm");
                statement.execute("create table doc (id bigint primary key, region text, category text, text text)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into doc values (?, ?, ?, ?)")) {
                SearchBench.stories(cases, stories -> insert(insert, stories));
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create index doc_text on doc using gin (text gin_trgm_ops)");
                statement.execute("create index doc_region on doc (region)");
                statement.execute("analyze doc");
            }
            long end = System.nanoTime() + LONGEST_TRIGRAMS_SECONDS * 1_000_000_000L;
            List<Double> times = new ArrayList<>();
            long hits = 0;
            // the texts of which trigrams can find something; asked until the time is over, those of each kind in turn
            List<Sought> texts = questions.stream()
                    .filter(q -> q.text().length() >= 3
                            && !q.kind().contains("filter")
                            && !q.kind().contains("letters"))
                    .toList();
            for (int i = 0; i < texts.size() * 2 && System.nanoTime() < end; i++) {
                long begun = System.nanoTime();
                hits += trigram(connection, texts.get(i % texts.size()).text());
                times.add((System.nanoTime() - begun) / 1e6);
            }
            SearchBench.tell(
                    "PostgreSQL trigrams, scope of the county, no facets (%d questions asked)".formatted(times.size()),
                    times,
                    hits);
        }
    }

    private static void insert(PreparedStatement insert, List<DemoStory> stories) {
        try {
            for (DemoStory story : stories) {
                insert.setLong(1, story.number());
                insert.setString(2, story.form().regionCode());
                insert.setString(3, story.form().category());
                insert.setString(4, story.form().title() + "\n" + story.form().facts());
                insert.addBatch();
                if (story.number() % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long trigram(Connection connection, String typed) throws SQLException {
        String[] parts = typed.split(" ");
        String sql = "select id, count(*) over () from doc where region between '130505000000' and '130505999999999'"
                + " and text like ?".repeat(parts.length)
                + " order by word_similarity(?, text) desc, id desc limit 20";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parts.length; i++) {
                select.setString(i + 1, "%" + parts[i] + "%");
            }
            select.setString(parts.length + 1, typed);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(2) : 0;
            }
        }
    }
}
