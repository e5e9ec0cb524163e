package org.fengqiao.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a keyset-paged list with the ways back and on.
 *
 * @param previous cursor to go on backwards from, or null on the first page
 * @param next cursor to go on from, or null on the last page
 */
public record Slice<T>(List<T> items, String previous, String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * @param found up to {@code limit + 1} rows; in backward order when {@code backwards}
     * @param begun whether a cursor led here
     */
    public static <T> Slice<T> of(
            List<T> found, int limit, boolean begun, boolean backwards, Function<? super T, String> cursor) {
        boolean more = found.size() > limit;
        List<T> items = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Slice<>(items, null, null);
        }
        String first = cursor.apply(items.get(0));
        String last = cursor.apply(items.get(items.size() - 1));
        return backwards
                ? new Slice<>(items, more ? first : null, last)
                : new Slice<>(items, begun ? first : null, more ? last : null);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), previous, next);
    }
}
