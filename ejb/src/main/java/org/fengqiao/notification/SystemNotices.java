package org.fengqiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.delivery.DeliveryGivenUp;
import org.fengqiao.delivery.Medium;
import org.fengqiao.delivery.Outbox;
import org.fengqiao.delivery.Topic;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/** Tells those who run the house that something in it fails; not again and again, or nobody would read it any more. */
@ApplicationService
public class SystemNotices {

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    TimeSource time;

    /**
     * Every person who holds one of the roles gets the notice {@code kind}.
     *
     * @param data fills the sentence {@code notice.KIND}; no personal data: administrators read no cases
     */
    public void tell(Set<Role> roles, String kind, Map<String, ?> data) {
        tell(roles, kind, data, null);
    }

    /** The same, unless he had one of that kind today. */
    public void tellOnceADay(Set<Role> roles, String kind, Map<String, ?> data) {
        tell(roles, kind, data, time.today());
    }

    private void tell(Set<Role> roles, String kind, Map<String, ?> data, LocalDate day) {
        Instant now = time.now();
        List<Outbox.Told> told = new ArrayList<>();
        List<Long> people = em.createQuery(
                        "select distinct s.id from Staff s join s.roles r where r in :roles and s.active = true order by s.id",
                        Long.class)
                .setParameter("roles", roles)
                .getResultList();
        for (Long person : people) {
            Long id = day == null ? fresh(person, kind, json(data), now) : first(person, kind, json(data), now, day);
            if (id != null) {
                told.add(new Outbox.Told(id, person));
            }
        }
        outbox.tell(told, Topic.SYSTEM);
    }

    private Long fresh(long person, String kind, String data, Instant now) {
        Notice notice = new Notice();
        notice.staffId = person;
        notice.at = now;
        notice.kind = kind;
        notice.data = data;
        em.persist(notice);
        return notice.id;
    }

    /** Null when the day has one. */
    private Long first(long person, String kind, String data, Instant now, LocalDate day) {
        List<?> fresh = em.createNativeQuery(
                        """
                        insert into notice (id, staff_id, at, kind, data, bundle_day)
                        values (nextval('notice_seq'), :staff, :now, :kind, :data, :day)
                        on conflict (staff_id, kind, bundle_day) where bundle_day is not null do nothing
                        returning id""",
                        Long.class)
                .setParameter("staff", person)
                .setParameter("now", now)
                .setParameter("kind", kind)
                .setParameter("data", data)
                .setParameter("day", day)
                .getResultList();
        return fresh.isEmpty() ? null : (Long) fresh.get(0);
    }

    void givenUp(@Observes DeliveryGivenUp failed) {
        tellOnceADay(
                Set.of(Role.SYSTEM_ADMIN),
                "DELIVERIES_FAILED" + (failed.medium() == Medium.SMS ? "_SMS" : ""),
                Map.of("medium", "@delivery.medium." + failed.medium(), "error", String.valueOf(failed.error())));
    }

    private static String json(Map<String, ?> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a notice of words and numbers only", e);
        }
    }
}
