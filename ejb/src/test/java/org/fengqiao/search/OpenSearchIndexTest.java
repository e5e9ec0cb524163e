package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an OpenSearch is told, and what becomes of its answers. */
@Timeout(60)
class OpenSearchIndexTest {

    private static final int REQUEST = 100_000_000;

    private FakeOpenSearch node;
    private final MemoryBooks books = new MemoryBooks();
    private IndexBuilding building;
    private Indexes indexes;

    @BeforeEach
    void build() throws Exception {
        node = new FakeOpenSearch();
        building = IndexBuildingTest.building(node.settings(), books, new MemoryHistory());
        indexes = building.indexes;
        for (long id = 1; id <= 120; id++) {
            books.add(id, "第" + id + "件");
        }
        building.build((done, all) -> {});
        indexes.ready();
    }

    @AfterEach
    void close() {
        indexes.close();
        node.close();
    }

    @Test
    void an_index_is_never_made_by_a_document() {
        indexes.write(books.find("").orElseThrow(), List.of(books.cases.get(7L)), Set.of(300L));
        assertEquals(
                121,
                node.bulks.stream().mapToLong(FakeOpenSearch.Bulk::documents).sum());
        node.bulks.forEach(bulk -> assertTrue(
                bulk.uri().getQuery().contains("require_alias=true"), bulk.uri().toString()));
    }

    @Test
    void one_that_is_gone_is_built_anew() throws Exception {
        indexes.checkCurrent();
        node.indexes.clear();
        assertThrows(RuntimeException.class, indexes::checkCurrent);
        assertEquals(List.of("lost 1"), books.events);
        for (int i = 0; i < 300 && books.generation == 0; i++) {
            building.beginWhereNeeded(indexes.ready());
            Thread.sleep(100);
        }
        indexes.ready();
        indexes.checkCurrent();
        assertEquals(Set.of("fengqiao-cases-2-000001"), node.indexes.keySet());
    }

    @Test
    void one_with_other_fields_is_built_anew() {
        ObjectNode fields =
                (ObjectNode) node.indexes.get("fengqiao-cases-1-000001").at("/mappings/properties");
        fields.remove(CaseFields.SHIELDED);
        assertThrows(RuntimeException.class, indexes::checkCurrent);
        assertEquals(List.of("lost 1"), books.events);
    }

    @Test
    void one_that_is_not_up_yet_is_waited_for() {
        node.yellow = false;
        assertThrows(RuntimeException.class, indexes::checkCurrent);
        assertEquals(List.of(), books.events);
        node.yellow = true;
        indexes.checkCurrent();
    }

    @Test
    void a_node_that_is_away_is_waited_for() {
        node.close();
        assertThrows(RuntimeException.class, indexes::checkCurrent);
        assertEquals(List.of(), books.events);
    }

    @Test
    void however_many_ask_meanwhile_it_is_told_once() {
        List<LogRecord> told = new ArrayList<>();
        Handler listening = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord record) {
                told.add(record);
            }
        };
        Logger log = Logger.getLogger(Indexes.class.getName());
        log.addHandler(listening);
        try {
            node.close();
            for (int i = 0; i < 5; i++) {
                DomainError down = assertThrows(
                        DomainError.class,
                        () -> indexes.ask((index, session) -> session.search(CaseText.class)
                                .where(f -> f.matchAll())
                                .fetchTotalHitCount()));
                assertEquals("SEARCH_DOWN", down.code());
                assertThrows(RuntimeException.class, indexes::checkSuspected);
            }
        } finally {
            log.removeHandler(listening);
        }
        assertEquals(
                1,
                told.stream()
                        .filter(record -> record.getLevel().equals(Level.WARNING))
                        .count());
    }

    @Test
    void a_batch_of_long_texts_stays_far_below_what_one_request_may_be() {
        String evidence = "原告与被告因宅基地边界发生争议，经多次调解未能达成一致意见。".repeat(3_400).substring(0, 100_000);
        Map<Long, Long> sizes = new TreeMap<>();
        List<Long> ids = new ArrayList<>();
        for (long id = 1; id <= 500; id++) {
            ids.add(id);
            sizes.put(id, 300_000L);
        }
        List<CaseText> texts = IndexBooks.portion(ids, sizes).stream()
                .map(id -> Texts.of(id, "证据", evidence))
                .toList();
        node.bulks.clear();
        indexes.write(books.find("").orElseThrow(), texts, Set.of());
        assertEquals(
                texts.size(),
                node.bulks.stream().mapToLong(FakeOpenSearch.Bulk::documents).sum());
        int octets = node.bulks.stream().mapToInt(FakeOpenSearch.Bulk::octets).sum();
        System.out.println("a batch of " + texts.size() + " cases has " + octets + " octets in all requests together");
        assertTrue(octets < REQUEST / 2, "octets " + octets);
    }
}
