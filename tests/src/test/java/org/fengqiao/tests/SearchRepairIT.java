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
