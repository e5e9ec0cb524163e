package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
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

    /** Who compares an index and has not come to an end after so long is dead. */
    private static final Duration LONGEST_CHECK = Duration.ofHours(1);

    /**
     * Text of so many octets, some two million Chinese characters, is in hand at a time, however few cases it is of: the server needs some
     * 15 times as much memory to take it apart, and OpenSearch gets four times as much in one request, of the 100 MB that it takes.
     */
    private static final long PORTION = 6_000_000;

    private static final String TABLE = "fengqiao.search_index";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    IndexHistory history;

    private final SearchSettings settings = SearchSettings.fromEnvironment();

    /**
     * A row of the books.
     *
     * @param generation the one that is searched, 0 when there is none yet
     * @param building the one that is being built, 0 when none is
     * @param toCheck whether it is to be compared with the database now
     * @param toRenew whether somebody has asked for it to be built anew
     */
    record Entry(
            int generation, int building, String builder, long built, long toBuild, boolean toCheck, boolean toRenew) {}

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
                        "select generation, coalesce(building, 0), coalesce(builder, ''), built, to_build,"
                                + " coalesce(check_at <= :now, false), build_at is not null from " + TABLE
                                + " where name = :name",
                        name)
                .setParameter("now", time.now())
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).findFirst();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (Integer) row[0],
                (Integer) row[1],
                (String) row[2],
                (Long) row[3],
                (Long) row[4],
                (Boolean) row[5],
                (Boolean) row[6]);
    }

    /** The index of this generation is gone or cannot be read. */
    void lost(String name, int generation) {
        sql("update " + TABLE + " set generation = 0 where name = :name and generation = :generation", name)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    /**
     * Has the next generation made while nobody writes to any, so that no change comes to an index that is not there yet, and claims the
     * building of it. When it cannot be made nothing is claimed. No row is locked meanwhile: whoever looks after the present one goes on.
     *
     * @return whether it is ours to build; it is not when somebody is at it already
     */
    boolean begin(String name, String builder, IntConsumer made) {
        lock(name);
        List<?> free = sql(
                        "select last_generation + 1 from " + TABLE
                                + " where name = :name and (building is null or builder = :builder or builder_seen_at < :dead)",
                        name)
                .setParameter("builder", builder)
                .setParameter("dead", time.now().minus(SILENCE))
                .getResultList();
        if (free.isEmpty()) {
            return false;
        }
        int generation = ((Number) free.get(0)).intValue();
        made.accept(generation);
        sql(
                        "update " + TABLE
                                + " set building = :generation, last_generation = :generation, builder = :builder,"
                                + " builder_seen_at = :now, built = 0, to_build = (select count(*) from fengqiao.case_file)"
                                + " where name = :name",
                        name)
                .setParameter("generation", generation)
                .setParameter("builder", builder)
                .setParameter("now", time.now())
                .executeUpdate();
        history.begin(name, IndexHistory.Kind.BUILD);
        return true;
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
     * Reads the next cases, as many as can be in hand at a time, and gives them to the index that is being built.
     *
     * @param limit most cases
     * @return the last id, or -1 when there are no more
     */
    long build(String name, String builder, long after, int limit, Writer writer) {
        Entry entry = mine(name, builder);
        List<Long> ids = portion(next(after, limit));
        if (ids.isEmpty()) {
            return -1;
        }
        writer.write(entry, read(ids), Set.of());
        return built(name, ids);
    }

    /**
     * Leaves the next case, which the index that is being built does not take, to the queue.
     *
     * @return its id, or -1 when there is none any more
     */
    long leave(String name, String builder, long after) {
        mine(name, builder);
        List<Long> ids = next(after, 1);
        if (ids.isEmpty()) {
            return -1;
        }
        again(name, ids);
        return built(name, ids);
    }

    private Entry mine(String name, String builder) {
        lock(name);
        Entry entry = find(name).orElseThrow();
        if (!entry.builder().equals(builder)) {
            throw new IllegalStateException("another node has taken over the building of the index " + name);
        }
        return entry;
    }

    private long built(String name, List<Long> ids) {
        sql("update " + TABLE + " set built = built + :done, builder_seen_at = :now where name = :name", name)
                .setParameter("done", ids.size())
                .setParameter("now", time.now())
                .executeUpdate();
        return ids.get(ids.size() - 1);
    }

    /** From now on the new generation is searched. */
    void finish(String name, String builder, int generation) {
        lock(name);
        // whoever asked for it wants to know that it agrees with the database
        int done = sql(
                        "update " + TABLE + " set generation = :generation, building = null, builder = null,"
                                + " check_at = case when build_at is null then check_at else :now end,"
                                + " check_by = coalesce(build_by, check_by), build_at = null, build_by = null"
                                + " where name = :name and builder = :builder",
                        name)
                .setParameter("generation", generation)
                .setParameter("builder", builder)
                .setParameter("now", time.now())
                .executeUpdate();
        if (done == 0) {
            throw new IllegalStateException("another node has taken over the building of the index " + name);
        }
        history.built(name);
    }

    /**
     * Takes the next rows of the queue, reads their cases and gives them to the index; the rows go when the index has them, and
     * stay when it has not.
     *
     * @param after row behind which to begin
     * @param limit most rows; fewer when their cases cannot be in hand at a time
     * @return whether any went
     */
    boolean drain(String name, long after, int limit, Writer writer) {
        lock(name);
        Entry entry = find(name).orElseThrow();
        if (entry.generation() == 0 && entry.building() == 0) {
            return false;
        }
        List<?> rows = next(name, after, limit);
        if (rows.isEmpty()) {
            return false;
        }
        Set<Long> cases = new LinkedHashSet<>();
        rows.forEach(row -> cases.add(number(row, 1)));
        Set<Long> gone = new LinkedHashSet<>(portion(List.copyOf(cases)));
        List<Long> written = rows.stream()
                .filter(row -> gone.contains(number(row, 1)))
                .map(row -> number(row, 0))
                .toList();
        List<CaseText> texts = read(List.copyOf(gone));
        texts.forEach(text -> gone.remove(text.id()));
        writer.write(entry, texts, gone);
        em.createNativeQuery("delete from fengqiao.search_queue where id in :ids")
                .setParameter("ids", written)
                .executeUpdate();
        return true;
    }

    private static long number(Object row, int column) {
        return ((Number) ((Object[]) row)[column]).longValue();
    }

    private List<?> next(String name, long after, int limit) {
        return sql(
                        "select id, case_id from fengqiao.search_queue where index_name = :name and id > :after"
                                + " and (not_before is null or not_before <= :now) order by id limit :limit for update skip locked",
                        name)
                .setParameter("after", after)
                .setParameter("now", time.now())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The first row of each of the next cases that are to be written now. */
    List<Long> waiting(String name, long after, int limit) {
        return ids(sql(
                        "select min(id) from fengqiao.search_queue where index_name = :name and id > :after"
                                + " and (not_before is null or not_before <= :now) group by case_id order by 1 limit :limit",
                        name)
                .setParameter("after", after)
                .setParameter("now", time.now())
                .setParameter("limit", limit));
    }

    /** The case of a row cannot be written although others can: it waits, longer each time up to an hour, and lets the others pass. */
    void postpone(String name, long row, String error) {
        sql(
                        "update fengqiao.search_queue set attempts = attempts + 1, error = :error,"
                                + " not_before = cast(:now as timestamptz)"
                                + " + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 10)))"
                                + " where index_name = :name"
                                + " and case_id = (select case_id from fengqiao.search_queue where id = :row)",
                        name)
                .setParameter("error", error.substring(0, Math.min(300, error.length())))
                .setParameter("now", time.now())
                .setParameter("row", row)
                .executeUpdate();
    }

    /** Has every index compared with the database by a node that has it. @return how many there are */
    int check() {
        return em.createNativeQuery("update " + TABLE + " set check_at = :now, check_by = null")
                .setParameter("now", time.now())
                .executeUpdate();
    }

    /** @return whether it is ours to compare; it is not when it need not be, or somebody else is at it */
    boolean beginCheck(String name) {
        return sql("update " + TABLE + " set check_at = :dead where name = :name and check_at <= :now", name)
                        .setParameter("dead", time.now().plus(LONGEST_CHECK))
                        .setParameter("now", time.now())
                        .executeUpdate()
                > 0;
    }

    void finishCheck(String name) {
        sql("update " + TABLE + " set check_at = null, check_by = null where name = :name", name)
                .executeUpdate();
    }

    /** Sums of the next cases, by id. */
    Map<Long, Long> prints(long after, int limit) {
        Map<Long, Long> prints = new TreeMap<>();
        List<Long> ids = next(after, limit);
        while (!ids.isEmpty()) {
            List<Long> some = portion(ids);
            read(some).forEach(text -> prints.put(text.id(), text.print()));
            ids = ids.subList(some.size(), ids.size());
        }
        return prints;
    }

    private List<Long> portion(List<Long> ids) {
        return ids.isEmpty()
                ? ids
                : portion(
                        ids,
                        em.unwrap(Session.class).doReturningWork(connection -> CaseTextReader.sizes(connection, ids)));
    }

    /** As many from the beginning as can be in hand at a time; one at least. */
    static List<Long> portion(List<Long> ids, Map<Long, Long> sizes) {
        int count = 0;
        long octets = 0;
        while (count < ids.size()) {
            octets += sizes.getOrDefault(ids.get(count), 0L);
            if (count > 0 && octets > PORTION) {
                break;
            }
            count++;
        }
        return ids.subList(0, count);
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
        return em.unwrap(Session.class)
                .doReturningWork(connection -> CaseTextReader.read(connection, settings.attachments(), ids));
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
