package org.fengqiao.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.fengqiao.access.CaseScope;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.demo.DemoPlaces;
import org.fengqiao.demo.DemoStories;
import org.fengqiao.demo.DemoStory;
import org.fengqiao.shared.TimeSource;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test: run by {@code tests/bench/run search}. Demo stories (seed fixed) in the shipped index: a page of twenty with scope, nine facets and
 * highlights, beside the bare Lucene query for the same text on the same index, and beside PostgreSQL's trigram search over the same text
 * within the same scope.
 */
class SearchBench {

    private static final long SEED = 20_260_101L;
    private static final int BATCH = 500;
    private static final int PAGE = 20;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;

    private static final CaseScope TOWN = new CaseScope("130505100000", "130505100999999", null, null);
    private static final CaseScope COUNTY = new CaseScope("130505000000", "130505999999999", null, null);

    private static final List<String> TEXTS = List.of(
            "宅基地边界",
            "拖欠工资",
            "排水沟堵塞",
            "赡养老人 医药费",
            "彩礼返还",
            "树枝砸坏房瓦",
            "电动车 追尾",
            "噪音扰民",
            "房屋漏水赔偿",
            "民间借贷 利息",
            "土地流转租金",
            "加高房屋遮挡阳光 邻居多次协商未果");

    @TempDir
    Path folder;

    @Test
    void page_of_results() throws Exception {
        int cases = Integer.getInteger("bench.cases", 100_000);
        List<DemoStory> stories = DemoStories.stories(SEED, cases, LocalDate.of(2026, 1, 1), DemoPlaces.shipped())
                .toList();
        SearchSettings settings =
                SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
        System.out.printf("| cases | %,d |%n", cases);
        try (CaseIndex index = CaseIndex.open(settings, 1, new NameSpelling()::spellings)) {
            index.create();
            long begun = System.nanoTime();
            for (int i = 0; i < cases; i += BATCH) {
                index.write(
                        stories.subList(i, Math.min(cases, i + BATCH)).stream()
                                .map(SearchBench::text)
                                .toList(),
                        List.of());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("| indexing, cases a second | %.0f |%n", cases / seconds);
            System.out.printf("| building anew, seconds | %.0f |%n", seconds);
            System.gc();
            Runtime java = Runtime.getRuntime();
            System.out.printf(
                    "| heap in use, MB (stories of the benchmark included) | %d |%n",
                    (java.totalMemory() - java.freeMemory()) >> 20);
            System.out.println("| | p50 ms | p95 ms | mean hits |");
            tell("page, scope of the county", texts -> page(index, COUNTY, texts));
            tell("page, scope of a township", texts -> page(index, TOWN, texts));
            try (DirectoryReader reader =
                    DirectoryReader.open(FSDirectory.open(settings.folderOf(1).resolve("cases")))) {
                IndexSearcher searcher = new IndexSearcher(reader);
                tell("bare Lucene query", text -> bare(searcher, text));
            }
        }
        trigrams(stories);
    }

    private interface Asked {
        long ask(String text) throws Exception;
    }

    private static void tell(String name, Asked asked) throws Exception {
        List<Double> times = new ArrayList<>();
        long hits = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (String text : TEXTS) {
                long begun = System.nanoTime();
                long found = asked.ask(text);
                if (round >= WARM_UP) {
                    times.add((System.nanoTime() - begun) / 1e6);
                    hits += found;
                }
            }
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "| %s | %.1f | %.1f | %d |%n",
                name, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], hits / sorted.length);
    }

    private static final Synonyms SYNONYMS = SynonymList.shipped();

    private static long page(CaseIndex index, CaseScope scope, String typed) {
        QueryText text = QueryText.of(typed, SYNONYMS, Texts.NO_CIPHER);
        try (SearchSession session = index.session()) {
            IndexQuestion.Reply reply =
                    new IndexQuestion(scope, SearchFilter.text(typed), text, false, true).ask(session, 0, PAGE + 1);
            reply.found().forEach(found -> Highlights.best(found.pieces(), text.marks()));
            return reply.total();
        }
    }

    private static long bare(IndexSearcher searcher, String typed) throws IOException {
        Set<String> terms = Set.copyOf(ChineseText.tokens(ChineseText.normalise(typed)));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(new Term(CaseFields.TEXT, term)), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(CaseQuery.needed(terms.size(), false));
        Query built = query.build();
        return searcher.search(built, PAGE).totalHits.value;
    }

    private static CaseText text(DemoStory story) {
        CaseForm form = story.form();
        return new CaseText(
                story.number(),
                1,
                "%s-2025-%06d".formatted(form.regionCode().substring(0, 9), story.number()),
                "ABCD-%07d".formatted(story.number()),
                form.title(),
                form.facts(),
                form.wishes(),
                List.of(),
                List.of(),
                form.parties().stream().map(party -> party.name()).toList(),
                List.of(),
                List.of("河北省", "邢台市", "任泽区"),
                List.of(),
                form.regionCode(),
                form.category(),
                "MEDIATION",
                story.number() % 5 == 0 ? "ACCEPTED" : "CLOSED",
                story.number() % 5 == 0 ? "IN_PROGRESS" : "CLOSED",
                story.number() % 5 == 0 ? null : Outcome.values()[story.number() % 3].name(),
                form.amount(),
                instant(story),
                List.of((long) story.number() % 400),
                List.of((long) story.number() % 1500),
                List.of(),
                List.of(),
                false);
    }

    private static Instant instant(DemoStory story) {
        return story.registeredAt().atZone(TimeSource.ZONE).toInstant();
    }

    private void trigrams(List<DemoStory> stories) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Connection connection = database.getPostgresDatabase().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create extension pg_trgm");
                statement.execute("create table doc (id bigint primary key, region text, category text, text text)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into doc values (?, ?, ?, ?)")) {
                for (DemoStory story : stories) {
                    insert.setLong(1, story.number());
                    insert.setString(2, story.form().regionCode());
                    insert.setString(3, story.form().category());
                    insert.setString(
                            4, story.form().title() + "\n" + story.form().facts());
                    insert.addBatch();
                    if (story.number() % 1_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create index doc_text on doc using gin (text gin_trgm_ops)");
                statement.execute("create index doc_region on doc (region)");
                statement.execute("analyze doc");
            }
            tell("PostgreSQL trigrams, scope of the county, no facets", typed -> trigram(connection, typed));
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
