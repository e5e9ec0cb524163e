package org.fengqiao.notification;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.delivery.Outbox;
import org.fengqiao.delivery.Topic;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/** Tells a person that a search he has kept finds something new. The notice leads to the newest of it. */
@ApplicationService
public class SearchNews {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    TimeSource time;

    /**
     * @param name of the search
     * @param count how many cases are new in it
     */
    public void tell(long staffId, String name, int count, long newest) {
        CaseFile file = em.find(CaseFile.class, newest);
        Notice notice = new Notice();
        notice.staffId = staffId;
        notice.at = time.now();
        notice.kind = "SEARCH_NEWS";
        notice.caseId = file.id();
        notice.caseNo = file.caseNo();
        notice.data = Notifying.json(
                Map.of("title", file.outwardTitle(), "who", file.outwardParties(), "search", name, "count", count));
        em.persist(notice);
        em.flush();
        outbox.tell(List.of(new Outbox.Told(notice.id, staffId)), Topic.CASE);
    }
}
