package org.fengqiao.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.deadline.ClocksRecounted;
import org.fengqiao.deadline.ClocksToMove;

/**
 * Keeps the nearest due date of files in step with clocks that a recount moves, many at once. Nobody has acted on these cases, so no event is
 * appended to them: what happened stands in the ledger of each clock, and who has a case open may go on with it.
 */
@ApplicationScoped
class CaseDueDates {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    void toMove(@Observes ClocksToMove event) {
        em.createNativeQuery(
                        """
                        select id from case_file where id = any(cast(:ids as bigint[])) order by id for no key update""",
                        Long.class)
                .setParameter("ids", event.caseIds().toArray(Long[]::new))
                .getResultList();
    }

    /** As {@link CaseDeadlines} finds it: the nearest day by which somebody must act; a right that may pass is none. */
    void recounted(@Observes ClocksRecounted event) {
        Set<Long> cases =
                event.moved().stream().map(ClocksRecounted.Moved::caseId).collect(Collectors.toSet());
        em.createNativeQuery(
                        """
                        update case_file f set next_due_on = n.due_on, next_due_rule = n.rule, due_sort = n.due_on,
                            lock_version = f.lock_version + 1
                        from (select distinct on (c.case_id) c.case_id, c.due_on, c.rule
                              from deadline_clock c join deadline_rule r on r.id = c.rule_id
                              where c.case_id = any(cast(:ids as bigint[])) and c.state = 'RUNNING'
                                and r.owner not in ('PARTIES', 'PARTY')
                              order by c.case_id, c.due_on, c.id) n
                        where f.id = n.case_id and (f.next_due_on, f.next_due_rule) is distinct from (n.due_on, n.rule)""")
                .setParameter("ids", cases.toArray(Long[]::new))
                .executeUpdate();
    }
}
