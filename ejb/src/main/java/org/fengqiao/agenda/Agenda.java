package org.fengqiao.agenda;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.TimeSource;

/**
 * What is due, for one person: the clocks that run on cases he may see, the nearest first. Rights that the parties may let pass are no
 * work of anybody's and stay out.
 */
@ApplicationService
public class Agenda {

    /** More entries than this are only counted in the field of a day. */
    public static final int SHOWN_A_DAY = 3;

    private static final int READ_AT_ONCE = 200;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    /**
     * A day of the month view.
     *
     * @param items the first of them, {@link #SHOWN_A_DAY} at most
     */
    public record Day(LocalDate date, long count, List<AgendaItem> items) {}

    /** @param after cursor of the page before, or null */
    public Page<AgendaItem> page(Viewer viewer, AgendaFilter filter, int limit, String after) {
        Condition where = condition(viewer, filter);
        if (after != null) {
            Keyset from = Keyset.decode(after, 2);
            if (filter.paused()) {
                where.add("k.id > :afterId");
            } else {
                where.add("(k.dueOn > :afterDue or k.dueOn = :afterDue and k.id > :afterId)");
                where.parameters.put("afterDue", from.dateAt(0));
            }
            where.parameters.put("afterId", from.longAt(1));
        }
        return Page.of(items(where, limit + 1), limit, last -> Keyset.encode(last.dueOn(), last.clockId()));
    }

    public long count(Viewer viewer, AgendaFilter filter) {
        Condition where = condition(viewer, filter);
        return where.bind(em.createQuery(
                        "select count(k) from DeadlineClock k, CaseFile c where " + where.jpql(), Long.class))
                .getSingleResult();
    }

    /** The days of a month on which something is due, in order. */
    public SortedMap<LocalDate, Day> month(Viewer viewer, Whose whose, YearMonth month) {
        Condition where = condition(viewer, AgendaFilter.due(whose, month.atDay(1), month.atEndOfMonth()));
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        where.bind(em.createQuery(
                        "select k.dueOn, count(k) from DeadlineClock k, CaseFile c where " + where.jpql()
                                + " group by k.dueOn",
                        Object[].class))
                .getResultStream()
                .forEach(row ->
                        days.put((LocalDate) row[0], new Day((LocalDate) row[0], (Long) row[1], new ArrayList<>())));
        if (days.values().stream().mapToLong(Day::count).sum() <= READ_AT_ONCE) {
            items(condition(viewer, AgendaFilter.due(whose, month.atDay(1), month.atEndOfMonth())), READ_AT_ONCE)
                    .forEach(item -> {
                        Day day = days.get(item.dueOn());
                        // a clock that started between the two questions is not counted either
                        if (day != null && day.items().size() < SHOWN_A_DAY) {
                            day.items().add(item);
                        }
                    });
        } else {
            // a county's month: a day may hold hundreds, of which the index finds the first few at once
            days.forEach((date, day) ->
                    day.items().addAll(items(condition(viewer, AgendaFilter.due(whose, date, date)), SHOWN_A_DAY)));
        }
        return days;
    }

    private Condition condition(Viewer viewer, AgendaFilter filter) {
        List<String> rights = counting.rules().all().stream()
                .filter(DeadlineRule::right)
                .map(DeadlineRule::code)
                .distinct()
                .toList();
        return new Condition(viewer, filter, rights);
    }

    private List<AgendaItem> items(Condition where, int most) {
        Instant now = time.now();
        return where.bind(em.createQuery(
                        "select k, c, k.lockVersion from DeadlineClock k, CaseFile c where " + where.jpql()
                                + " order by k.dueOn, k.id",
                        Object[].class))
                .setMaxResults(most)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .map(row -> item((DeadlineClock) row[0], (CaseFile) row[1], (Long) row[2], now))
                .toList();
    }

    private AgendaItem item(DeadlineClock clock, CaseFile file, long change, Instant now) {
        return new AgendaItem(
                clock.id(),
                change,
                file.caseNo(),
                file.title(),
                file.partySummary(),
                file.outwardParties(),
                counting.rule(clock),
                clock.subject(),
                clock.dueOn(),
                clock.provisional(),
                counting.light(clock, now));
    }

    /** Scope first, then whose they are and when. */
    private static final class Condition {

        private final StringBuilder jpql = new StringBuilder("c.id = k.caseId");
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final ScopePredicate scope;

        /** @param rights codes of rules that oblige nobody */
        Condition(Viewer viewer, AgendaFilter filter, List<String> rights) {
            scope = ScopePredicate.of(viewer);
            add(scope.jpql());
            add(filter.paused() ? "k.state = 'SUSPENDED'" : "k.state = 'RUNNING'");
            if (!rights.isEmpty()) {
                add("k.rule not in :rights");
                parameters.put("rights", rights);
            }
            whose(viewer, filter.whose());
            if (filter.from() != null) {
                add("k.dueOn >= :from");
                parameters.put("from", filter.from());
            }
            if (filter.to() != null) {
                add("k.dueOn <= :to");
                parameters.put("to", filter.to());
            }
        }

        private void whose(Viewer viewer, Whose whose) {
            switch (whose) {
                case MINE -> {
                    add("(k.ownerStaffId = :me"
                            + " or exists (select 1 from CaseStaff me where me.caseId = c.id and me.staffId = :me))");
                    parameters.put("me", viewer.staffId());
                }
                case ORGANISATION -> {
                    add(
                            viewer.organisationKind() == OrganisationKind.CENTRE
                                    ? "c.centreId = :house"
                                    : "exists (select 1 from CaseOrganisation o where o.caseId = c.id and o.organisationId = :house)");
                    parameters.put("house", viewer.organisationId());
                }
                case REGION -> {
                    // the scope says it
                }
            }
        }

        void add(String condition) {
            jpql.append(" and ").append(condition);
        }

        String jpql() {
            return jpql.toString();
        }

        <Q extends Query> Q bind(Q query) {
            parameters.forEach(query::setParameter);
            return scope.bind(query);
        }
    }
}
