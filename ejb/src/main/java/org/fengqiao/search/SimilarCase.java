package org.fengqiao.search;

import java.util.List;

/**
 * How a matter of the same kind was settled. Tells nothing of whose it was.
 *
 * @param caseNo only where the viewer may see that file, else null
 * @param title without people and places
 * @param outcome how it ended
 * @param days from acceptance to the day the agreement took effect
 * @param form {@code WRITTEN} or {@code ORAL}
 * @param items of the agreement, without people, firms and places
 */
public record SimilarCase(
        String caseNo, String title, String category, Outcome outcome, long days, String form, List<String> items) {}
