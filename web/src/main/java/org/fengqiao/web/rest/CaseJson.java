package org.fengqiao.web.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.Channel;
import org.fengqiao.casefile.DeadlineView;
import org.fengqiao.casefile.PartyView;
import org.fengqiao.casefile.Urgency;
import org.fengqiao.deadline.ClockAct;
import org.fengqiao.deadline.TrafficLight;
import org.fengqiao.procedure.Offer;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;

/** A case file as the API shows it. */
@Schema(name = "Case")
public record CaseJson(
        String caseNo,
        String queryCode,
        @Schema(description = "number of the last event; to be sent back as If-Match") int version,
        CaseStatus status,
        String procedure,
        String procedureState,
        String regionCode,
        String regionName,
        String place,
        String centre,
        Channel channel,
        String category,
        String title,
        String facts,
        String wishes,
        @Schema(description = "yuan") BigDecimal amount,
        int peopleCount,
        Urgency urgency,
        LocalDate occurredOn,
        Instant registeredAt,
        String registeredBy,
        LocalDate closedOn,
        List<String> inCharge,
        List<String> organisations,
        @Schema(description = "numbers, phones and addresses masked") List<PartyView> parties,
        List<Proceeding> proceedings,
        List<Deadline> deadlines,
        CasePermissions permissions) {

    /** @param actions what you can do now, and why not what you cannot */
    @Schema(name = "Proceeding")
    public record Proceeding(
            long id,
            String procedure,
            String state,
            int version,
            Instant startedAt,
            LocalDate endedOn,
            List<Action> actions) {}

    @Schema(name = "Action")
    public record Action(
            @Schema(examples = "ACCEPT") String name,
            boolean allowed,
            @Schema(description = "why not, in words") String reason,
            @Schema(description = "why not, as a stable code") String code) {

        static Action of(Offer<String> offer, Texts texts) {
            return new Action(
                    offer.action(),
                    offer.allowed(),
                    offer.reason() == null ? null : texts.get("error." + offer.reason()),
                    offer.reason());
        }
    }

    /**
     * @param rule code of the rule that counts it
     * @param light how it stands: CALM, SOON or OVERDUE; null when it does not run
     * @param remaining the same in words
     */
    /**
     * @param reasonMissing missed by the house: what ends it must wait for GIVE_REASON
     * @param actions what you can do to it now
     */
    @Schema(name = "Deadline")
    public record Deadline(
            long id,
            String rule,
            String name,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean provisional,
            String state,
            LocalDate endedOn,
            String subject,
            TrafficLight.State light,
            String remaining,
            boolean reasonMissing,
            List<ClockAct> actions) {

        static Deadline of(DeadlineView view, Texts texts) {
            return new Deadline(
                    view.id(),
                    view.rule(),
                    Wording.text(view.ruleName(), texts),
                    view.startedOn(),
                    view.dueOn(),
                    view.provisional(),
                    view.state(),
                    view.endedOn(),
                    view.subject(),
                    view.light() == null ? null : view.light().state(),
                    view.light() == null ? null : view.light().text(texts),
                    view.reasonMissing(),
                    view.acts().stream().sorted().toList());
        }
    }

    static CaseJson of(CaseView view, List<Proceeding> proceedings, Texts texts) {
        return new CaseJson(
                view.caseNo(),
                view.queryCode(),
                view.version(),
                view.status(),
                view.procedure(),
                view.procedureState(),
                view.regionCode(),
                view.regionName(),
                view.place(),
                view.centreName(),
                view.channel(),
                view.category(),
                view.title(),
                view.facts(),
                view.wishes(),
                view.amount(),
                view.peopleCount(),
                view.urgency(),
                view.occurredOn(),
                view.registeredAt(),
                view.registeredBy(),
                view.closedOn(),
                view.inCharge(),
                view.organisations(),
                view.parties(),
                proceedings,
                view.deadlines().stream().map(d -> Deadline.of(d, texts)).toList(),
                view.permissions());
    }
}
