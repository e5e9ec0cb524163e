package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.TrafficLight;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.TimeSource;

/** Deadlines over all the cases that the viewer may see, the nearest first; suspended ones, which are due on no day, come last. */
@ApplicationService
public class DeadlineList {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    /** Which deadlines: those that are not over, or those in one state. */
    public enum State {
        OPEN,
        RUNNING,
        OVERDUE,
        SUSPENDED,
        MET,
        CANCELLED
    }

    /**
     * A deadline of a case.
     *
     * @param right a period in which the parties may do something: nobody is late when it passes
     * @param light how it stands now; null when it is over
     */
    public record Row(
            long id,
            String caseNo,
            String title,
            String regionCode,
            String rule,
            String state,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean provisional,
            boolean right,
            String subject,
            TrafficLight light) {}

    private record Found(DeadlineClock clock, CaseFile file) {}

    /**
     * @param region this region and everything below it, or null
     * @param dueBefore last day on which it may be due, or null
     * @param after cursor of the page before, or null
     * @throws DomainError INVALID for a region code that is none, or a damaged cursor
     */
    public Page<Row> page(Viewer viewer, String region, State state, LocalDate dueBefore, int limit, String after) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        Instant now = time.now();
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("c.id = k.caseId and ").append(scope.jpql());
        where.append(
                switch (state) {
                    case OPEN -> " and k.state in ('RUNNING', 'SUSPENDED')";
                    case OVERDUE -> " and k.state = 'RUNNING' and k.dueAt <= :now";
                    case RUNNING, SUSPENDED, MET, CANCELLED -> " and k.state = '" + state + "'";
                });
        if (state == State.OVERDUE) {
            values.put("now", now);
        }
        if (region != null) {
            RegionCode code = RegionCode.parse(region)
                    .orElseThrow(() ->
                            DomainError.invalidFields(List.of(new FieldError("region", "UNKNOWN_REGION", region))));
            where.append(" and c.regionCode between :low and :high");
            values.put("low", code.low());
            values.put("high", code.high());
        }
        if (dueBefore != null) {
            where.append(" and k.dueOn <= :dueBefore");
            values.put("dueBefore", dueBefore);
        }
        if (after != null) {
            Keyset from = Keyset.decode(after, 2);
            where.append(" and (coalesce(k.dueOn, :never) > :afterDue"
                    + " or coalesce(k.dueOn, :never) = :afterDue and k.id > :afterId)");
            values.put("afterDue", from.dateAt(0));
            values.put("afterId", from.longAt(1));
        }
        values.put("never", CaseFile.NEVER_DUE);
        TypedQuery<Object[]> query = scope.bind(em.createQuery(
                "select k, c from DeadlineClock k, CaseFile c where " + where
                        + " order by coalesce(k.dueOn, :never), k.id",
                Object[].class));
        values.forEach(query::setParameter);
        List<Found> found = query.setMaxResults(limit + 1)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .map(row -> new Found((DeadlineClock) row[0], (CaseFile) row[1]))
                .toList();
        return Page.of(
                        found,
                        limit,
                        last -> Keyset.encode(sort(last.clock()), last.clock().id()))
                .map(one -> row(one.clock(), one.file(), now));
    }

    private static LocalDate sort(DeadlineClock clock) {
        return clock.dueOn() == null ? CaseFile.NEVER_DUE : clock.dueOn();
    }

    private Row row(DeadlineClock clock, CaseFile file, Instant now) {
        return new Row(
                clock.id(),
                file.caseNo,
                file.title,
                file.regionCode,
                clock.rule(),
                clock.state(),
                clock.startedOn(),
                clock.dueOn(),
                clock.provisional(),
                counting.rule(clock).right(),
                clock.subject(),
                clock.open() ? counting.light(clock, now) : null);
    }
}
