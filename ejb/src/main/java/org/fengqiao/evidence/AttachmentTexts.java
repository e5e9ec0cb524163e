package org.fengqiao.evidence;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseTextChanged;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/** The queue of evidence whose text is not known yet, and what was found. */
@ApplicationService
public class AttachmentTexts {

    /** How long one reader may keep a file before another takes it: far longer than reading takes, see {@link ReaderProgram}. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** So often a file is begun before it is given up: it may be the file that ends the server. */
    private static final int ATTEMPTS = 3;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    TimeSource time;

    @Inject
    Event<CaseTextChanged> changed;

    /** A file to be read. */
    record Waiting(long attachmentId, String mediaType, long size) {}

    void added(@Observes CaseEventAppended appended) {
        if (appended.event().kind().equals("ATTACHMENT_ADDED")) {
            long id = ((Number) appended.data().get("attachment")).longValue();
            em.persist(new AttachmentText(id, appended.file().id()));
        }
    }

    /** How far the text of each attachment of the case is known, by the attachment's id. */
    public Map<Long, TextState> states(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        Map<Long, TextState> states = new HashMap<>();
        em.createQuery("select t.attachmentId, t.state from AttachmentText t where t.caseId = :case", Object[].class)
                .setParameter("case", file.id())
                .getResultList()
                .forEach(row -> states.put((Long) row[0], (TextState) row[1]));
        return states;
    }

    /** Takes the next file that nobody reads, the oldest first. */
    Optional<Waiting> claim() {
        Instant now = time.now();
        List<?> ids = em.createNativeQuery(
                        "select attachment_id from fengqiao.attachment_text where state = 'WAITING' and (claimed_until is null or claimed_until < :now) order by attachment_id limit 1 for update skip locked",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        AttachmentText text = em.find(AttachmentText.class, ids.get(0));
        text.attempts++;
        text.claimedUntil = now.plus(CLAIM);
        if (text.attempts > ATTEMPTS) {
            finish(text, TextState.GIVEN_UP, null);
            return claim();
        }
        Object[] about = (Object[])
                em.createNativeQuery("select media_type, size from fengqiao.attachment where id = :attachment")
                        .setParameter("attachment", text.attachmentId)
                        .getSingleResult();
        return Optional.of(new Waiting(text.attachmentId, (String) about[0], ((Number) about[1]).longValue()));
    }

    /** Keeps what was found and tells who indexes. */
    void done(long attachmentId, TextState state, String found) {
        finish(em.find(AttachmentText.class, attachmentId), state, found);
    }

    /** Puts a file back: the reader could not even begin with it. */
    void release(long attachmentId) {
        AttachmentText text = em.find(AttachmentText.class, attachmentId);
        text.claimedUntil = null;
        text.attempts--;
    }

    private void finish(AttachmentText text, TextState state, String found) {
        text.state = state;
        text.text = found == null || found.isEmpty() ? null : found;
        text.claimedUntil = null;
        text.readAt = time.now();
        if (text.text != null) {
            em.flush();
            changed.fire(new CaseTextChanged(text.caseId));
        }
    }
}
