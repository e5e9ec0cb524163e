package org.fengqiao.delivery;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Slice;
import org.fengqiao.shared.TimeSource;

/** What left the house and what could not, for who runs it. It tells of no case: the system administrator reads none. */
@ApplicationService
public class DeliveryLog {

    private static final Duration SENT_KEPT = Duration.ofDays(90);

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    @Any
    Instance<Channel> channels;

    @Inject
    TimeSource time;

    /**
     * @param name whom it is for; null when it went to a party
     * @param address masked
     */
    public record Line(
            long id,
            String name,
            Medium medium,
            Topic topic,
            DeliveryState state,
            int attempts,
            Instant createdAt,
            Instant nextTryAt,
            Instant endedAt,
            String address,
            String error) {}

    /** The media that the operator has set up. */
    public List<Medium> ready() {
        return channels.stream()
                .filter(Channel::ready)
                .map(Channel::medium)
                .sorted()
                .toList();
    }

    /**
     * Newest first.
     *
     * @param state null for all
     * @throws DomainError FORBIDDEN to all but the system administrator
     */
    public Slice<Line> page(Viewer viewer, DeliveryState state, String after, String before, int limit) {
        if (!viewer.has(Role.SYSTEM_ADMIN)) {
            throw DomainError.forbidden("ADMINISTRATION_NOT_YOURS");
        }
        boolean backwards = before != null;
        String cursor = backwards ? before : after;
        TypedQuery<Line> query = em.createQuery(
                        "select new org.fengqiao.delivery.DeliveryLog$Line(d.id, s.name, d.medium, d.topic, d.state, d.attempts,"
                                + " d.createdAt, d.nextTryAt, d.endedAt, d.address, d.error)"
                                + " from Delivery d left join Staff s on s.id = d.staffId where 1 = 1"
                                + (state == null ? "" : " and d.state = :state")
                                + (cursor == null ? "" : " and d.id " + (backwards ? ">" : "<") + " :last")
                                + " order by d.id " + (backwards ? "asc" : "desc"),
                        Line.class)
                .setMaxResults(limit + 1);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (cursor != null) {
            query.setParameter("last", Keyset.decode(cursor, 1).longAt(0));
        }
        return Slice.of(query.getResultList(), limit, cursor != null, backwards, line -> Keyset.encode(line.id()));
    }

    /** @return how many that have long ended went, {@code most} at the most */
    public int forgetOld(int most) {
        return em.createNativeQuery(
                        """
                        delete from delivery where id in
                        (select id from delivery where ended_at < :before order by ended_at limit :most)""")
                .setParameter("before", time.now().minus(SENT_KEPT))
                .setParameter("most", most)
                .executeUpdate();
    }
}
