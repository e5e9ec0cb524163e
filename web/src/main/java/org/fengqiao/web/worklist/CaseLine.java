package org.fengqiao.web.worklist;

/**
 * A row of a list, ready to read.
 *
 * @param tone of the deadline's mark, as {@code fq:deadline} knows it; null when nothing is due
 * @param words how much time is left, or when the file was closed
 * @param rule name of the deadline
 * @param urgency word for an urgent case, or null
 */
public record CaseLine(
        String no,
        String title,
        String parties,
        String category,
        String region,
        String state,
        String tone,
        String words,
        String rule,
        String urgency) {}
