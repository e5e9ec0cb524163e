package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/**
 * The record of what this node does to the indexes. That it builds one is noted in the transaction in which the {@link IndexBooks} give it the
 * claim, and so is that it has built it; all else stands by itself.
 */
@ApplicationService
class IndexHistory {

    /** Who has not been heard of for so long is dead. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private static final Duration KEPT = Duration.ofDays(366);
    private static final int LONGEST_ERROR = 300;

    /** What a node is at; earlier ones that have no end have lost their node. */
    private static final String OPEN = "select max(id) from fengqiao.search_index_history"
            + " where index_name = :name and kind = :kind and node = :node and ended_at is null";

    /** What can be done to an index. */
    enum Kind {
        BUILD,
        CHECK
    }

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    private final String node = SearchSettings.fromEnvironment().node();

    /**
     * This node is at it now; whoever was at it before and never came to an end is dead. Of tries that fail one after the other the last one
     * stays.
     *
     * @return by which what comes of it is noted
     */
    long begin(String name, Kind kind) {
        Instant now = time.now();
        sql("delete from fengqiao.search_index_history where index_name = :name and began_at < :old", name)
                .setParameter("old", now.minus(KEPT))
                .executeUpdate();
        of(
                        "delete from fengqiao.search_index_history where error is not null and id = (select max(id) from fengqiao.search_index_history"
                                + " where index_name = :name and kind = :kind)",
                        name,
                        kind)
                .executeUpdate();
        String by = kind == Kind.BUILD ? "build_by" : "check_by";
        Query insert = of(
                        "insert into fengqiao.search_index_history (index_name, kind, node, asked_by, began_at, seen_at)"
                                + " select name, :kind, :node, " + by
                                + ", :now, :now from fengqiao.search_index where name = :name"
                                + " returning id",
                        name,
                        kind)
                .setParameter("node", node)
                .setParameter("now", now);
        return ((Number) insert.getSingleResult()).longValue();
    }

    /** The index was built: of so many cases as the books say. */
    void built(String name) {
        of(
                        "update fengqiao.search_index_history set ended_at = :now, seen_at = :now,"
                                + " done = (select built from fengqiao.search_index where name = :name)"
                                + " where id = (" + OPEN + ")",
                        name,
                        Kind.BUILD)
                .setParameter("node", node)
                .setParameter("now", time.now())
                .executeUpdate();
    }

    /** It could not even begin, or came to no end. */
    void failed(String name, Kind kind, String error) {
        Object open = of(OPEN, name, kind).setParameter("node", node).getSingleResult();
        failed(open == null ? begin(name, kind) : ((Number) open).longValue(), error);
    }

    /** It came to no end. */
    void failed(long id, String error) {
        em.createNativeQuery(
                        "update fengqiao.search_index_history set ended_at = :now, seen_at = :now, error = :error where id = :id")
                .setParameter("error", WrittenText.start(error, LONGEST_ERROR))
                .setParameter("now", time.now())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** How far it is. */
    void seen(long id, long done) {
        em.createNativeQuery("update fengqiao.search_index_history set seen_at = :now, done = :done where id = :id")
                .setParameter("now", time.now())
                .setParameter("done", done)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The comparison came to its end. */
    void compared(long id, IndexCheck.Report report) {
        em.createNativeQuery(
                        "update fengqiao.search_index_history set ended_at = :now, seen_at = :now, done = :done, missing = :missing,"
                                + " stale = :stale, surplus = :surplus where id = :id")
                .setParameter("now", time.now())
                .setParameter("done", report.compared())
                .setParameter("missing", report.missing())
                .setParameter("stale", report.stale())
                .setParameter("surplus", report.surplus())
                .setParameter("id", id)
                .executeUpdate();
    }

    private Query of(String sql, String name, Kind kind) {
        return sql(sql, name).setParameter("kind", kind.name());
    }

    private Query sql(String sql, String name) {
        return em.createNativeQuery(sql).setParameter("name", name);
    }
}
