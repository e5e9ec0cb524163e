package org.fengqiao.delivery;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.organisation.Staff;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/**
 * What is to leave the house, written down in the transaction of what it tells of: both are kept or neither is. Only for who wants it, by
 * what he has an address for and the operator has set up.
 */
@ApplicationService
public class Outbox {

    /** A day's list waits this long for the rest of it: what is due in the morning is found within a minute. */
    private static final Duration GATHER = Duration.ofMinutes(1);
    /** What comes when the day's list is out goes with the next morning's. */
    private static final LocalTime MORNING = LocalTime.of(8, 35);

    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    @Any
    Instance<Channel> channels;

    @Inject
    Preferences preferences;

    @Inject
    TimeSource time;

    /** A notice and whose it is. */
    public record Told(long noticeId, long staffId) {}

    /** One message a notice. */
    public void tell(Collection<Told> told, Topic topic) {
        Map<Long, List<Medium>> ways =
                ways(told.stream().map(Told::staffId).distinct().toList(), topic);
        if (ways.isEmpty()) {
            return;
        }
        // the notices that deliveries point at come before them
        em.flush();
        Instant now = time.now();
        for (Told one : told) {
            for (Medium medium : ways.getOrDefault(one.staffId, List.of())) {
                Delivery delivery = waiting(one.staffId, medium, topic, now, now);
                delivery.noticeId = one.noticeId;
                em.persist(delivery);
            }
        }
    }

    /** Each of them gets one list a day of what is due; what is on it is found when it is sent. */
    public void digest(Collection<Long> staffIds) {
        Map<Long, List<Medium>> ways = ways(staffIds, Topic.DEADLINE);
        if (ways.isEmpty()) {
            return;
        }
        Instant now = time.now();
        LocalDate today = time.today();
        Set<String> out = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        em.createQuery("select d from Delivery d where d.staffId in :staff and d.digestDay >= :today", Delivery.class)
                .setParameter("staff", ways.keySet())
                .setParameter("today", today)
                .getResultStream()
                .forEach(d -> (d.state == DeliveryState.WAITING ? waiting : out).add(d.staffId + " " + d.medium));
        ways.keySet().stream().sorted().forEach(staff -> ways.get(staff).forEach(medium -> {
            String key = staff + " " + medium;
            if (waiting.contains(key)) {
                return;
            }
            boolean late = out.contains(key);
            LocalDate day = late ? today.plusDays(1) : today;
            Instant at = late ? day.atTime(MORNING).atZone(TimeSource.ZONE).toInstant() : now.plus(GATHER);
            insertDigest(staff, medium, day, now, at);
        }));
    }

    // Another node may be just doing the same: then its row serves.
    private void insertDigest(long staff, Medium medium, LocalDate day, Instant now, Instant at) {
        em.createNativeQuery(
                        """
                        insert into delivery (id, staff_id, medium, topic, digest_day, state, created_at, next_try_at)
                        values (nextval('delivery_seq'), :staff, :medium, 'DEADLINE', :day, 'WAITING', :now, :at)
                        on conflict do nothing""")
                .setParameter("staff", staff)
                .setParameter("medium", medium.name())
                .setParameter("day", day)
                .setParameter("now", now)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Whether messages can leave to people who do not work here: by text message only. */
    public boolean writesToStrangers() {
        return channels.stream().anyMatch(channel -> channel.medium() == Medium.SMS && channel.ready());
    }

    /** One text message about an invitation; whom it is for and what it says is found when it is sent (see {@link Stranger}). */
    public void invite(long invitationId) {
        Instant now = time.now();
        Delivery delivery = waiting(null, Medium.SMS, Topic.EVALUATION, now, now);
        delivery.invitationId = invitationId;
        em.persist(delivery);
    }

    private static Delivery waiting(Long staff, Medium medium, Topic topic, Instant now, Instant at) {
        Delivery delivery = new Delivery();
        delivery.staffId = staff;
        delivery.medium = medium;
        delivery.topic = topic;
        delivery.state = DeliveryState.WAITING;
        delivery.createdAt = now;
        delivery.nextTryAt = at;
        return delivery;
    }

    /** By what each of them is to be told; who is to be told by nothing is missing. */
    private Map<Long, List<Medium>> ways(Collection<Long> staffIds, Topic topic) {
        List<Medium> ready = channels.stream()
                .filter(Channel::ready)
                .map(Channel::medium)
                .sorted()
                .toList();
        Map<Long, List<Medium>> ways = new HashMap<>();
        if (ready.isEmpty() || staffIds.isEmpty()) {
            return ways;
        }
        Map<String, Boolean> said = new HashMap<>();
        preferences.said(staffIds).stream()
                .filter(p -> p.topic == topic)
                .forEach(p -> said.put(p.staffId + " " + p.medium, p.wanted));
        em.createQuery("select s from Staff s where s.id in :ids and s.active = true", Staff.class)
                .setParameter("ids", staffIds)
                .getResultStream()
                .forEach(staff -> {
                    List<Medium> wanted = new ArrayList<>();
                    for (Medium medium : ready) {
                        if (address(staff, medium) != null
                                && said.getOrDefault(staff.id() + " " + medium, topic.usual(medium))) {
                            wanted.add(medium);
                        }
                    }
                    if (!wanted.isEmpty()) {
                        ways.put(staff.id(), wanted);
                    }
                });
        return ways;
    }

    /** Null when he has none; a text message cannot go to a fixed line. */
    static String address(Staff staff, Medium medium) {
        return switch (medium) {
            case EMAIL -> staff.email();
            case SMS -> staff.phone() != null && MOBILE.matcher(staff.phone()).matches() ? staff.phone() : null;
        };
    }
}
