package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IndexKeeperTest {

    private final MemoryBooks books = new MemoryBooks();
    private final List<Long> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch compared = new CountDownLatch(1);
    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void no_error_ends_the_work_of_the_keeper() throws Exception {
        books.generation = 1;
        books.toCheck = true;
        books.add(1, "案件");
        books.note(1);
        IndexKeeper keeper = new IndexKeeper();
        keeper.bell = new IndexBell();
        keeper.books = books;
        keeper.threads =
                IndexBuildingTest.proxy(ManagedThreadFactory.class, arguments -> new Thread((Runnable) arguments[0]));
        keeper.check = new IndexCheck() {
            @Override
            void begin(ThreadFactory threads, BooleanSupplier stopping) {
                compared.countDown();
            }
        };
        keeper.indexes = new Indexes(SearchSettings.of(name -> "")) {
            @Override
            synchronized IndexBooks.Entry ready() {
                return switch (turns.incrementAndGet()) {
                    case 1 -> throw new OutOfMemoryError("for a test");
                    case 2 -> throw new StackOverflowError("for a test");
                    default -> IndexKeeperTest.this.books.find("").orElseThrow();
                };
            }

            @Override
            void write(IndexBooks.Entry entry, List<CaseText> texts, Set<Long> gone) {
                texts.forEach(text -> written.add(text.id()));
                done.countDown();
            }
        };
        keeper.building = new IndexBuilding();
        keeper.start();
        try {
            done.await(50, TimeUnit.SECONDS);
            assertEquals(List.of(1L), written);
            assertEquals(0, compared.getCount(), "its index is compared when that is due");
        } finally {
            keeper.stop();
        }
    }
}
