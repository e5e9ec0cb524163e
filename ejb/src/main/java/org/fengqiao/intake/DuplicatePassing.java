package org.fengqiao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** When a file goes on in another, so do the pairs that it stands in: what may be one matter with it may be one with that one. */
@ApplicationScoped
class DuplicatePassing {

    /** The pairs of joined files, each file by the one it went on in. Two that went on in the same file are no pair any more. */
    private static final String PASSED =
            """
            select distinct on (x, y) * from (
              select least(coalesce(a.merged_into_id, a.id), coalesce(b.merged_into_id, b.id)) x,
                     greatest(coalesce(a.merged_into_id, a.id), coalesce(b.merged_into_id, b.id)) y, p.*
                from %s p join fengqiao.case_file a on a.id = p.case_a join fengqiao.case_file b on b.id = p.case_b) q
             where x <> y order by x, y, likeness desc""";

    /** A pair that is here already stays as it is. */
    private static final String OPEN =
            """
            with moved as (
              delete from fengqiao.case_duplicate d where d.state = 'OPEN' and %s
              returning d.*)
            insert into fengqiao.case_duplicate (case_a, case_b, reasons, likeness, state, found_at)
            select x, y, case when reasons like 'THROUGH_JOINED_FILE%%' then '' else 'THROUGH_JOINED_FILE ' end || reasons,
                   likeness, state, found_at
              from (%s) passed
            on conflict do nothing""";

    /** What a person has said of the joined file counts for the other, even where the night has found them alike by themselves. */
    private static final String DISMISSED =
            """
            with judged as (
              select * from fengqiao.case_duplicate
               where state = 'DISMISSED' and (case_a = :later and case_b <> :earlier or case_b = :later and case_a <> :earlier))
            insert into fengqiao.case_duplicate (case_a, case_b, reasons, likeness, state, found_at, decided_by, decided_at)
            select x, y, case when reasons like 'THROUGH_JOINED_FILE%%' then '' else 'THROUGH_JOINED_FILE ' end || reasons,
                   likeness, state, found_at, decided_by, decided_at
              from (%s) passed
            on conflict (case_a, case_b) do update
              set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at
              where case_duplicate.state = 'OPEN'"""
                    .formatted(PASSED.formatted("judged"));

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /** What was dismissed for the joined file is so for the one that it went on in. */
    void judged(long later, long earlier) {
        em.createNativeQuery(DISMISSED)
                .setParameter("later", later)
                .setParameter("earlier", earlier)
                .executeUpdate();
    }

    /** Open pairs of a file that has just gone on in another. */
    void open(long later) {
        em.createNativeQuery(OPEN.formatted("(d.case_a = :later or d.case_b = :later)", PASSED.formatted("moved")))
                .setParameter("later", later)
                .executeUpdate();
    }

    /** The same for all files: one may have been compared at the very moment of its joining. */
    void open() {
        em.createNativeQuery(OPEN.formatted(
                        """
                        exists (select 1 from fengqiao.case_file f where f.id in (d.case_a, d.case_b) and f.merged_into_id is not null)""",
                        PASSED.formatted("moved")))
                .executeUpdate();
    }

    /** Its people are more by now: the next night holds it against the others once more. */
    void again(long file) {
        em.createNativeQuery("update fengqiao.case_print set bands = null where case_id = :file")
                .setParameter("file", file)
                .executeUpdate();
    }
}
