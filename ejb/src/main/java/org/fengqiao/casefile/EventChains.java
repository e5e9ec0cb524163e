package org.fengqiao.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/**
 * Proves that streams of events are whole. Knows no viewer: who may ask is decided by the callers. Work may go on meanwhile, for each
 * file is read together with its events in one statement and so at one moment.
 */
@ApplicationService
public class EventChains {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /**
     * What a step through all files found.
     *
     * @param lastId where the next step goes on; null when there are no more files
     */
    public record Step(Long lastId, int files, long events, List<ChainReport> broken) {}

    /** Recomputes the chain of one file. */
    public ChainReport verify(long caseId) {
        return check(caseId - 1, caseId).values().stream().findFirst().orElseThrow(DomainError::notFound);
    }

    /** Recomputes the chains of the next files by id, in a transaction and with a memory of their own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Step verifyAfter(long caseId, int files) {
        List<Long> ids = em.createQuery("select c.id from CaseFile c where c.id > :after order by c.id", Long.class)
                .setParameter("after", caseId)
                .setMaxResults(files)
                .getResultList();
        if (ids.isEmpty()) {
            return new Step(null, 0, 0, List.of());
        }
        Long last = ids.get(ids.size() - 1);
        Map<Long, ChainReport> reports = check(caseId, last);
        return new Step(
                last,
                reports.size(),
                reports.values().stream().mapToLong(ChainReport::events).sum(),
                reports.values().stream().filter(report -> !report.intact()).toList());
    }

    /** @return by id, for the files after the first id up to and including the last */
    private Map<Long, ChainReport> check(long after, long last) {
        Map<Long, ChainReport> reports = new LinkedHashMap<>();
        em.createQuery(
                        "select c.id, c.caseNo, c.lastSeq, c.lastHash from CaseFile c where c.id > :after and c.id <= :last order by c.id",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultStream()
                .forEach(file -> reports.put((Long) file[0], check(file).report()));
        Map<Long, ChainCheck> running = new LinkedHashMap<>();
        try (Stream<Object[]> rows = em.createQuery(
                        """
                        select c.id, c.caseNo, c.lastSeq, c.lastHash, e from CaseFile c, CaseEvent e
                         where e.caseId = c.id and c.id > :after and c.id <= :last order by c.id, e.seq""",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setHint("org.hibernate.fetchSize", 500)
                .getResultStream()) {
            rows.forEach(row -> {
                CaseEvent event = (CaseEvent) row[4];
                running.computeIfAbsent((Long) row[0], id -> check(row)).add(event);
                em.detach(event);
            });
        }
        running.forEach((id, chain) -> reports.put(id, chain.report()));
        return reports;
    }

    private static ChainCheck check(Object[] file) {
        return new ChainCheck((String) file[1], (Integer) file[2], (String) file[3]);
    }
}
