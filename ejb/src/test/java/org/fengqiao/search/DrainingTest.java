package org.fengqiao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrainingTest {

    private final MemoryBooks books = new MemoryBooks();
    private final Set<Long> bad = new TreeSet<>();
    private final List<Long> taken = new ArrayList<>();
    private boolean readOnly;
    private boolean silent;
    private Error error;

    private final Indexes indexes =
            new Indexes(SearchSettings.of(name -> name.equals("FENGQIAO_SEARCH_FOLDER") ? "nowhere" : "")) {
                @Override
                synchronized void checkCurrent() {
                    if (silent) {
                        throw new IllegalStateException("no answer");
                    }
                }

                @Override
                void write(IndexBooks.Entry entry, List<CaseText> texts, Set<Long> gone) {
                    if (readOnly || silent) {
                        throw new IllegalStateException("no space left");
                    }
                    for (CaseText text : texts) {
                        if (bad.contains(text.id())) {
                            if (error != null) {
                                throw error;
                            }
                            throw new IllegalStateException("case " + text.id());
                        }
                    }
                    texts.forEach(text -> taken.add(text.id()));
                }
            };

    private final Draining draining = new Draining(indexes, books);

    @Test
    void one_case_that_is_not_taken_holds_up_no_other() {
        cases(1_000);
        bad.add(317L);
        untilDone(60);
        assertEquals(Set.of(317L), books.aside);
        assertEquals(999, taken.size());
    }

    @Test
    void many_in_front_hold_up_nobody_either_however_often_they_were_changed() {
        cases(100);
        LongStream.rangeClosed(1, 45).forEach(bad::add);
        books.note(1, 2, 3);
        untilDone(500);
        assertEquals(bad, books.aside);
        assertEquals(55, taken.size());
    }

    @Test
    void an_index_that_takes_nothing_is_no_fault_of_the_cases() {
        cases(600);
        readOnly = true;
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            refused += refused() ? 1 : 0;
        }
        assertTrue(refused >= 190, "refused " + refused);
        assertEquals(Set.of(), books.aside);
        assertEquals(600, books.queue.size());
        readOnly = false;
        untilDone(20);
        assertEquals(Set.of(), books.aside, "nobody waits when it writes again");
        assertEquals(600, taken.size());
    }

    @Test
    void while_the_index_does_not_answer_nothing_is_tried() {
        cases(600);
        silent = true;
        assertThrows(IllegalStateException.class, draining::turn);
        silent = false;
        assertTrue(draining.turn());
        assertEquals(500, taken.size(), "as many at a time as before");
    }

    @Test
    void a_case_alone_is_tried_again_and_again() {
        cases(1);
        bad.add(1L);
        for (int i = 0; i < 20; i++) {
            refused();
        }
        assertEquals(Set.of(), books.aside);
        bad.clear();
        untilDone(20);
        assertEquals(List.of(1L), taken);
    }

    @Test
    void a_case_that_takes_all_memory_is_put_aside_at_once() {
        cases(1);
        bad.add(1L);
        error = new OutOfMemoryError("a case too large");
        untilDone(20);
        assertEquals(Set.of(1L), books.aside);
    }

    @Test
    void among_others_it_is_put_aside_alone() {
        cases(100);
        bad.add(50L);
        error = new StackOverflowError();
        untilDone(60);
        assertEquals(Set.of(50L), books.aside);
        assertEquals(99, taken.size());
    }

    private void cases(int count) {
        for (long id = 1; id <= count; id++) {
            books.add(id, "案件");
            books.note(id);
        }
    }

    private boolean refused() {
        try {
            draining.turn();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void untilDone(int turns) {
        for (int i = 0; i < turns && !books.queue.isEmpty(); i++) {
            refused();
        }
        assertEquals(0, books.queue.size(), "rows that still wait after " + turns + " turns");
    }
}
