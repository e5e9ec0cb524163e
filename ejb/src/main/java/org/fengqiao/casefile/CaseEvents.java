package org.fengqiao.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/** Appends events to case files. That the stream is whole is proven by {@link EventChains}. */
@ApplicationService
public class CaseEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    Event<CaseEventAppended> appended;

    /**
     * Appends an event in the running transaction. The caller has locked the file (see {@link CaseFiles#lock}).
     *
     * @param kind the event's name; its sentence in the timeline is the text {@code event.KIND}
     * @param legalBasis key of the article below {@code law.}, or null for a house rule
     * @param data what the sentence needs; a value that starts with {@code @} is the key of a text
     */
    public CaseEvent append(
            CaseFile file, Viewer viewer, String kind, Long proceedingId, String legalBasis, Map<String, ?> data) {
        CaseEvent event = new CaseEvent();
        event.caseId = file.id;
        event.seq = file.lastSeq + 1;
        event.at = time.now().truncatedTo(ChronoUnit.MICROS);
        event.kind = kind;
        event.proceedingId = proceedingId;
        event.actorId = viewer.staffId() == 0 ? null : viewer.staffId();
        event.actorName = viewer.name();
        event.organisationName = viewer.organisationName();
        event.source = viewer.source();
        event.legalBasis = legalBasis;
        event.data = json(data);
        event.prevHash = file.lastHash;
        event.hash = event.computeHash();
        file.lastSeq = event.seq;
        file.lastHash = event.hash;
        em.persist(event);
        appended.fire(new CaseEventAppended(file, event, data));
        return event;
    }

    /** Who changed the file last. */
    String actorOf(CaseFile file) {
        return em.createQuery(
                        "select e.actorName from CaseEvent e where e.caseId = :case and e.seq = :seq", String.class)
                .setParameter("case", file.id)
                .setParameter("seq", file.lastSeq)
                .getSingleResult();
    }

    private static String json(Map<String, ?> data) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event data is text, numbers and lists of them only", e);
        }
    }
}
