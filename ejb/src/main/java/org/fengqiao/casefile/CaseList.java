package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.access.Viewer;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.TrafficLight;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.QueryCode;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Lists of cases within the viewer's scope, in steps of a page, each step found by an index and never by counting off rows. */
@ApplicationService
public class CaseList {

    /** A file is due soon from this many days before its deadline until it is met. */
    static final int SOON_DAYS = 3;

    /** The order of a list. */
    public enum Sort {
        DUE,
        NEWEST
    }

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    Counting counting;

    /**
     * @param after cursor of the page before, or null; a cursor belongs to the sort it was made with
     * @throws DomainError INVALID {@code BAD_CURSOR}
     */
    public Page<CaseRow> page(Viewer viewer, CaseFilter filter, Sort sort, int limit, String after) {
        List<CaseFile> found = files(viewer, filter, sort, limit, after, false);
        List<CaseRow> rows = rows(found);
        return Page.of(rows, limit, last -> cursor(sort, found.get(rows.indexOf(last))));
    }

    /**
     * One page of a list with the way back.
     *
     * @param previous cursor for {@code before} of the page in front, or null on the first
     * @param next cursor for {@code after} of the page behind, or null on the last
     */
    public record Leaf(List<CaseRow> rows, String previous, String next) {}

    /**
     * A page that is turned forward or back. Going back asks the index in the other direction, so that no trail of pages has to be
     * remembered. Where the files have moved meanwhile and too little is left in front, it is the first page.
     *
     * @param after cursor to go on behind, or null
     * @param before cursor to go back in front of, or null
     */
    public Leaf leaf(Viewer viewer, CaseFilter filter, Sort sort, int limit, String after, String before) {
        if (before != null) {
            List<CaseFile> found = files(viewer, filter, sort, limit, before, true);
            if (found.size() > limit) {
                List<CaseFile> shown = new ArrayList<>(found.subList(0, limit));
                Collections.reverse(shown);
                return new Leaf(rows(shown), cursor(sort, shown.get(0)), cursor(sort, shown.get(limit - 1)));
            }
        } else if (after != null) {
            List<CaseFile> found = files(viewer, filter, sort, limit, after, false);
            if (!found.isEmpty()) {
                return leaf(found, sort, limit, cursor(sort, found.get(0)));
            }
        }
        return leaf(files(viewer, filter, sort, limit, null, false), sort, limit, null);
    }

    private Leaf leaf(List<CaseFile> found, Sort sort, int limit, String previous) {
        List<CaseFile> shown = found.subList(0, Math.min(limit, found.size()));
        return new Leaf(rows(shown), previous, found.size() > limit ? cursor(sort, shown.get(limit - 1)) : null);
    }

    private List<CaseRow> rows(List<CaseFile> files) {
        return files.stream().map(this::row).toList();
    }

    private List<CaseFile> files(
            Viewer viewer, CaseFilter filter, Sort sort, int limit, String cursor, boolean backwards) {
        Condition where = new Condition(viewer, filter, time.today());
        // ids come to each node in blocks, so of two nodes the later case may have the smaller one: it only parts what
        // is equal
        String by = sort == Sort.DUE ? "c.dueSort" : "c.registeredAt";
        boolean rising = (sort == Sort.DUE) != backwards;
        if (cursor != null) {
            Place place = Place.decode(cursor, sort);
            // what the index goes to comes first, so that no page costs more than another
            where.add(
                    "%1$s %2$s= :cursorAt and (%1$s %2$s :cursorAt or c.id %2$s :cursorId)"
                            .formatted(by, rising ? ">" : "<"),
                    "cursorAt",
                    place.at());
            where.parameters.put("cursorId", place.id());
        }
        String way = rising ? "" : " desc";
        return where.bind(em.createQuery(
                        "select c from CaseFile c where " + where.jpql() + " order by " + by + way + ", c.id" + way,
                        CaseFile.class))
                .setMaxResults(limit + 1)
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
    }

    /** Where a list goes on. */
    private record Place(Object at, long id) {

        static Place decode(String cursor, Sort sort) {
            Keyset values = Keyset.decode(cursor, 2);
            return new Place(sort == Sort.DUE ? values.dateAt(0) : values.instantAt(0), values.longAt(1));
        }
    }

    /** Whether a cursor was made by a list of this order, and is not damaged. */
    public static boolean fits(String cursor, Sort sort) {
        try {
            Place.decode(cursor, sort);
            return true;
        } catch (DomainError other) {
            return false;
        }
    }

    /** The number of the file that is called exactly so, by case number or query code, if the viewer may see it. */
    public Optional<String> named(Viewer viewer, String text) {
        if (!WrittenText.clean(text)) {
            return Optional.empty();
        }
        String code = QueryCode.parse(text).orElse("");
        String number = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        ScopePredicate scope = ScopePredicate.of(viewer);
        Optional<CaseFile> found = scope.bind(em.createQuery(
                        "select c from CaseFile c where (c.caseNo = :name or c.queryCode = :code) and " + scope.jpql(),
                        CaseFile.class))
                .setParameter("name", number)
                .setParameter("code", code)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .findFirst();
        // who has the receipt of a joined file wants to know how the matter stands, and that the other file tells
        Optional<String> survivor = found.filter(file -> file.merged() && file.queryCode.equals(code))
                .flatMap(file -> scope.bind(em.createQuery(
                                "select c.caseNo from CaseFile c where c.id = :id and " + scope.jpql(), String.class))
                        .setParameter("id", file.mergedIntoId)
                        .getResultStream()
                        .findFirst());
        return survivor.or(() -> found.map(CaseFile::caseNo));
    }

    /** How many files lie under each tab: all of them open work or this month's, so that counting stays short. */
    public Map<CaseFilter.Tab, Long> counts(Viewer viewer) {
        Map<CaseFilter.Tab, Long> counts = new EnumMap<>(CaseFilter.Tab.class);
        for (CaseFilter.Tab tab : CaseFilter.Tab.values()) {
            counts.put(tab, count(viewer, CaseFilter.tab(tab)));
        }
        return counts;
    }

    public long count(Viewer viewer, CaseFilter filter) {
        Condition where = new Condition(viewer, filter, time.today());
        return where.bind(em.createQuery("select count(c) from CaseFile c where " + where.jpql(), Long.class))
                .getSingleResult();
    }

    /** @return {@code most} where there are as many or more: it is not counted on then */
    public long countUpTo(int most, Viewer viewer, CaseFilter filter) {
        Condition where = new Condition(viewer, filter, time.today());
        return where.bind(em.createQuery("select c.id from CaseFile c where " + where.jpql(), Long.class))
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    private static String cursor(Sort sort, CaseFile file) {
        return Keyset.encode(sort == Sort.DUE ? file.dueSort : file.registeredAt, file.id);
    }

    private CaseRow row(CaseFile c) {
        return new CaseRow(
                c.id,
                c.caseNo,
                c.title,
                c.partySummary,
                c.category,
                c.regionCode,
                c.status,
                c.procedure,
                c.procedureState,
                c.nextDueOn,
                c.nextDueRule,
                c.nextDueRule == null ? null : counting.name(c.nextDueRule, c.regionCode),
                light(c),
                c.registeredAt,
                c.closedOn,
                c.urgency);
    }

    /** The where clause of a list: scope first, then the filter. */
    private static final class Condition {

        private final StringBuilder jpql;
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final ScopePredicate scope;
        private final Viewer viewer;

        Condition(Viewer viewer, CaseFilter filter, LocalDate today) {
            this.viewer = viewer;
            scope = ScopePredicate.of(viewer);
            jpql = new StringBuilder(scope.jpql());
            if (filter.tab() != null) {
                tab(filter.tab(), today);
            }
            if (filter.region() != null) {
                RegionCode region = RegionCode.parse(filter.region())
                        .orElseThrow(() -> DomainError.invalidFields(
                                List.of(new FieldError("region", "UNKNOWN_REGION", filter.region()))));
                add("c.regionCode between :regionLow and :regionHigh", "regionLow", region.low());
                parameters.put("regionHigh", region.high());
            }
            equal("status", filter.status());
            equal("procedure", filter.procedure());
            equal("procedureState", filter.state());
            if (filter.category() != null) {
                written("c.category like :category escape '\\'", "category", escaped(filter.category()) + "%");
            }
            if (filter.mine()) {
                mine();
            }
            if (filter.from() != null) {
                add("c.registeredAt >= :from", "from", TimeSource.start(filter.from()));
            }
            if (filter.to() != null) {
                add("c.registeredAt < :to", "to", TimeSource.end(filter.to()));
            }
            if (filter.text() != null && !filter.text().isBlank()) {
                text(filter.text().strip());
            }
        }

        private void tab(CaseFilter.Tab tab, LocalDate today) {
            switch (tab) {
                case TO_ACCEPT -> {
                    add("c.status <> org.fengqiao.casefile.CaseStatus.CLOSED");
                    add("(c.procedureState is null or c.procedureState = 'OPENED')");
                }
                case IN_PROGRESS -> {
                    add("c.status <> org.fengqiao.casefile.CaseStatus.CLOSED");
                    add("c.procedureState <> 'OPENED'");
                }
                case DUE_SOON -> {
                    add("c.status <> org.fengqiao.casefile.CaseStatus.CLOSED");
                    add("c.dueSort <= :soon", "soon", today.plusDays(SOON_DAYS));
                }
                case DONE -> {
                    add("c.status = org.fengqiao.casefile.CaseStatus.CLOSED");
                    add("c.mergedIntoId is null"); // that one goes on elsewhere
                    add("c.closedOn >= :month", "month", today.withDayOfMonth(1));
                }
                case MINE -> {
                    add("c.status <> org.fengqiao.casefile.CaseStatus.CLOSED");
                    mine();
                }
            }
        }

        private void mine() {
            add(
                    "exists (select 1 from CaseStaff me where me.caseId = c.id and me.staffId = :me)",
                    "me",
                    viewer.staffId());
        }

        private void text(String text) {
            if (!WrittenText.clean(text)) {
                add("1 = 0"); // nothing is written like that
                return;
            }
            add(
                    "(c.caseNo = :exact or c.queryCode = :exact or c.title like :text escape '\\' or c.partySummary like :text escape '\\'"
                            + " or exists (select 1 from Party p where p.caseId = c.id and p.name like :text escape '\\'))");
            parameters.put("exact", text.toUpperCase(java.util.Locale.ROOT));
            parameters.put("text", "%" + escaped(text) + "%");
        }

        private void equal(String field, Object value) {
            if (value instanceof String text) {
                written("c." + field + " = :" + field, field, text);
            } else if (value != null) {
                add("c." + field + " = :" + field, field, value);
            }
        }

        /** Nothing is written in characters that nobody can write, and the database would choke on them. */
        private void written(String condition, String name, String value) {
            if (WrittenText.clean(value)) {
                add(condition, name, value);
            } else {
                add("1 = 0");
            }
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        }

        void add(String condition) {
            jpql.append(" and ").append(condition);
        }

        void add(String condition, String name, Object value) {
            add(condition);
            parameters.put(name, value);
        }

        String jpql() {
            return jpql.toString();
        }

        <Q extends Query> Q bind(Q query) {
            parameters.forEach(query::setParameter);
            return scope.bind(query);
        }
    }

    private TrafficLight light(CaseFile c) {
        if (c.nextDueRule == null) {
            return null;
        }
        return c.nextDueOn == null
                ? TrafficLight.PAUSED
                : counting.light(c.nextDueRule, c.regionCode, c.nextDueOn, time.today());
    }
}
