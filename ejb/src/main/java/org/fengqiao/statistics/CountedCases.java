package org.fengqiao.statistics;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.TimeSource;

/**
 * The very cases behind a number, latest first (overdue ones: longest overdue first). The list is as long
 * as the number says, but for cases with a protected party, which {@link #veiled} counts.
 */
@ApplicationService
public class CountedCases {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Statistics statistics;

    @Inject
    CategoryRollUp categories;

    @Inject
    TimeSource time;

    /**
     * @param after cursor of the page before, or null
     * @throws DomainError as {@link Statistics#mediation}
     */
    public Page<CountedCase> page(Viewer viewer, CountedFilter filter, int limit, String after) {
        Condition where = new Condition(ScopePredicate.of(viewer), viewer, filter);
        Listing listing = filter.listing();
        boolean latestFirst = listing.periodic();
        if (after != null) {
            Keyset last = Keyset.decode(after, 2);
            String beyond = latestFirst ? "<" : ">";
            where.add("(" + listing.day() + " " + beyond + " :afterDay or " + listing.day()
                    + " = :afterDay and f.proceedingId " + beyond + " :afterId)");
            where.parameters.put("afterDay", last.dateAt(0));
            where.parameters.put("afterId", last.longAt(1));
        }
        String direction = latestFirst ? " desc" : "";
        List<CountedCase> found = where.bind(em.createQuery(
                        "select new org.fengqiao.statistics.CountedCase(f.proceedingId, c.caseNo, c.title, c.partySummary, f.category,"
                                + " f.regionCode, p.state, f.hostId, f.acceptedOn, " + listing.day() + ")" + where.jpql
                                + " order by " + listing.day() + direction + ", f.proceedingId" + direction,
                        CountedCase.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, row -> Keyset.encode(row.day(), row.proceedingId()));
    }

    /** How many there are: what the figure says. */
    public long count(Viewer viewer, CountedFilter filter) {
        return count(ScopePredicate.forFigures(viewer), viewer, filter);
    }

    /** How many of them the list does not show, because a party is protected from this viewer. */
    public long veiled(Viewer viewer, CountedFilter filter) {
        return count(viewer, filter) - count(ScopePredicate.of(viewer), viewer, filter);
    }

    private long count(ScopePredicate scope, Viewer viewer, CountedFilter filter) {
        Condition where = new Condition(scope, viewer, filter);
        return where.bind(em.createQuery("select count(f)" + where.jpql, Long.class))
                .getSingleResult();
    }

    /** From where, and which: the viewer's scope first. */
    private final class Condition {

        private final StringBuilder jpql = new StringBuilder(
                " from FactRow f, CaseFile c, Proceeding p where c.id = f.caseId and p.id = f.proceedingId");
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final ScopePredicate scope;

        Condition(ScopePredicate scope, Viewer viewer, CountedFilter filter) {
            RegionCode region =
                    RegionCode.of(statistics.place(viewer, filter.region()).code());
            this.scope = scope;
            add(scope.jpql());
            add("f.regionCode between :low and :high");
            parameters.put("low", region.low());
            parameters.put("high", filter.ownOnly() ? region.low() : region.high());
            Listing listing = filter.listing();
            add(listing.condition());
            if (listing.asksToday()) {
                parameters.put("today", time.today());
            }
            if (listing.periodic()) {
                Period period = Period.of(filter.from(), filter.to(), time.today());
                add(listing.day() + " between :first and :last");
                parameters.put("first", period.from());
                parameters.put("last", period.to());
            }
            if (filter.category() != null) {
                add("f.category in :categories");
                parameters.put("categories", categories.below(filter.category()));
            }
            if (filter.mediator() != null) {
                add("f.hostId = :mediator");
                parameters.put("mediator", filter.mediator());
            }
        }

        void add(String condition) {
            jpql.append(" and ").append(condition);
        }

        <Q extends Query> Q bind(Q query) {
            parameters.forEach(query::setParameter);
            return scope.bind(query);
        }
    }
}
