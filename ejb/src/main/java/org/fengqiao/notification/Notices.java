package org.fengqiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.TimeSource;

/** A person's own notices: nobody reads or settles those of another. */
@ApplicationService
public class Notices {

    /** Beyond this the number of unread notices is not counted on: nobody can tell 100 from 300, and counting costs. */
    public static final int COUNTED = 100;

    private static final Duration READ_KEPT = Duration.ofDays(180);

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    /**
     * What people have not read, for those who are looking at a page just now: asked every few seconds, so it only looks into the index of
     * what is unread.
     */
    public List<Unread> unread(Collection<Long> staffIds) {
        List<?> rows = em.createNativeQuery(
                        """
                        select s.id, u.number, u.newest from unnest(cast(:ids as bigint[])) s(id),
                        lateral (select count(*) number, max(at) newest from
                          (select at from notice where staff_id = s.id and read_at is null order by at desc, id desc limit 100) x) u""",
                        Tuple.class)
                .setParameter("ids", staffIds.toArray(Long[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Unread(
                        row.get(0, Long.class), row.get(1, Long.class).intValue(), row.get(2, Instant.class)))
                .toList();
    }

    /**
     * @param number {@link #COUNTED} at most
     * @param newest when the latest came in; null when there is none
     */
    public record Unread(long staffId, int number, Instant newest) {}

    /** What came last and is unread; for who is looking at a page just now. */
    public Optional<NoticeView> newest(long staffId) {
        List<NoticeView> found = em.createQuery(
                        "select n from Notice n where n.staffId = :staff and n.readAt is null order by n.at desc, n.id desc",
                        Notice.class)
                .setParameter("staff", staffId)
                .setMaxResults(1)
                .getResultStream()
                .map(n -> view(n, items(List.of(n.id)).getOrDefault(n.id, List.of())))
                .toList();
        return found.stream().findFirst();
    }

    /** How many the person has not read, {@link #COUNTED} at most. */
    public long unread(Viewer viewer) {
        return em.createQuery("select n.id from Notice n where n.staffId = :staff and n.readAt is null", Long.class)
                .setParameter("staff", viewer.staffId())
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /**
     * Unread ones first, then those read, each newest first.
     *
     * @param after cursor of the page before, or null
     */
    public Page<NoticeView> page(Viewer viewer, int limit, String after) {
        Keyset from = after == null ? null : Keyset.decode(after, 3);
        boolean amongRead = from != null && from.intAt(0) == 1;
        List<Notice> found = new ArrayList<>();
        if (!amongRead) {
            found.addAll(half(viewer, "is null", from, limit + 1));
        }
        if (found.size() <= limit) {
            found.addAll(half(viewer, "is not null", amongRead ? from : null, limit + 1 - found.size()));
        }
        Page<NoticeView> page = Page.of(
                        found, limit, last -> Keyset.encode(last.readAt == null ? 0 : 1, last.at, last.id))
                .map(n -> view(n, List.of()));
        Map<Long, List<NoticeView.Item>> items = items(page.items().stream()
                .filter(n -> TellingOfDeadlines.BUNDLE.equals(n.kind()))
                .map(NoticeView::id)
                .toList());
        return page.map(n -> new NoticeView(
                n.id(), n.at(), n.kind(), n.caseNo(), n.data(), n.unread(), items.getOrDefault(n.id(), List.of())));
    }

    /** What day's notices gather, and whether it is still to be done. */
    private Map<Long, List<NoticeView.Item>> items(List<Long> bundles) {
        Map<Long, List<NoticeView.Item>> items = new HashMap<>();
        if (!bundles.isEmpty()) {
            em.createQuery(
                            """
                            select a.noticeId, a.data, c.state from DeadlineAlert a, DeadlineClock c
                            where c.id = a.clockId and a.noticeId in :notices order by a.toldAt desc, c.dueOn, a.clockId""",
                            Object[].class)
                    .setParameter("notices", bundles)
                    .getResultStream()
                    .forEach(row -> items.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(new NoticeView.Item(
                                    AlertWords.read((String) row[1]),
                                    "RUNNING".equals(row[2]) || "SUSPENDED".equals(row[2]))));
        }
        return items;
    }

    private List<Notice> half(Viewer viewer, String read, Keyset from, int most) {
        TypedQuery<Notice> query = em.createQuery(
                        "select n from Notice n where n.staffId = :staff and n.readAt " + read
                                + (from == null ? "" : " and (n.at < :at or n.at = :at and n.id < :below)")
                                + " order by n.at desc, n.id desc",
                        Notice.class)
                .setParameter("staff", viewer.staffId())
                .setMaxResults(most);
        if (from != null) {
            query.setParameter("at", from.instantAt(1)).setParameter("below", from.longAt(2));
        }
        return query.getResultList();
    }

    /** @return how many notices that were read long ago went, {@code most} at the most */
    public int forgetRead(int most) {
        return em.createNativeQuery(
                        """
                        delete from notice where id in
                        (select id from notice where read_at < :before order by read_at limit :most)""")
                .setParameter("before", time.now().minus(READ_KEPT))
                .setParameter("most", most)
                .executeUpdate();
    }

    /**
     * The person has read it.
     *
     * @throws DomainError NOT_FOUND when he has no such notice
     */
    public NoticeView markRead(Viewer viewer, long id) {
        Notice notice = em.find(Notice.class, id);
        if (notice == null || notice.staffId != viewer.staffId()) {
            throw DomainError.notFound();
        }
        if (notice.readAt == null) {
            notice.readAt = time.now();
        }
        return view(notice, List.of());
    }

    /**
     * The person has read all that came up to this moment; what came later, while he was looking, stays unread.
     *
     * @return how many were unread
     */
    public int markAllRead(Viewer viewer, Instant upTo) {
        return em.createQuery(
                        "update Notice n set n.readAt = :now where n.staffId = :staff and n.readAt is null and n.at <= :upTo")
                .setParameter("now", time.now())
                .setParameter("staff", viewer.staffId())
                .setParameter("upTo", upTo)
                .executeUpdate();
    }

    private static NoticeView view(Notice n, List<NoticeView.Item> items) {
        return new NoticeView(n.id, n.at, n.kind, n.caseNo, data(n), n.readAt == null, items);
    }

    static Map<String, Object> data(Notice n) {
        try {
            return JSON.readValue(n.data, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("notice " + n.id + " holds no JSON", broken);
        }
    }
}
