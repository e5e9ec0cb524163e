package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** The record of what was done to the indexes. Part of the {@link IndexBooks}, in whose transactions it is written. */
@ApplicationScoped
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

    /**
     * Somebody is at it now; whoever was at it before and never came to an end is dead. Of tries that fail one after the other the last one
     * stays.
     *
     * @param node that does it, with what tells its lives apart behind a blank
     */
    long begin(String name, Kind kind, String node) {
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
                .setParameter("node", life(node))
                .setParameter("now", now);
        return ((Number) insert.getSingleResult()).longValue();
    }

    /** The index was built: of so many cases as the books say. */
    void built(String name, String node) {
        of(
                        "update fengqiao.search_index_history set ended_at = :now, seen_at = :now,"
                                + " done = (select built from fengqiao.search_index where name = :name)"
                                + " where id = (" + OPEN + ")",
                        name,
                        Kind.BUILD)
                .setParameter("node", life(node))
                .setParameter("now", time.now())
                .executeUpdate();
    }

    /** It could not even begin, or came to no end. */
    void failed(String name, Kind kind, String node, String error) {
        Object open = of(OPEN, name, kind).setParameter("node", life(node)).getSingleResult();
        failed(open == null ? begin(name, kind, node) : ((Number) open).longValue(), error);
    }

    private static String life(String node) {
        return node.split(" ")[0];
    }

    void failed(long id, String error) {
        em.createNativeQuery(
                        "update fengqiao.search_index_history set ended_at = :now, seen_at = :now, error = :error where id = :id")
                .setParameter("error", WrittenText.start(error, LONGEST_ERROR))
                .setParameter("now", time.now())
                .setParameter("id", id)
                .executeUpdate();
    }

    void seen(long id, long done) {
        em.createNativeQuery("update fengqiao.search_index_history set seen_at = :now, done = :done where id = :id")
                .setParameter("now", time.now())
                .setParameter("done", done)
                .setParameter("id", id)
                .executeUpdate();
    }

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
