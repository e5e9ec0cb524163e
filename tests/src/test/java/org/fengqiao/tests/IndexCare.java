package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The index of a running server, held still while a test looks: whoever writes to it holds its lock in the database, so nobody writes while
 * the test has it, and what is committed meanwhile waits in the queue.
 */
final class IndexCare {

    private static final String KEY = "hashtextextended('search ' || (select name from fengqiao.search_index), 0)";

    private final RunningServer server;
    private final Finder finder;

    IndexCare(RunningServer server) {
        this.server = server;
        this.finder = new Finder(server.base());
    }

    /** Keeps everybody from writing to the index until it is closed. */
    final class Hold implements AutoCloseable {

        private final Connection connection = connect();

        Hold() throws SQLException {
            connection.createStatement().execute("select pg_advisory_lock(" + KEY + ")");
        }

        private Connection connect() throws SQLException {
            return AppDatabase.asOwner(server);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    Hold hold() throws SQLException {
        return new Hold();
    }

    int count(String sql) {
        return Integer.parseInt(AppDatabase.query(server, sql).get(0).get(0));
    }

    /** How often a case waits in the queue. */
    int waiting(String caseNo) {
        return count("select count(*) from search_queue q join case_file c on c.id = q.case_id where c.case_no = '"
                + caseNo + "'");
    }

    /** Nobody is asked anything but the books: that all is written, and an index is there that is complete. */
    private void awaitCaughtUp() throws InterruptedException {
        String behind = "select (select count(*) from search_queue)"
                + " + (select count(*) from search_index where generation = 0 or building is not null)";
        for (int i = 0; count(behind) > 0; i++) {
            assertTrue(i < 900, "the index never catches up");
            Thread.sleep(100);
        }
    }

    /** All is written, and found: a comparison begins with what the index has taken last. What others have left behind does not matter. */
    void awaitFound() throws InterruptedException {
        awaitCaughtUp();
        operate("reindex", "--check");
    }

    /** Nobody does anything until all is written; then nothing is missing and nothing stale. */
    void awaitAgreed() throws InterruptedException {
        awaitCaughtUp();
        String check = operate("reindex", "--check");
        assertTrue(check.contains("agree"), check);
    }

    private String operate(String command, String... arguments) {
        return TrialServer.operate(server, command, arguments);
    }

    /** One case that the index never got, one of which it has something else, one that it alone has: told, and repaired by the job. */
    void findsAndRepairsWhatDiffers() throws Exception {
        String stale = finder.register("碓臼坊争议", "碓臼坊的门前堆着石料。");
        String copy = stale + "X";
        AppDatabase.change(
                server,
                "insert into case_file select (jsonb_populate_record(null::case_file, to_jsonb(c) || jsonb_build_object('id', c.id + 1000000000,"
                        + " 'case_no', '" + copy + "', 'query_code', 'X' || c.id, 'title', '磨扇沟争议'))).*"
                        + " from case_file c where case_no = '" + stale + "'");
        AppDatabase.change(
                server,
                "insert into search_queue (index_name, case_id) select i.name, c.id from search_index i, case_file c where c.case_no = '"
                        + copy + "'");
        finder.awaitFound(Finder.CLERK, "磨扇沟", copy);
        finder.awaitFound(Finder.CLERK, "碓臼坊", stale);
        awaitCaughtUp();
        String missing;
        try (Hold still = hold()) {
            missing = finder.register("桔槔架争议", "桔槔架被人拆走。");
            assertTrue(waiting(missing) > 0);
            AppDatabase.change(
                    server,
                    "delete from search_queue where case_id = (select id from case_file where case_no = '" + missing
                            + "')");
            AppDatabase.change(server, "delete from case_file where case_no = '" + copy + "'");
            AppDatabase.change(server, "update case_file set title = '青石碾争议' where case_no = '" + stale + "'");

            insertWhatLiesAbove();

            String told = operate("reindex", "--check");
            assertTrue(told.matches("(?s).*\\b1 missing, [1-9]\\d* stale, 1 surplus.*"), told);
            // what the command has noted is taken away: the job of the night has to find it again
            assertTrue(AppDatabase.change(server, "delete from search_queue") > 2);
            operate("run-job", "search-check");
            assertEquals(0, total("桔槔架"));
            assertEquals(0, total("青石碾"));
            assertEquals(0, finder.search(Finder.CLERK, "磨扇沟").get("hits").size());
        }
        finder.awaitFound(Finder.CLERK, "桔槔架", missing);
        for (String text : List.of("青石碾", "河北省 青石碾", "邢台市 青石碾")) {
            finder.awaitFound(Finder.CLERK, text, stale);
        }
        awaitAgreed();
        assertEquals(0, total("磨扇沟"));
    }

    /** The demo begins with its county. */
    private void insertWhatLiesAbove() {
        AppDatabase.change(
                server,
                "insert into region (code, name, level, parent_code) values ('130000000000', '河北省', 'PROVINCE', null),"
                        + " ('130500000000', '邢台市', 'CITY', '130000000000')");
        AppDatabase.change(server, "update region set parent_code = '130500000000' where code = '130505000000'");
    }

    private int total(String text) throws Exception {
        return finder.search(Finder.CLERK, text).get("total").asInt();
    }

    /** The new generation has begun and is held: what was found is found, what comes meanwhile is in it when it takes over. */
    void searchGoesOnWhileItIsBuiltAnew() throws Exception {
        String before = finder.register("筒车口争议", "筒车口的水闸谁来管。");
        finder.awaitFound(Finder.CLERK, "筒车口", before);
        CompletableFuture<String> built;
        CompletableFuture<Hold> next;
        int generation = count("select generation from search_index");
        try (Hold first = hold()) {
            built = CompletableFuture.supplyAsync(() -> operate("reindex"));
            awaitInLine(2); // who writes from the queue, and who begins to build
            next = CompletableFuture.supplyAsync(() -> {
                try {
                    return hold();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            awaitInLine(3);
        }
        String meanwhile;
        try (Hold second = next.get()) {
            assertEquals(
                    1, count("select count(*) from search_index where building > generation and built < to_build"));
            JsonNode answer = finder.search(Finder.CLERK, "筒车口");
            assertEquals(before, answer.at("/hits/0/caseNo").asText(), "found while the index is built: " + answer);
            meanwhile = finder.register("翻车口争议", "翻车口的木架倒了。");
            assertFalse(built.isDone(), "it is still being built");
        }
        String told = built.get();
        assertTrue(told.matches("(?s).*\\b(\\d+) of \\1 cases.*"), "how far it is: " + told);
        assertTrue(count("select generation from search_index") > generation, told);
        finder.awaitFound(Finder.CLERK, "翻车口", meanwhile);
        finder.awaitFound(Finder.CLERK, "筒车口", before);
    }

    private void awaitInLine(int people) throws SQLException, InterruptedException {
        try (Connection connection = AppDatabase.asOwner(server);
                PreparedStatement waiting =
                        connection.prepareStatement("select count(*) from pg_locks w, (select " + KEY
                                + " as key) k where locktype = 'advisory' and not granted"
                                + " and (classid::bigint << 32 | objid::bigint) = k.key")) {
            for (int i = 0; i < 600; i++) {
                try (ResultSet row = waiting.executeQuery()) {
                    row.next();
                    if (row.getInt(1) >= people) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nobody wants to write to the index");
    }
}
