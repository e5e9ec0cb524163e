package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IndexBuildingTest {

    @TempDir
    Path folder;

    private final Books books = new Books();
    private final MemoryHistory history = new MemoryHistory();
    private IndexBuilding building;
    private Indexes indexes;

    /** In which something may go wrong. */
    private static class Books extends MemoryBooks {
        LongFunction<Throwable> wrong = id -> null;
        Runnable before = () -> {};
        IntConsumer claimed = generation -> {};
        boolean deaf;

        @Override
        boolean begin(String name, String who, IntConsumer made) {
            return super.begin(name, who, made.andThen(claimed));
        }

        @Override
        void abandon(String name, String who) {
            if (deaf) {
                throw new IllegalStateException("no database");
            }
            super.abandon(name, who);
        }

        @Override
        long build(String name, String who, long after, int limit, Writer writer) {
            before.run();
            return super.build(name, who, after, limit, (entry, texts, gone) -> {
                for (CaseText text : texts) {
                    Throwable thrown = wrong.apply(text.id());
                    if (thrown instanceof Error error) {
                        throw error;
                    } else if (thrown != null) {
                        throw (RuntimeException) thrown;
                    }
                }
                writer.write(entry, texts, gone);
            });
        }
    }

    @BeforeEach
    void open() {
        building = building(settings(folder), books, history);
        indexes = building.indexes;
        for (long id = 1; id <= 600; id++) {
            books.add(id, "第" + id + "件");
        }
    }

    /** As in a server. */
    static IndexBuilding building(SearchSettings settings, IndexBooks books, IndexHistory history) {
        Indexes opened = new Indexes(settings);
        opened.books = books;
        opened.pinyin = proxy(Instance.class, arguments -> false);
        IndexBuilding building = new IndexBuilding();
        building.indexes = opened;
        building.books = books;
        building.history = history;
        building.threads = proxy(ManagedThreadFactory.class, arguments -> new Thread((Runnable) arguments[0]));
        return building;
    }

    static SearchSettings settings(Path folder) {
        return SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? folder.toString() : "");
    }

    interface Answer {
        Object to(Object... arguments);
    }

    static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                IndexBuildingTest.class.getClassLoader(),
                new Class<?>[] {type},
                (of, method, arguments) -> answer.to(arguments)));
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Test
    void what_is_built_is_searched() {
        assertTrue(building.build((done, all) -> {}));
        assertEquals(600, indexed());
        assertEquals(1, books.generation);
        assertEquals(0, books.building);
    }

    @Test
    void who_asks_for_it_gets_another_generation_and_one_only() throws Exception {
        building.beginWhereNeeded(indexes.ready());
        for (int i = 0; books.generation == 0 && i < 300; i++) {
            Thread.sleep(100);
        }
        assertEquals(1, books.generation);
        books.toRenew = true;
        for (int i = 0; books.generation == 1 && i < 300; i++) {
            building.beginWhereNeeded(indexes.ready());
            Thread.sleep(100);
        }
        assertEquals(2, books.generation);
        building.beginWhereNeeded(indexes.ready());
        Thread.sleep(300);
        assertEquals(2, books.generation, "once");
        assertEquals(0, books.building);
        assertEquals(600, indexed());
        assertEquals(List.of(), history.record);
    }

    @Test
    void a_second_one_while_one_is_built_changes_nothing() throws Exception {
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        building.build((done, all) -> {});
        books.before = () -> {
            books.before = () -> {};
            under.countDown();
            await(go);
        };
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> building.build((done, all) -> {}));
        await(under);
        assertFalse(building.build((done, all) -> {}), "refused");
        assertFalse(building.build((done, all) -> {}), "and again");
        indexes.sweep(1);
        assertTrue(Files.isDirectory(folder.resolve("cases-2")), "the one that is built stays where it is");
        go.countDown();
        assertTrue(first.get(30, TimeUnit.SECONDS));
        assertEquals(2, books.generation);
        assertEquals(600, indexed());
    }

    @Test
    void one_that_came_to_its_end_while_the_keeper_looked_is_not_built_once_more() throws Exception {
        IndexBooks.Entry before = indexes.ready();
        building.build((done, all) -> {});
        building.beginWhereNeeded(before);
        Thread.sleep(300);
        assertEquals(1, books.generation);
        assertEquals(0, books.building);
    }

    @Test
    void an_error_gives_the_claim_back_and_the_keeper_builds_again() throws Exception {
        books.wrong = id -> new OutOfMemoryError("for a test");
        assertThrows(OutOfMemoryError.class, () -> building.build((done, all) -> {}));
        assertEquals(0, books.building, "the claim");
        books.wrong = id -> null;
        untilBuilt();
        assertEquals(600, indexed());
    }

    private void untilBuilt() throws InterruptedException {
        untilBuilt(building, books);
    }

    /** As the keeper does it. */
    static void untilBuilt(IndexBuilding building, MemoryBooks books) throws InterruptedException {
        for (int i = 0; i < 300 && books.generation == 0; i++) {
            building.beginWhereNeeded(building.indexes.ready());
            Thread.sleep(100);
        }
        building.indexes.ready();
    }

    @Test
    void a_claim_that_could_not_be_given_back_keeps_nobody_from_building() throws Exception {
        building.build((done, all) -> {});
        indexes.ready();
        books.wrong = id -> new IllegalStateException("no database");
        books.deaf = true;
        assertThrows(IllegalStateException.class, () -> building.build((done, all) -> {}));
        assertEquals(2, books.building, "claimed still");
        books.lost("", 1);
        books.wrong = id -> null;
        books.deaf = false;
        untilBuilt();
        assertEquals(600, indexed());
    }

    @Test
    void a_case_that_is_not_taken_is_left_to_the_queue_and_the_others_are_built() {
        books.wrong = id -> id == 123 ? new IllegalStateException("not this one") : null;
        assertTrue(building.build((done, all) -> {}));
        assertEquals(599, indexed());
        assertEquals(List.of(123L), List.copyOf(books.queue.values()));
    }

    @Test
    void an_index_that_takes_nothing_is_not_built() {
        books.wrong = id -> new IllegalStateException("no space left");
        assertThrows(IllegalStateException.class, () -> building.build((done, all) -> {}));
        assertEquals(0, books.generation);
        assertEquals(0, books.building);
        assertFalse(Files.exists(folder.resolve("cases-1/cases/segments_1")), "no room is taken by what is of no use");
    }

    @Test
    void no_change_comes_to_an_index_before_it_is_there() {
        boolean[] there = {false};
        books.claimed = generation -> there[0] = Files.isDirectory(folder.resolve("cases-" + generation + "/cases"));
        building.build((done, all) -> {});
        assertTrue(there[0], "made while the claim is not seen by others");
    }

    @Test
    void what_was_built_is_not_opened_twice_when_the_keeper_comes_first() {
        CaseIndex[] first = {null};
        Books early = new Books() {
            @Override
            void finish(String name, String who, int built) {
                super.finish(name, who, built);
                indexes.ready();
                first[0] = indexes.require();
            }
        };
        early.cases.putAll(books.cases);
        indexes.books = early;
        building.books = early;
        building.build((done, all) -> {});
        assertSame(first[0], indexes.require());
        assertEquals(600, indexed());
    }

    private long indexed() {
        try (SearchSession session = indexes.require().session()) {
            return session.search(CaseText.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
