package org.fengqiao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.deadline.DeadlineEntry.Kind;
import org.fengqiao.region.RegionCode;
import org.hibernate.Hibernate;

/** Finds the open clocks that a change of the calendar may touch, a chunk at a time, with what of their ledgers moves a due date. */
@ApplicationScoped
class TouchedClocks {

    /** How far a warning may lie from the end of its period: its day is sought by the calendar too. */
    private static final int WARNING_DAYS = 90;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /**
     * In order of their numbers; to be read only, the persistence has let go of them, as each of its looks at thousands would cost.
     *
     * @param behind the last number of the chunk before
     * @param countedSince null for all; else only those that were started, suspended, resumed or extended since
     */
    List<DeadlineClock> chunk(Touch touch, long behind, int most, Instant countedSince) {
        boolean country = touch.region().isEmpty();
        TypedQuery<DeadlineClock> query = em.createQuery(
                        """
                        select c from DeadlineClock c where c.id > :behind and (
                            c.state = 'RUNNING' and c.calendarFrom <= :to and c.dueOn >= :from
                            or c.state = 'RUNNING' and c.dueOn between :warnedFrom and :warnedTo and c.nextAlertAt is not null
                            or c.state = 'SUSPENDED' and c.startedOn <= :to)"""
                                + (country ? "" : " and c.regionCode between :low and :high")
                                + (countedSince == null
                                        ? ""
                                        : " and exists (select e.seq from DeadlineEntry e"
                                                + " where e.clockId = c.id and e.at >= :since and e.kind in :kinds)")
                                + " order by c.id",
                        DeadlineClock.class)
                .setParameter("behind", behind)
                .setParameter("from", touch.from())
                .setParameter("to", touch.to())
                .setParameter("warnedFrom", touch.from().minusDays(WARNING_DAYS))
                .setParameter("warnedTo", touch.to().plusDays(WARNING_DAYS))
                .setMaxResults(most)
                .setHint("org.hibernate.readOnly", true);
        if (!country) {
            RegionCode region = RegionCode.of(touch.region());
            query.setParameter("low", region.low()).setParameter("high", region.high());
        }
        if (countedSince != null) {
            query.setParameter("since", countedSince)
                    .setParameter("kinds", EnumSet.of(Kind.STARTED, Kind.SUSPENDED, Kind.RESUMED, Kind.EXTENDED));
        }
        return letGo(query.getResultList());
    }

    private <T> List<T> letGo(List<T> read) {
        read.forEach(em::detach);
        return read;
    }

    /** As they are now, however they were when they were read. The lines of their ledgers have left stand-ins for them, which have no fields. */
    List<DeadlineClock> again(Collection<Long> ids) {
        List<DeadlineClock> clocks = em.createQuery(
                        "select c from DeadlineClock c where c.id in :ids order by c.id", DeadlineClock.class)
                .setParameter("ids", ids)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .map(clock -> (DeadlineClock) Hibernate.unproxy(clock))
                .toList();
        return letGo(clocks);
    }

    /** The ledgers of those that were ever suspended or extended; all others are empty. */
    Map<Long, Ledger> ledgers(List<DeadlineClock> clocks) {
        List<Long> ids = clocks.stream()
                .filter(clock -> clock.entries > 1)
                .map(DeadlineClock::id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<DeadlineEntry>> entries = new HashMap<>();
        letGo(em.createQuery(
                                "select e from DeadlineEntry e where e.clockId in :ids and e.kind in :kinds order by e.clockId, e.seq",
                                DeadlineEntry.class)
                        .setParameter("ids", ids)
                        .setParameter("kinds", EnumSet.of(Kind.SUSPENDED, Kind.RESUMED, Kind.EXTENDED))
                        .getResultList())
                .forEach(entry -> entries.computeIfAbsent(entry.clockId, id -> new ArrayList<>())
                        .add(entry));
        Map<Long, Ledger> ledgers = new HashMap<>();
        entries.forEach((id, lines) -> ledgers.put(id, ClockLedger.of(lines)));
        return ledgers;
    }
}
