package org.fengqiao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.deadline.AlertStep;
import org.fengqiao.delivery.Outbox;
import org.fengqiao.delivery.Topic;
import org.fengqiao.shared.TimeSource;

/**
 * Writes alerts down for people, in the caller's transaction: what is urgent as a notice of its own, the rest gathered in one notice a
 * person and day.
 */
@ApplicationScoped
class TellingOfDeadlines {

    static final String SINGLE = "DEADLINE";
    static final String BUNDLE = "DEADLINES";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Outbox outbox;

    /** One person and one rung of one clock. */
    record Tell(
            long clockId, long caseId, String caseNo, Instant plannedAt, AlertStep step, long staffId, String words) {}

    void tell(List<Tell> tells, Instant now) {
        List<Tell> urgent = tells.stream().filter(t -> t.step.urgent()).toList();
        List<Tell> calm = tells.stream().filter(t -> !t.step.urgent()).toList();
        Map<Tell, Notice> notices = new LinkedHashMap<>();
        for (Tell tell : urgent) {
            Notice notice = new Notice();
            notice.staffId = tell.staffId;
            notice.at = now;
            notice.kind = SINGLE;
            notice.caseId = tell.caseId;
            notice.caseNo = tell.caseNo;
            notice.data = tell.words;
            em.persist(notice);
            notices.put(tell, notice);
        }
        // what points at them comes after them
        em.flush();
        List<Outbox.Told> told = new ArrayList<>();
        notices.forEach((tell, notice) -> {
            persist(tell, notice.id, now);
            told.add(new Outbox.Told(notice.id, tell.staffId));
        });
        Map<Long, Long> bundles =
                bundles(calm.stream().map(Tell::staffId).collect(Collectors.toCollection(TreeSet::new)), now);
        calm.forEach(tell -> persist(tell, bundles.get(tell.staffId), now));
        outbox.tell(told, Topic.URGENT);
        outbox.digest(bundles.keySet());
    }

    private void persist(Tell tell, long noticeId, Instant now) {
        DeadlineAlert alert = new DeadlineAlert();
        alert.clockId = tell.clockId;
        alert.plannedAt = tell.plannedAt;
        alert.step = tell.step.toString();
        alert.staffId = tell.staffId;
        alert.noticeId = noticeId;
        alert.toldAt = now;
        alert.urgent = tell.step.urgent();
        alert.data = tell.words;
        em.persist(alert);
    }

    /**
     * The day's notice of each person; made, or unread again when something is added. People are taken in one order, so that two nodes that
     * tell the same ones wait for each other and never in a circle.
     */
    private Map<Long, Long> bundles(TreeSet<Long> people, Instant now) {
        Map<Long, Long> bundles = new HashMap<>();
        LocalDate day = LocalDate.ofInstant(now, TimeSource.ZONE);
        for (Long person : people) {
            Object id = em.createNativeQuery(
                            """
                            insert into notice (id, staff_id, at, kind, data, bundle_day)
                            values (nextval('notice_seq'), :staff, :now, 'DEADLINES', '{}', :day)
                            on conflict (staff_id, kind, bundle_day) where bundle_day is not null
                            do update set at = excluded.at, read_at = null
                            returning id""",
                            Long.class)
                    .setParameter("staff", person)
                    .setParameter("now", now)
                    .setParameter("day", day)
                    .getSingleResult();
            bundles.put(person, (Long) id);
        }
        return bundles;
    }
}
