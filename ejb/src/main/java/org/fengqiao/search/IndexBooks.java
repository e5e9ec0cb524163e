package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;
import org.hibernate.Session;

/**
 * What the database knows of the indexes: which generation is searched, which is being built, what is still to be written. Whoever writes
 * to an index, from the queue or while building, holds its lock from reading the cases until the index has them: so no older state of a
 * case can overwrite a newer one, on whichever node it was read.
 */
@ApplicationService
@Transactional(Transactional.TxType.REQUIRES_NEW)
class IndexBooks {

    /** A builder that has not been heard of for so long is dead. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final String TABLE = "fengqiao.search_index";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    /**
     * A row of the books.
     *
     * @param generation the one that is searched, 0 when there is none yet
     * @param building the one that is being built, 0 when none is
     */
    record Entry(int generation, int building, String builder, long built, long toBuild) {}

    /** Takes what was read to the index; back when the index has it. */
    interface Writer {
        void write(Entry entry, List<CaseText> texts, Set<Long> gone);
    }

    /** The row of an index. A new one gets its part of the queue from now on; one of another layout is worth nothing any more. */
    Entry open(String name, String layout) {
        sql("insert into " + TABLE + " (name, layout) values (:name, :layout) on conflict do nothing", name)
                .setParameter("layout", layout)
                .executeUpdate();
        sql("update " + TABLE + " set layout = :layout, generation = 0 where name = :name and layout <> :layout", name)
                .setParameter("layout", layout)
                .executeUpdate();
        return find(name).orElseThrow();
    }

    Optional<Entry> find(String name) {
        List<?> rows = sql(
                        "select generation, coalesce(building, 0), coalesce(builder, ''), built, to_build from " + TABLE
                                + " where name = :name",
                        name)
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).findFirst();
    }

    private static Entry entry(Object[] row) {
        return new Entry((Integer) row[0], (Integer) row[1], (String) row[2], (Long) row[3], (Long) row[4]);
    }

    /** The index of this generation is gone or cannot be read. */
    void lost(String name, int generation) {
        sql("update " + TABLE + " set generation = 0 where name = :name and generation = :generation", name)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    /** @return the generation to be built, or empty when somebody is at it already */
    Optional<Integer> begin(String name, String builder) {
        lock(name);
        int claimed = sql(
                        "update " + TABLE
                                + " set building = last_generation + 1, last_generation = last_generation + 1, builder = :builder,"
                                + " builder_seen_at = :now, built = 0, to_build = (select count(*) from fengqiao.case_file)"
                                + " where name = :name and (building is null or builder_seen_at < :dead)",
                        name)
                .setParameter("builder", builder)
                .setParameter("now", time.now())
                .setParameter("dead", time.now().minus(SILENCE))
                .executeUpdate();
        return claimed == 0 ? Optional.empty() : find(name).map(Entry::building);
    }

    /** Takes the claim of builders of an earlier life of this node away. */
    void abandon(String name, String builder) {
        sql(
                        "update " + TABLE
                                + " set building = null, builder = null where name = :name and builder like :builder",
                        name)
                .setParameter("builder", builder + "%")
                .executeUpdate();
    }

    /**
     * Reads the next cases and gives them to the index that is being built.
     *
     * @return the last id, or -1 when there are no more
     */
    long build(String name, String builder, long after, int limit, Writer writer) {
        lock(name);
        Entry entry = find(name).orElseThrow();
        if (!entry.builder().equals(builder)) {
            throw new IllegalStateException("another node has taken over the building of the index " + name);
        }
        List<Long> ids = next(after, limit);
        if (ids.isEmpty()) {
            return -1;
        }
        writer.write(entry, read(ids), Set.of());
        sql("update " + TABLE + " set built = built + :done, builder_seen_at = :now where name = :name", name)
                .setParameter("done", ids.size())
                .setParameter("now", time.now())
                .executeUpdate();
        return ids.get(ids.size() - 1);
    }

    /** From now on the new generation is searched. */
    void finish(String name, String builder, int generation) {
        lock(name);
        int done = sql(
                        "update " + TABLE + " set generation = :generation, building = null, builder = null"
                                + " where name = :name and builder = :builder",
                        name)
                .setParameter("generation", generation)
                .setParameter("builder", builder)
                .executeUpdate();
        if (done == 0) {
            throw new IllegalStateException("another node has taken over the building of the index " + name);
        }
    }

    /**
     * Takes the next rows of the queue, reads their cases and gives them to the index; the rows go when the index has them, and
     * stay when it has not.
     *
     * @return how many rows went
     */
    int drain(String name, int limit, Writer writer) {
        lock(name);
        Entry entry = find(name).orElseThrow();
        if (entry.generation() == 0 && entry.building() == 0) {
            return 0;
        }
        List<?> rows = next(name, limit);
        if (rows.isEmpty()) {
            return 0;
        }
        Set<Long> gone = rows.stream()
                .map(row -> ((Number) ((Object[]) row)[1]).longValue())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<CaseText> texts = read(List.copyOf(gone));
        texts.forEach(text -> gone.remove(text.id()));
        writer.write(entry, texts, gone);
        em.createNativeQuery("delete from fengqiao.search_queue where id in :ids")
                .setParameter(
                        "ids",
                        rows.stream()
                                .map(row -> ((Number) ((Object[]) row)[0]).longValue())
                                .toList())
                .executeUpdate();
        return rows.size();
    }

    private List<?> next(String name, int limit) {
        return sql(
                        "select id, case_id from fengqiao.search_queue where index_name = :name"
                                + " and (not_before is null or not_before <= :now) order by id limit :limit for update skip locked",
                        name)
                .setParameter("now", time.now())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The next row cannot be written although the index answers: it waits, longer each time, and lets the others pass. */
    void postpone(String name, String error) {
        lock(name);
        for (Object row : next(name, 1)) {
            Long id = ((Number) ((Object[]) row)[0]).longValue();
            int attempts = ((Number) em.createNativeQuery("select attempts from fengqiao.search_queue where id = :id")
                            .setParameter("id", id)
                            .getSingleResult())
                    .intValue();
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
            Instant until = time.now().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
            em.createNativeQuery(
                            "update fengqiao.search_queue set attempts = attempts + 1, not_before = :until, error = :error where id = :id")
                    .setParameter("until", until)
                    .setParameter("error", error.substring(0, Math.min(300, error.length())))
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    /** Sums of the next cases, by id. */
    Map<Long, Long> prints(long after, int limit) {
        Map<Long, Long> prints = new LinkedHashMap<>();
        read(next(after, limit)).forEach(text -> prints.put(text.id(), text.print()));
        return prints;
    }

    private List<Long> next(long after, int limit) {
        return ids(em.createNativeQuery("select id from fengqiao.case_file where id > :after order by id limit :limit")
                .setParameter("after", after)
                .setParameter("limit", limit));
    }

    /** Has cases written to the index again. */
    void again(String name, List<Long> cases) {
        for (Long id : cases) {
            sql("insert into fengqiao.search_queue (index_name, case_id) values (:name, :case)", name)
                    .setParameter("case", id)
                    .executeUpdate();
        }
    }

    private List<CaseText> read(List<Long> ids) {
        return em.unwrap(Session.class).doReturningWork(connection -> CaseTextReader.read(connection, ids));
    }

    private void lock(String name) {
        sql("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", "search " + name)
                .getSingleResult();
    }

    private Query sql(String sql, String name) {
        return em.createNativeQuery(sql).setParameter("name", name);
    }

    private static List<Long> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
