package org.fengqiao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fengqiao.shared.TimeSource;

/** Writes what a recount has found, many clocks in one statement: row by row a million of them would take an hour. */
@ApplicationScoped
class RecountWriter {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /**
     * Takes over the counts, each unless somebody has changed its clock or given its warning since it was read.
     *
     * @return whose counts were taken over
     */
    Set<Long> write(List<ClockCount> counts) {
        List<?> ids = em.createNativeQuery(
                        """
                        update deadline_clock c set due_on = n.due_on, due_at = n.due_at, unrolled_on = n.unrolled_on,
                            calendar_from = n.calendar_from, provisional = n.provisional,
                            next_alert_at = n.alert_at, next_alert = n.alert,
                            entries = c.entries + n.entry, lock_version = c.lock_version + 1
                        from unnest(cast(:ids as bigint[]), cast(:versions as bigint[]), cast(:waiting as timestamptz[]),
                            cast(:dueOn as date[]), cast(:dueAt as timestamptz[]), cast(:unrolledOn as date[]),
                            cast(:calendarFrom as date[]), cast(:provisional as boolean[]), cast(:alertAt as timestamptz[]),
                            cast(:alerts as text[]), cast(:entries as int[]))
                          n (id, version, waiting, due_on, due_at, unrolled_on, calendar_from, provisional, alert_at, alert, entry)
                        where c.id = n.id and c.lock_version = n.version and c.next_alert_at is not distinct from n.waiting
                        returning c.id""",
                        Long.class)
                .setParameter("ids", all(counts, count -> count.clock().id, Long[]::new))
                .setParameter("versions", all(counts, count -> count.clock().lockVersion, Long[]::new))
                .setParameter("waiting", all(counts, count -> count.clock().nextAlertAt, Instant[]::new))
                .setParameter("dueOn", all(counts, ClockCount::dueOn, LocalDate[]::new))
                .setParameter("dueAt", all(counts, ClockCount::dueAt, Instant[]::new))
                .setParameter("unrolledOn", all(counts, ClockCount::unrolledOn, LocalDate[]::new))
                .setParameter("calendarFrom", all(counts, ClockCount::calendarFrom, LocalDate[]::new))
                .setParameter("provisional", all(counts, ClockCount::provisional, Boolean[]::new))
                .setParameter("alertAt", all(counts, RecountWriter::alertAt, Instant[]::new))
                .setParameter("alerts", all(counts, RecountWriter::alertStep, String[]::new))
                .setParameter("entries", all(counts, count -> count.moved() ? 1 : 0, Integer[]::new))
                .getResultList();
        Set<Long> written = new HashSet<>();
        ids.forEach(id -> written.add((Long) id));
        return written;
    }

    private static Instant alertAt(ClockCount count) {
        return count.alert() == null ? null : count.alert().at();
    }

    private static String alertStep(ClockCount count) {
        return count.alert() == null ? null : count.alert().step();
    }

    private static <T> T[] all(List<ClockCount> counts, Function<ClockCount, T> value, IntFunction<T[]> array) {
        return counts.stream().map(value).toArray(array);
    }

    /** A line in the ledger of each. */
    void enter(List<ClockCount> moved, ClockRecount recount, Instant now) {
        if (moved.isEmpty()) {
            return;
        }
        em.createNativeQuery(
                        """
                        insert into deadline_entry (clock_id, seq, kind, on_day, at, staff_id, staff_name, reason, due_before, due_after)
                        select n.id, n.seq, 'RECOUNTED', :today, :now, cast(:staff as bigint), :name, :reason, n.due_before, n.due_after
                        from unnest(cast(:ids as bigint[]), cast(:seqs as int[]), cast(:before as date[]), cast(:after as date[]))
                          n (id, seq, due_before, due_after)""")
                .setParameter("today", LocalDate.ofInstant(now, TimeSource.ZONE))
                .setParameter("now", now)
                .setParameter("staff", recount.staffId)
                .setParameter("name", recount.staffName)
                .setParameter("reason", recount.note)
                .setParameter("ids", all(moved, count -> count.clock().id, Long[]::new))
                .setParameter("seqs", all(moved, count -> count.clock().entries + 1, Integer[]::new))
                .setParameter("before", all(moved, count -> count.clock().dueOn, LocalDate[]::new))
                .setParameter("after", all(moved, ClockCount::dueOn, LocalDate[]::new))
                .executeUpdate();
    }
}
