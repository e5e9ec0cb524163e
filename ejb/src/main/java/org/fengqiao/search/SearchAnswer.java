package org.fengqiao.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.CaseStatus;

/**
 * A page of what was found.
 *
 * @param total how many there are within the scope, counted and not estimated
 * @param facets counts by facet ({@code region}, {@code category}, ...), largest first
 * @param previous cursor for the page before, or null
 * @param next cursor for the page behind, or null
 * @param loose nothing holds enough of the words, and these hold some of them
 */
public record SearchAnswer(
        List<Hit> hits, long total, Map<String, List<Count>> facets, String previous, String next, boolean loose) {

    /**
     * @param score of relevance; comparable within one search only
     * @param highlights fragments of the text with what was found in them
     */
    public record Hit(
            long id,
            String caseNo,
            String title,
            String parties,
            String category,
            String regionCode,
            CaseStatus status,
            String procedure,
            String state,
            Instant registeredAt,
            double score,
            List<Fragment> highlights) {}

    /**
     * A piece of a text. Plain text: whoever writes it into a page escapes it and marks what was found.
     *
     * @param where {@code TITLE}, {@code FACTS}, {@code WISHES}, {@code SESSION}, {@code AGREEMENT}, {@code REASON}, {@code NAMES}, {@code PARTY}
     *     (one whom the summary leaves out) or {@code ATTACHMENT}
     * @param name of the attachment, else null
     */
    public record Fragment(String where, String name, List<Run> runs) {}

    /** So many values of a facet are counted, those with the most cases. */
    public static final int MOST_COUNTS = 50;

    /** Text that was found, or that stands around it. */
    public record Run(String text, boolean found) {}

    public record Count(String value, long count) {}
}
