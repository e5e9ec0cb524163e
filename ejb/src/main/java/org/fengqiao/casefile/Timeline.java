package org.fengqiao.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;

/** The stream of events of one file, newest first. */
@ApplicationService
public class Timeline {

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    EventChains chains;

    /** One event as it is shown; {@code data} fills the sentence {@code event.KIND}. */
    public record Entry(
            int seq,
            Instant at,
            String kind,
            Long proceedingId,
            String actor,
            String organisation,
            String source,
            String legalBasis,
            Map<String, Object> data,
            String hash) {}

    /** @param after cursor of the page before, or null */
    public Page<Entry> entries(Viewer viewer, String caseNo, int limit, String after) {
        CaseFile file = files.find(viewer, caseNo);
        int below = after == null ? Integer.MAX_VALUE : Keyset.decode(after, 1).intAt(0);
        List<Entry> found = em.createQuery(
                        "select e from CaseEvent e where e.caseId = :case and e.seq < :below order by e.seq desc",
                        CaseEvent.class)
                .setParameter("case", file.id)
                .setParameter("below", below)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Timeline::entry)
                .toList();
        return Page.of(found, limit, last -> Keyset.encode(last.seq()));
    }

    public ChainReport verify(Viewer viewer, String caseNo) {
        return chains.verify(files.find(viewer, caseNo).id);
    }

    private static Entry entry(CaseEvent e) {
        try {
            return new Entry(
                    e.seq,
                    e.at,
                    e.kind,
                    e.proceedingId,
                    e.actorName,
                    e.organisationName,
                    e.source,
                    e.legalBasis,
                    JSON.readValue(e.data, new TypeReference<Map<String, Object>>() {}),
                    e.hash);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("event " + e.id + " holds no JSON", broken);
        }
    }
}
