package org.fengqiao.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.deadline.TrafficLight;

/** A case in a list: what it is, who is in it, what is due. */
public record CaseRow(
        long id,
        String caseNo,
        String title,
        String partySummary,
        String category,
        String regionCode,
        CaseStatus status,
        String procedure,
        String procedureState,
        LocalDate nextDueOn,
        String nextDueRule,
        TrafficLight light,
        Instant registeredAt,
        LocalDate closedOn,
        Urgency urgency) {}
