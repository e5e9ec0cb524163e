package org.fengqiao.statistics;

import java.time.LocalDate;

/**
 * A mediation behind a number.
 *
 * @param state of the mediation
 * @param day the day by which it is counted
 * @param hostId 0 while no mediator presides
 */
public record CountedCase(
        long proceedingId,
        String caseNo,
        String title,
        String partySummary,
        String category,
        String regionCode,
        String state,
        long hostId,
        LocalDate acceptedOn,
        LocalDate day) {}
