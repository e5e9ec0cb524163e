package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an index whose folder goes. */
@Timeout(60)
class IndexesTest {

    private static final int CASES = 20;

    @TempDir
    Path folder;

    private final MemoryBooks books = new MemoryBooks();
    private IndexBuilding building;
    private Indexes indexes;

    @BeforeEach
    void build() {
        for (long id = 1; id <= CASES; id++) {
            books.add(id, "第" + id + "件");
        }
        begin();
        building.build((done, all) -> {});
        indexes.ready();
    }

    private void begin() {
        building = IndexBuildingTest.building(IndexBuildingTest.settings(folder), books, new MemoryHistory());
        indexes = building.indexes;
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Test
    void the_folder_that_goes_is_noticed() throws Exception {
        remove("cases-1");
        assertThrows(IllegalStateException.class, indexes::checkCurrent);
        assertEquals(List.of("lost 1"), books.events);
    }

    @Test
    void one_that_was_removed_between_two_lives_of_the_node_is_built_anew() throws Exception {
        indexes.close();
        remove("cases-1");
        begin();
        indexes.ready();
        IndexBuildingTest.untilBuilt(building, books);
        assertEquals(List.of("lost 1"), books.events);
        try (SearchSession session = indexes.require().session()) {
            assertEquals(
                    CASES,
                    session.search(CaseText.class).where(f -> f.matchAll()).fetchTotalHitCount());
        }
    }

    private void remove(String generation) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(generation))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
