package org.fengqiao.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.shared.Revisions;
import org.fengqiao.shared.TimeSource;

/**
 * Fills the table of rules at the first start, and brings in what a later version of the house ships anew. Codes that are there are the
 * customer's own from then on. Two nodes may start at once: the second waits for the first and finds nothing to do.
 */
@Singleton
@Startup
@DependsOn("CalendarTable")
public class RuleTable {

    private static final int CHUNK = 500;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    Revisions revisions;

    @Inject
    Clocks clocks;

    @PostConstruct
    void fill() {
        em.createNativeQuery("select number from revision where name = 'RULES' for update")
                .getSingleResult();
        Set<String> there = new HashSet<>(em.createQuery("select distinct r.code from RuleVersion r", String.class)
                .getResultList());
        List<DeadlineRule> missing = DeadlineRules.shipped().all().stream()
                .filter(rule -> !there.contains(rule.code()))
                .toList();
        if (!missing.isEmpty()) {
            for (DeadlineRule rule : missing) {
                RuleVersion version = new RuleVersion(rule);
                version.madeAt = time.now();
                em.persist(version);
            }
            em.flush();
            revisions.move("RULES");
        }
        upgrade();
    }

    // Clocks of the version before this table get the version of the rule that they were started by, and the next
    // warning.
    private void upgrade() {
        int upgraded = em.createNativeQuery(
                        """
                        update deadline_clock c set rule_id = (
                            select r.id from deadline_rule r
                            where r.code = c.rule and r.region_code = '' and r.valid_from <= c.started_on
                              and (r.valid_to is null or r.valid_to >= c.started_on)
                            order by r.version_no desc limit 1)
                        where c.rule_id is null""")
                .executeUpdate();
        if (upgraded == 0) {
            return;
        }
        List<Long> open = em.createQuery("select c.id from DeadlineClock c where c.state = 'RUNNING'", Long.class)
                .getResultList();
        for (int from = 0; from < open.size(); from += CHUNK) {
            em.createQuery("select c from DeadlineClock c where c.id in :ids", DeadlineClock.class)
                    .setParameter("ids", open.subList(from, Math.min(open.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(clocks::standAgain);
            em.flush();
            em.clear();
        }
    }
}
