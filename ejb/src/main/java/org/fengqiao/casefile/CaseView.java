package org.fengqiao.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A case file as a viewer sees it. */
public record CaseView(
        long id,
        String caseNo,
        String queryCode,
        int version,
        CaseStatus status,
        String procedure,
        String procedureState,
        String regionCode,
        String regionName,
        String place,
        long centreId,
        String centreName,
        Channel channel,
        String category,
        String title,
        String facts,
        String wishes,
        BigDecimal amount,
        int peopleCount,
        Urgency urgency,
        LocalDate occurredOn,
        Instant registeredAt,
        String registeredBy,
        LocalDate closedOn,
        List<String> inCharge,
        List<String> organisations,
        List<PartyView> parties,
        List<DeadlineView> deadlines,
        List<ProceedingView> proceedings,
        CasePermissions permissions) {

    /** The nearest running deadline, or null. */
    public DeadlineView nextDeadline() {
        return deadlines.stream().filter(DeadlineView::running).findFirst().orElse(null);
    }

    /** One proceeding on the file; what can be done in it now, its procedure's desk tells. */
    public record ProceedingView(long id, String procedure, String state, Instant startedAt, LocalDate endedOn) {}
}
