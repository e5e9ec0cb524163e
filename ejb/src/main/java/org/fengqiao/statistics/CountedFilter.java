package org.fengqiao.statistics;

import java.time.LocalDate;

/**
 * Which number's cases.
 *
 * @param region code, short or full; null for the viewer's own
 * @param ownOnly only what was registered at the level itself (本级)
 * @param from first day; null for the first of the year
 * @param to last day, included; null for today
 * @param category a category and those below it, or null
 * @param mediator staff id of the presiding mediator, 0 for none assigned yet, null for all
 */
public record CountedFilter(
        Listing listing, String region, boolean ownOnly, LocalDate from, LocalDate to, String category, Long mediator) {

    public static CountedFilter overdue(String region) {
        return new CountedFilter(Listing.OVERDUE, region, false, null, null, null, null);
    }
}
