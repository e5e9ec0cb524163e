package org.fengqiao.mediation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.fengqiao.mediation.MediationAction.AgreementForm;
import org.fengqiao.mediation.MediationAction.Ground;
import org.fengqiao.mediation.MediationAction.Manner;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.mediation.MediationAction.SessionResult;
import org.fengqiao.mediation.MediationAction.SigningManner;
import org.fengqiao.procedure.Offer;

/**
 * A mediation as a viewer sees it, with what he can do in it now.
 *
 * @param version version of the case file, to be sent back with the next action
 */
public record MediationView(
        String caseNo,
        long id,
        MediationState state,
        int version,
        String number,
        Long committeeId,
        String committee,
        boolean ownInitiative,
        LocalDate acceptedOn,
        boolean chosenByParties,
        List<Mediator> mediators,
        List<PartyStanding> parties,
        List<SessionEntry> sessions,
        AgreementForm form,
        LocalDate agreedOn,
        String facts,
        List<String> items,
        String performanceManner,
        Integer copies,
        List<Item> performance,
        LocalDate sealedOn,
        LocalDate effectiveOn,
        Ground terminationGround,
        String terminationReason,
        List<String> routesTold,
        LocalDate terminatedOn,
        LocalDate closedOn,
        List<Offer<String>> offers) {

    /** @param signedOn when he signed the agreement, or null */
    public record Mediator(long staffId, String name, boolean host, String disclosure, LocalDate signedOn) {}

    /**
     * Where a party stands.
     *
     * @param consents null while not asked
     */
    public record PartyStanding(
            long partyId,
            String name,
            Boolean consents,
            Manner consentManner,
            LocalDate consentOn,
            String note,
            SigningManner signingManner,
            LocalDate signedOn) {}

    public record SessionEntry(
            int number, LocalDateTime heldAt, String place, String participants, String record, SessionResult result) {}

    /** @param amount yuan, or null */
    public record Item(
            int number,
            String obligor,
            String content,
            BigDecimal amount,
            LocalDate dueOn,
            PerformanceStatus status,
            LocalDate settledOn,
            String note) {}

    public boolean may(String action) {
        return offers.stream().anyMatch(o -> o.action().equals(action) && o.allowed());
    }
}
