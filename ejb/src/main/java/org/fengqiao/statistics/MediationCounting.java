package org.fengqiao.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fengqiao.casefile.CaseEventAppended;
import org.hibernate.Session;

/**
 * Keeps the counters up: whatever event a case gets, what its mediations count for now is compared with what they counted for before,
 * and the counters move by the difference, in the transaction of the event. So figures are exact at once, an event that is undone
 * counts for nothing, and a case that moves to another region, category or mediator takes its figures with it.
 */
@ApplicationScoped
class MediationCounting {

    /** Events that change nothing that is counted; any other asks the case. */
    private static final Set<String> NOTHING_COUNTED = Set.of(
            "REGISTERED", "PARTY_REVEALED", "ATTACHMENT_ADDED", "ROUTED", "MEDIATION_CONSENTED", "AGREEMENT_SIGNED");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    void count(@Observes CaseEventAppended appended) {
        if (NOTHING_COUNTED.contains(appended.event().kind())) {
            return;
        }
        long caseId = appended.file().id();
        em.flush();
        em.unwrap(Session.class).doWork(connection -> recount(connection, caseId));
    }

    private static void recount(Connection connection, long caseId) throws SQLException {
        Counters.enter(connection);
        Map<Long, Fact> before = Counters.factsOfCase(connection, caseId);
        List<Fact> changed = new ArrayList<>();
        SortedMap<CounterKey, Figures> change = new TreeMap<>();
        for (Fact after : FactSource.ofCase(connection, caseId)) {
            Fact was = before.get(after.proceedingId());
            if (!Objects.equals(was, after)) {
                changed.add(after);
                Contribution.change(was, after).forEach((key, by) -> change.merge(key, by, Figures::plus));
            }
        }
        if (!changed.isEmpty()) {
            change.values().removeIf(Figures::isNone);
            Counters.put(connection, changed);
            Counters.add(connection, change);
        }
    }
}
