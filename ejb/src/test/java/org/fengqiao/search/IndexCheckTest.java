package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node finds and mends what differs in its own index. */
class IndexCheckTest {

    @TempDir
    Path folder;

    private final MemoryBooks books = new MemoryBooks();
    private final MemoryHistory history = new MemoryHistory();
    private final IndexCheck check = new IndexCheck();

    @BeforeEach
    void build() {
        for (long id = 1; id <= 1_200; id++) {
            books.add(id, "第" + id + "件");
        }
        check.books = books;
        check.history = history;
        check.bell = new IndexBell();
        IndexBuilding building = IndexBuildingTest.building(IndexBuildingTest.settings(folder), books, history);
        check.indexes = building.indexes;
        building.build((done, all) -> {});
    }

    @AfterEach
    void close() {
        check.indexes.close();
    }

    @Test
    void what_is_missing_stale_and_surplus_comes_into_the_queue() {
        books.add(700, "另一个标题");
        books.cases.remove(650L);
        books.add(5_000, "未入索引");
        assertEquals(new IndexCheck.Report(1_200, 1, 1, 1), check.run(done -> {}, () -> false));
        assertEquals(Set.of(650L, 700L, 5_000L), new HashSet<>(books.queue.values()));
    }

    @Test
    void it_is_done_when_it_is_due_and_by_one() {
        List<Thread> begun = new ArrayList<>();
        check.begin(work -> remember(begun, work), () -> false);
        assertEquals(0, begun.size(), "not due");
        books.toCheck = true;
        books.add(700, "另一个标题");
        check.begin(work -> remember(begun, work), () -> false);
        check.begin(work -> remember(begun, work), () -> false);
        assertEquals(1, begun.size(), "once");
        begun.get(0).run();
        assertEquals(List.of("compared"), books.events);
        assertEquals(List.of("found 1"), history.record, "what came of it is on record");
        assertEquals(List.of(700L), List.copyOf(books.queue.values()));
    }

    @Test
    void a_node_that_stops_in_the_middle_leaves_it_to_do() {
        books.toCheck = true;
        List<Thread> begun = new ArrayList<>();
        check.begin(work -> remember(begun, work), () -> true);
        begun.get(0).run();
        assertTrue(books.events.isEmpty());
    }

    private static Thread remember(List<Thread> begun, Runnable work) {
        Thread thread = new Thread() {
            @Override
            public void run() {
                work.run();
            }

            @Override
            public void start() {}
        };
        begun.add(thread);
        return thread;
    }
}
