package org.fengqiao.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a keyset-paged list.
 *
 * @param next cursor of the following page, or null when this is the last one
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found up to {@code limit + 1} rows: the one too many only tells that there is more
     * @param cursor the cursor behind a row (see {@link Keyset#encode})
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
