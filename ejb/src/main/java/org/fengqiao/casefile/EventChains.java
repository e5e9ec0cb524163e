package org.fengqiao.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/**
 * Proves that streams of events are whole. Knows no viewer: who may ask is decided by the callers. Work may go on meanwhile, for each
 * file is read together with its events in one statement and so at one moment.
 */
@ApplicationService
public class EventChains {

    /** What several nodes may still have in hand of the numbers dealt out. */
    private static final int BLOCKS = 500;

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

    /**
     * The files that have got events since the last call of this kind, a few at a time: what was whole and has got nothing new was looked at
     * then. Moves on only with the caller's transaction, so nothing is left out.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Step verifyNew(int events) {
        Number from = (Number) em.createNativeQuery("select event_id from chain_progress for update", Long.class)
                .getSingleResult();
        // numbers of events are dealt out in blocks, so one may come in below another that was there before
        List<?> rows = em.createNativeQuery(
                        "select id, case_id from case_event where id > :from order by id limit :most", Tuple.class)
                .setParameter("from", Math.max(0, from.longValue() - BLOCKS))
                .setParameter("most", events + BLOCKS)
                .getResultList();
        long last = from.longValue();
        Set<Long> cases = new TreeSet<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            last = Math.max(last, ((Number) row.get(0)).longValue());
            cases.add(((Number) row.get(1)).longValue());
        }
        if (last == from.longValue()) {
            return new Step(null, 0, 0, List.of());
        }
        List<ChainReport> reports = cases.stream().map(this::verify).toList();
        em.createNativeQuery("update chain_progress set event_id = :last")
                .setParameter("last", last)
                .executeUpdate();
        return new Step(
                last,
                reports.size(),
                reports.stream().mapToLong(ChainReport::events).sum(),
                reports.stream().filter(report -> !report.intact()).toList());
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
