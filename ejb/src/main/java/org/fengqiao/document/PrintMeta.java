package org.fengqiao.document;

import java.time.Instant;
import java.util.Objects;

/**
 * What a printed paper says of itself in its properties.
 *
 * @param title as shown in the reader's title bar
 * @param organisation the committee or centre that issues it
 * @param createdAt given by the caller, so that the same source and the same meta print the same bytes
 */
public record PrintMeta(String title, String organisation, Instant createdAt) {

    public PrintMeta {
        Objects.requireNonNull(title);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(createdAt);
    }
}
