package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the server or to its index: in the end what is in the database is found. */
class SearchRepairIT {

    private static final Map<String, String> SMALL = Map.of("FENGQIAO_DEMO_CASES", "20");

    @TempDir
    Path folder;

    @Test
    void after_a_kill_and_without_its_folder_the_index_catches_up_and_differences_are_repaired() throws Exception {
        Path data = folder.resolve("data");
        String killed;
        try (RunningServer first = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of())) {
            killed = new Finder(first.base()).register("磨盘石争议", "门前的磨盘石被搬走。");
            first.killServer();
            first.awaitEnd();
        }
        try (RunningServer second = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of())) {
            Finder finder = new Finder(second.base());
            finder.awaitFound(Finder.CLERK, "磨盘石", killed);

            differ(second, killed);
            RunningServer.Outcome check = RunningServer.run(Map.of(), "reindex", "--check", "--data", data.toString());
            assertEquals(0, check.code(), check.output());
            assertTrue(check.output().contains("1 stale"), check.output());
            finder.awaitFound(Finder.CLERK, "青石碾", killed);
            repairsWhatNoVersionTells(second, finder, killed, data);

            RunningServer.Outcome rebuilt = RunningServer.run(Map.of(), "reindex", "--data", data.toString());
            assertEquals(0, rebuilt.code(), rebuilt.output());
            assertTrue(rebuilt.output().contains("agree"), rebuilt.output());
            finder.awaitFound(Finder.CLERK, "青石碾", killed);
            awaitGone(data.resolve("index/cases-1"));
        }
        RunningServer.deleteAll(data.resolve("index"));
        try (RunningServer third = RunningServer.start(data, RunningServer.freePort(), SMALL, List.of())) {
            new Finder(third.base()).awaitFound(Finder.CLERK, "青石碾", killed);
        }
    }

    /** Text of evidence, a party, the name of a place and of a kind that changed without an event of the file. */
    private static void repairsWhatNoVersionTells(RunningServer server, Finder finder, String caseNo, Path data)
            throws Exception {
        String of = " where case_id = (select id from fengqiao.case_file where case_no = '" + caseNo + "')";
        for (Map.Entry<String, String> fault : Map.of(
                        "石臼",
                        "insert into fengqiao.attachment (id, case_id, name, media_type, size, sha256, uploaded_by, uploaded_at)"
                                + " select -1, id, '照片.txt', 'text/plain', 6, repeat('0', 64), registered_by, registered_at"
                                + " from fengqiao.case_file where case_no = '" + caseNo + "';"
                                + "insert into fengqiao.attachment_text (attachment_id, case_id, state, attempts, text)"
                                + " select -1, id, 'TEXT', 1, '石臼一口' from fengqiao.case_file where case_no = '" + caseNo
                                + "'",
                        "演辘轳",
                        "update fengqiao.party set name = '演辘轳'" + of,
                        "碓房",
                        "update fengqiao.region set name = '碓房社区' where code = '130505100001'")
                .entrySet()) {
            try (Connection connection = AppDatabase.asOwner(server);
                    Statement statement = connection.createStatement()) {
                statement.execute(fault.getValue());
            }
            assertTrue(
                    !Finder.numbers(finder.search(Finder.CLERK, fault.getKey())).contains(caseNo), fault.getKey());
            RunningServer.Outcome check = RunningServer.run(Map.of(), "reindex", "--check", "--data", data.toString());
            assertEquals(0, check.code(), check.output());
            assertFalse(check.output().contains(" 0 stale"), check.output());
            finder.awaitFound(Finder.CLERK, fault.getKey(), caseNo);
        }
        RunningServer.Outcome check = RunningServer.run(Map.of(), "reindex", "--check", "--data", data.toString());
        assertTrue(check.output().contains("agree"), check.output());
    }

    private static void awaitGone(Path generation) throws InterruptedException {
        for (int i = 0; i < 300 && Files.exists(generation); i++) {
            Thread.sleep(200);
        }
        assertFalse(Files.exists(generation), "the old generation is removed");
    }

    /** A case as nobody but a fault can change it: without an event, so that no row comes into the queue. */
    private static void differ(RunningServer server, String caseNo) throws Exception {
        try (Connection connection = AppDatabase.asOwner(server);
                Statement statement = connection.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "update fengqiao.case_file set title = '青石碾争议', last_seq = last_seq + 1 where case_no = '"
                                    + caseNo + "'"));
        }
    }
}
