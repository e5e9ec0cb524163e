package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.search.IndexView.Care;
import org.fengqiao.search.IndexView.Course;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;

/**
 * The system administrator's view of the indexes, and his hand on them. What he asks for stands in the books and is taken up within a second
 * by a node that has the index, whichever node he asks; so it goes on without him, and every other administrator sees how far it is. Every
 * step throws {@link DomainError} FORBIDDEN to anybody else.
 */
@ApplicationService
public class IndexDesk {

    private static final int HISTORY = 10;

    private static final String QUEUE =
            """
            select count(distinct case_id) as waiting, min(noted_at) as since,
                   count(distinct case_id) filter (where attempts > 0) as refused,
                   (array_agg(error order by id desc) filter (where error is not null))[1] as why
              from fengqiao.search_queue where index_name = i.name""";

    private static final String NO_QUEUE =
            "select 0 as waiting, cast(null as timestamptz) as since, 0 as refused, cast(null as varchar) as why";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Indexes indexes;

    @Inject
    IndexBell bell;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** All indexes that get the changes, that of this node first. */
    public List<IndexView> all(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return read(QUEUE, true);
    }

    /** The same without what waits and how many cases there are: what is under way, asked for again and again. */
    public List<IndexView> work(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return read(NO_QUEUE, false);
    }

    private List<IndexView> read(String queue, boolean counted) {
        List<?> rows = em.createNativeQuery(
                        """
                        select i.name, i.generation, i.building is not null, i.built, i.to_build, i.build_at is not null,
                               coalesce(i.check_at <= :now, false), coalesce(i.build_by, i.check_by),
                               q.waiting, q.since, q.refused, q.why
                          from fengqiao.search_index i left join lateral (%s) q on true
                         order by i.name <> :own, i.name"""
                                .formatted(queue))
                .setParameter("now", time.now())
                .setParameter("own", indexes.name())
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row, counted)).toList();
    }

    /** How many there are in the database. */
    public long cases(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return em.createQuery("select count(c) from CaseFile c", Long.class).getSingleResult();
    }

    private IndexView view(Object[] row, boolean counted) {
        String name = (String) row[0];
        boolean building = (Boolean) row[2];
        List<Care> history = history(name, building);
        Care check = history.stream()
                .filter(care -> care.kind().equals(IndexHistory.Kind.CHECK.name()) && care.course() == Course.RUNNING)
                .findFirst()
                .orElse(null);
        Long cases = null;
        IndexView.Answer answer = IndexView.Answer.ELSEWHERE;
        if ((Integer) row[1] == 0) {
            answer = IndexView.Answer.NONE;
        } else if (counted && name.equals(indexes.name())) {
            cases = held();
            answer = cases == null ? IndexView.Answer.SILENT : IndexView.Answer.FINE;
        }
        int colon = name.indexOf(':');
        return new IndexView(
                name,
                name.startsWith("opensearch:"),
                name.substring(colon + 1),
                answer,
                cases,
                number(row[8]),
                (Instant) row[9],
                number(row[10]),
                (String) row[11],
                building || (Boolean) row[5],
                building ? number(row[3]) : 0,
                building ? number(row[4]) : 0,
                check != null || (Boolean) row[6],
                check == null ? null : check.done(),
                (String) row[7],
                history);
    }

    private Long held() {
        try {
            return indexes.ask((index, session) ->
                    session.search(CaseText.class).where(f -> f.matchAll()).fetchTotalHitCount());
        } catch (DomainError unanswered) {
            return null;
        }
    }

    private List<Care> history(String name, boolean building) {
        List<?> rows = sql(
                        """
                        select kind, node, asked_by, began_at, ended_at, done, missing, stale, surplus, error,
                               case when error is not null then 'FAILED' when ended_at is not null then 'DONE'
                                    when kind = 'CHECK' and seen_at > :silent then 'RUNNING'
                                    when kind = 'BUILD' and :building
                                         and id = (select max(id) from fengqiao.search_index_history
                                                    where index_name = :name and kind = 'BUILD') then 'RUNNING'
                                    else 'BROKEN_OFF' end
                          from fengqiao.search_index_history where index_name = :name order by id desc limit :most""",
                        name)
                .setParameter("silent", time.now().minus(IndexHistory.SILENCE))
                .setParameter("building", building)
                .setParameter("most", HISTORY)
                .getResultList();
        return rows.stream().map(row -> care((Object[]) row)).toList();
    }

    private static Care care(Object[] row) {
        return new Care(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                (Instant) row[4],
                Course.valueOf((String) row[10]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                (String) row[9]);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** @throws DomainError NOT_FOUND; REFUSED {@code REINDEX_RUNNING} while it is built anew, {@code INDEX_CHECK_RUNNING} */
    public void compare(Viewer viewer, String name) {
        free(viewer, name);
        ask(name, "check_at = :now, check_by = :who", viewer, "INDEX_CHECK_ASKED");
    }

    /** @throws DomainError as {@link #compare} */
    public void buildAnew(Viewer viewer, String name) {
        free(viewer, name);
        ask(name, "build_at = :now, build_by = :who", viewer, "INDEX_BUILD_ASKED");
    }

    /** Of two who press at the same moment the second is told. */
    private void free(Viewer viewer, String name) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        List<?> found = sql("select 1 from fengqiao.search_index where name = :name for update", name)
                .getResultList();
        if (found.isEmpty()) {
            throw DomainError.notFound();
        }
        IndexView now = work(viewer).stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(DomainError::notFound);
        if (now.renewing()) {
            throw DomainError.refused("REINDEX_RUNNING");
        }
        if (now.checking()) {
            throw DomainError.refused("INDEX_CHECK_RUNNING");
        }
    }

    private void ask(String name, String what, Viewer viewer, String kind) {
        sql("update fengqiao.search_index set " + what + " where name = :name", name)
                .setParameter("now", time.now())
                .setParameter("who", viewer.name())
                .executeUpdate();
        audit.record(kind, viewer.staffId(), viewer.name(), viewer.source(), name, null);
        bell.ring();
    }

    private Query sql(String sql, String name) {
        return em.createNativeQuery(sql).setParameter("name", name);
    }
}
