package org.fengqiao.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.TimeSource;

/** Unfinished forms, each its writer's own. */
@ApplicationService
public class Drafts {

    private static final String FIELD = "draft";

    /** Longest form in characters: what was pasted by mistake is kept as well, until the clerk has cut it. */
    private static final int MOST = 3_000_000;

    /** A matter that was not registered for so long will not be. */
    private static final Duration KEPT = Duration.ofDays(60);

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    TimeSource time;

    /** A draft in a list. */
    public record Entry(long id, String title, Instant savedAt) {}

    /**
     * Saves a form as it stands, right or wrong.
     *
     * @param id of the draft to save over, or null for a new one
     * @param content whatever the page needs to show it again
     */
    public Entry save(Viewer viewer, Long id, String title, String content) {
        if (content.length() > MOST) {
            throw new DomainError(DomainError.Kind.TOO_LARGE, "DRAFT_TOO_LARGE");
        }
        IntakeDraft draft = id == null ? new IntakeDraft() : own(viewer, id);
        draft.staffId = viewer.staffId();
        draft.title = title == null || title.length() <= 100 ? title : title.substring(0, 100);
        draft.content = cipher.encrypt(FIELD, content);
        draft.savedAt = time.now();
        if (draft.id == null) {
            em.persist(draft);
        }
        return new Entry(draft.id, draft.title, draft.savedAt);
    }

    /** @throws DomainError NOT_FOUND when the viewer has no such draft */
    public String content(Viewer viewer, long id) {
        return cipher.decrypt(FIELD, own(viewer, id).content);
    }

    public List<Entry> of(Viewer viewer) {
        return em.createQuery(
                        "select d from IntakeDraft d where d.staffId = :me order by d.savedAt desc", IntakeDraft.class)
                .setParameter("me", viewer.staffId())
                .setMaxResults(20)
                .getResultStream()
                .map(d -> new Entry(d.id, d.title, d.savedAt))
                .toList();
    }

    /** Throws the draft away: it was registered, or is not wanted. */
    public void discard(Viewer viewer, long id) {
        em.createQuery("delete from IntakeDraft d where d.id = :draft and d.staffId = :me")
                .setParameter("draft", id)
                .setParameter("me", viewer.staffId())
                .executeUpdate();
    }

    /** @return how many that nobody has touched for long went, {@code most} at the most */
    public int forgetOld(int most) {
        return em.createNativeQuery(
                        """
                        delete from intake_draft where id in
                        (select id from intake_draft where saved_at < :before limit :most)""")
                .setParameter("before", time.now().minus(KEPT))
                .setParameter("most", most)
                .executeUpdate();
    }

    private IntakeDraft own(Viewer viewer, long id) {
        IntakeDraft draft = em.find(IntakeDraft.class, id);
        if (draft == null || draft.staffId != viewer.staffId()) {
            throw DomainError.notFound();
        }
        return draft;
    }
}
