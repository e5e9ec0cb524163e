package org.fengqiao.organisation;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.fengqiao.region.RegionImportReport;
import org.fengqiao.region.RegionsImported;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Records what was done to accounts and organisations, and who came in or was turned away (Cybersecurity Law: kept six months or longer). */
@ApplicationService
public class AuditTrail {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    void record(String kind, Actor actor, String subject, String details) {
        record(kind, actor.id(), actor.name(), actor.source(), subject, details);
    }

    /** The tree is on the floor below and cannot write here itself. */
    void regionsImported(@Observes RegionsImported imported) {
        RegionImportReport report = imported.report();
        String details = "%d ROWS, %d ADDED, %d CHANGED, %d CLOSED"
                .formatted(report.rows(), report.added(), report.changed(), report.closed());
        record("REGIONS_IMPORTED", imported.actorId(), imported.actorName(), imported.source(), null, details);
    }

    /** @param actorId null when nobody is known */
    public void record(String kind, Long actorId, String actorName, String source, String subject, String details) {
        AuditEntry entry = new AuditEntry();
        entry.at = time.now();
        entry.kind = kind;
        entry.actorId = actorId;
        entry.actorName = cut(actorName, 80);
        entry.source = cut(source, 80);
        entry.subject = cut(subject, 120);
        entry.details = cut(details, 2000);
        em.persist(entry);
    }

    private static String cut(String text, int most) {
        return text == null ? null : WrittenText.start(text, most);
    }
}
