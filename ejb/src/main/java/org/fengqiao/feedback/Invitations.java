package org.fengqiao.feedback;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseEvents;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.Party;
import org.fengqiao.casefile.PartyPhones;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.Ledger;
import org.fengqiao.delivery.Outbox;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;

/**
 * Asks the parties of closed cases to evaluate, by text message, on the day that the rule D-E2 counts from the closing. One call is one
 * case and one transaction: round, invitations, messages and the event of the case are kept together or not at all.
 */
@ApplicationService
public class Invitations {

    static final String RULE = "D-E2";

    /** Who was away longer than that, a house that was shut or has only just got a gateway, asks nobody any more. */
    private static final int AT_MOST_DAYS = 30;

    private static final int LOOKED_AT = 200;

    private static final Viewer SYSTEM = new Viewer(
            0,
            "system",
            Texts.of(Locale.CHINESE).get("feedback.by-house"),
            0,
            null,
            OrganisationKind.CENTRE,
            "000000000000",
            Set.of(),
            "SYSTEM");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Counting counting;

    @Inject
    PartyPhones phones;

    @Inject
    CaseEvents events;

    @Inject
    Outbox outbox;

    @Inject
    TimeSource time;

    /** What a step has done: NOBODY when the case has no party that can be asked. */
    public record Step(long caseId, int invited) {}

    /** Whether messages can be sent at all; where not, nobody is asked and no case is gone through. */
    public boolean ready() {
        return outbox.writesToStrangers();
    }

    /**
     * Goes through the next closed case whose day has come.
     *
     * @param after id of the case of the step before; 0 for the first
     * @return empty when there is none left
     */
    public Optional<Step> next(long after) {
        LocalDate today = time.today();
        long last = after;
        for (List<Object[]> closed = closed(last, today); !closed.isEmpty(); closed = closed(last, today)) {
            for (Object[] row : closed) {
                last = (Long) row[0];
                LocalDate on = (LocalDate) row[1];
                Optional<DeadlineRule> rule = counting.rules().find(RULE, on, (String) row[2]);
                if (rule.isPresent() && due(rule.get(), on, (String) row[2], today)) {
                    return Optional.of(new Step(last, invite(last, rule.get())));
                }
            }
        }
        return Optional.empty();
    }

    private List<Object[]> closed(long after, LocalDate today) {
        return em.createQuery(
                        """
                        select c.id, c.closedOn, c.regionCode from CaseFile c
                        where c.status = org.fengqiao.casefile.CaseStatus.CLOSED and c.mergedIntoId is null and c.id > :after
                          and c.closedOn between :from and :today
                          and not exists (select 1 from EvaluationRound r where r.caseId = c.id)
                        order by c.id""",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("from", today.minusDays(AT_MOST_DAYS))
                .setParameter("today", today)
                .setMaxResults(LOOKED_AT)
                .getResultList();
    }

    private boolean due(DeadlineRule rule, LocalDate closedOn, String region, LocalDate today) {
        return !today.isBefore(counting.count(rule, closedOn.atStartOfDay(), Ledger.EMPTY, region)
                .dueDate());
    }

    private int invite(long caseId, DeadlineRule rule) {
        CaseFile file = em.find(CaseFile.class, caseId, LockModeType.PESSIMISTIC_WRITE);
        int round = em.createNativeQuery(
                        "insert into evaluation_round (case_id, at) values (:case, :now) on conflict do nothing")
                .setParameter("case", file.id())
                .setParameter("now", time.now())
                .executeUpdate();
        List<Party> people = round == 0 ? List.of() : phones.reachable(file, time.today());
        for (Party party : people) {
            Invitation invitation = new Invitation();
            invitation.caseId = file.id();
            invitation.partyId = party.id();
            invitation.at = time.now();
            em.persist(invitation);
            em.flush();
            outbox.invite(invitation.id);
        }
        if (!people.isEmpty()) {
            String names = people.stream().map(Party::name).collect(Collectors.joining("、"));
            events.append(file, SYSTEM, "EVALUATION_INVITED", null, rule.basis(), Map.of("parties", names));
        }
        return people.size();
    }
}
