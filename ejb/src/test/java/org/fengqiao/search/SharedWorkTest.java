package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedWorkTest {

    private final SharedWork work = new SharedWork();

    @Test
    void parts_that_a_part_adds_are_done_by_all_who_help() {
        Set<Thread> hands = ConcurrentHashMap.newKeySet();
        AtomicInteger done = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);
        work.add(() -> {
            // whoever does not do this one waits for what it brings
            for (int i = 0; i < 2; i++) {
                work.add(() -> {
                    hands.add(Thread.currentThread());
                    await(both);
                    done.incrementAndGet();
                });
            }
        });
        new Thread(work::help).start();
        work.finish();
        assertEquals(2, done.get());
        assertEquals(2, hands.size());
    }

    @Test
    void nobody_else_need_come() {
        AtomicInteger done = new AtomicInteger();
        work.add(() -> work.add(done::incrementAndGet));
        work.finish();
        assertEquals(1, done.get());
    }

    @Test
    void after_a_part_that_failed_none_is_begun_and_its_failure_is_told() {
        IllegalStateException broken = new IllegalStateException("broken");
        AtomicInteger begun = new AtomicInteger();
        work.add(() -> {
            throw broken;
        });
        work.add(begun::incrementAndGet);
        assertSame(broken, assertThrows(IllegalStateException.class, work::finish));
        assertEquals(0, begun.get());
    }

    @Test
    void abandoned_work_is_over_when_the_part_under_way_is() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        work.add(() -> {
            begun.countDown();
            await(end);
            done.incrementAndGet();
            work.add(() -> done.addAndGet(100));
        });
        new Thread(work::help).start();
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        Thread leaving = new Thread(work::abandon);
        leaving.start();
        leaving.join(100);
        assertTrue(leaving.isAlive(), "what is read stays open while it is read");
        end.countDown();
        leaving.join(30_000);
        assertFalse(leaving.isAlive());
        assertEquals(1, done.get());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
