package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 11).boxed().toList();

    private static Slice<Integer> page(Integer after, Integer before) {
        List<Integer> found = new ArrayList<>(ALL);
        boolean backwards = before != null;
        found.removeIf(n -> backwards ? n >= before : after != null && n <= after);
        if (backwards) {
            java.util.Collections.reverse(found);
        }
        List<Integer> limited = found.subList(0, Math.min(found.size(), 5));
        return Slice.of(limited, 4, after != null || before != null, backwards, String::valueOf);
    }

    @Test
    void goingOnAndBackMeetsEveryRowOnceAndEndsAtTheEnds() {
        Slice<Integer> first = page(null, null);
        assertEquals(new Slice<>(List.of(1, 2, 3, 4), null, "4"), first);
        Slice<Integer> second = page(4, null);
        assertEquals(new Slice<>(List.of(5, 6, 7, 8), "5", "8"), second);
        Slice<Integer> third = page(8, null);
        assertEquals(new Slice<>(List.of(9, 10, 11), "9", null), third);
        assertEquals(second, page(null, 9));
        assertEquals(first, page(null, 5));
    }

    @Test
    void nothingHasNoPages() {
        assertEquals(
                new Slice<>(List.of(), null, null), Slice.of(List.<Integer>of(), 4, false, false, String::valueOf));
    }
}
