package org.fengqiao.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/** Remembers with which seed, day and number of stories the loading began: with these it can go on and tell the same stories. */
@ApplicationService
public class DemoStates {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    record State(long seed, LocalDate today, int stories, boolean loaded) {}

    State begin(long seed, int stories) {
        em.createNativeQuery(
                        "insert into demo_state (seed, today, stories) values (:seed, :today, :stories) on conflict do nothing")
                .setParameter("seed", seed)
                .setParameter("today", time.today())
                .setParameter("stories", stories)
                .executeUpdate();
        Object[] row = (Object[]) em.createNativeQuery("select seed, today, stories, loaded from demo_state")
                .getSingleResult();
        return new State(
                ((Number) row[0]).longValue(),
                row[1] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[1],
                ((Number) row[2]).intValue(),
                (Boolean) row[3]);
    }

    void loaded() {
        em.createNativeQuery("update demo_state set loaded = true").executeUpdate();
    }
}
