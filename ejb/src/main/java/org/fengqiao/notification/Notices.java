package org.fengqiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

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
        return Page.of(found, limit, last -> Keyset.encode(last.readAt == null ? 0 : 1, last.at, last.id))
                .map(Notices::view);
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
        return view(notice);
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

    private static NoticeView view(Notice n) {
        return new NoticeView(n.id, n.at, n.kind, n.caseNo, read(n), n.readAt == null);
    }

    private static Map<String, Object> read(Notice n) {
        try {
            return JSON.readValue(n.data, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("notice " + n.id + " holds no JSON", broken);
        }
    }
}
