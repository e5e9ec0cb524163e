package org.fengqiao.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The questions of {@code KnownItemTest} through a real server: its 500 cases lie in the database, and those about the odd cases, on which no
 * weight was chosen, are asked over HTTP. Here too a question must find its own case among all. The questions are read once more by
 * themselves, as these tests know the server from outside only and use no class of its modules.
 */
record KnownItem(List<Fact> facts) {

    /** Of the same questions through Lucene, see docs/benchmarks.md. */
    static final double LUCENE_MRR = 0.636;

    static final double LUCENE_RECALL = 0.781;

    /** The server's own cases stand among the others here, and its texts hold more than the facts. */
    static final double NEAR = 0.01;

    private static final String NOTED =
            "insert into search_queue (index_name, case_id) select i.name, c.id from search_index i, ";

    private static final int TOP = 10;
    private static final int AT_ONCE = 2;

    record Fact(String cause, String facts, List<String> questions) {}

    /** @param found how many questions found their case among the first ten */
    record Measure(int questions, double reciprocal, int found) {

        double mrr() {
            return reciprocal / questions;
        }

        double recall() {
            return (double) found / questions;
        }

        @Override
        public String toString() {
            return "MRR@10 %.4f recall@10 %.4f over %d questions".formatted(mrr(), recall(), questions);
        }
    }

    /** Skips the test where the questions are not there. */
    static KnownItem read() throws IOException {
        Path file = Path.of(System.getProperty("fengqiao.shared", "../../shared"), "data/civil-facts.jsonl");
        assumeTrue(
                Files.exists(file),
                "skipped: the questions are not at " + file.toAbsolutePath().normalize());
        List<Fact> facts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = ServerTest.JSON.readTree(line);
            List<String> questions = new ArrayList<>();
            node.get("questions").forEach(question -> questions.add(question.asText()));
            facts.add(new Fact(node.get("cause").asText(), node.get("facts").asText(), questions));
        }
        return new KnownItem(facts);
    }

    private static String caseNo(int number) {
        return "K-%05d".formatted(number);
    }

    /** Puts the cases in beside those that are there, asks when the index has them, and takes them out again. */
    Measure measure(RunningServer server) throws Exception {
        Finder finder = new Finder(server.base());
        IndexCare index = new IndexCare(server);
        insert(server, finder.register("样本", "样本。"));
        try {
            AppDatabase.change(server, NOTED + "case_file c where c.case_no like 'K-%'");
            index.awaitAgreed();
            return ask(finder);
        } finally {
            AppDatabase.change(
                    server, "with c as (delete from case_file where case_no like 'K-%' returning id) " + NOTED + "c");
            index.awaitAgreed();
        }
    }

    private void insert(RunningServer server, String model) throws Exception {
        try (Connection connection = AppDatabase.asOwner(server);
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into case_file (id, lock_version, case_no, query_code, centre_id, region_code, channel, category, title, facts,
                            urgency, party_summary, status, due_sort, registered_at, registered_by, last_seq, last_hash)
                        select nextval('case_file_seq'), 0, ?, ?, centre_id, region_code, channel, category, ?, ?,
                            urgency, party_summary, status, due_sort, registered_at, registered_by, last_seq, last_hash
                          from case_file where case_no = ?""")) {
            for (int i = 0; i < facts.size(); i++) {
                insert.setString(1, caseNo(i));
                insert.setString(2, caseNo(i));
                insert.setString(3, facts.get(i).cause());
                insert.setString(4, facts.get(i).facts());
                insert.setString(5, model);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Measure ask(Finder finder) throws Exception {
        List<Callable<Integer>> questions = new ArrayList<>();
        for (int i = 1; i < facts.size(); i += 2) {
            String own = caseNo(i);
            for (String question : facts.get(i).questions()) {
                questions.add(() -> Finder.numbers(finder.search(Finder.CLERK, question, "limit=" + TOP))
                                .indexOf(own)
                        + 1);
            }
        }
        ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            double reciprocal = 0;
            int found = 0;
            for (Future<Integer> answer : askers.invokeAll(questions)) {
                int rank = answer.get();
                reciprocal += rank > 0 ? 1.0 / rank : 0;
                found += rank > 0 ? 1 : 0;
            }
            return new Measure(questions.size(), reciprocal, found);
        } finally {
            askers.shutdown();
        }
    }
}
