package org.fengqiao.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseFiles;
import org.fengqiao.casefile.CaseJoining;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Slice;
import org.fengqiao.shared.TimeSource;

/** Where a person judges whether two files are one matter. A pair is there for those who may see both files. */
@ApplicationService
public class DuplicateDesk {

    private static final int MOST_OF_A_CASE = 20;

    private static final String THERE =
            " and exists (select 1 from CaseFile c where c.id in (d.caseA, d.caseB) and c.regionCode between :low and :high)";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseJoining joining;

    @Inject
    DuplicatePassing passing;

    @Inject
    StaffDirectory staff;

    @Inject
    TimeSource time;

    /** What may be one matter with the case and has not been judged. */
    public List<DuplicatePair> of(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        return pairs(query(
                        viewer,
                        "d.state = :state and (d.caseA = :case or d.caseB = :case) order by d.strength desc, d.caseA, d.caseB")
                .setParameter("state", DuplicatePair.State.OPEN)
                .setParameter("case", file.id())
                .setMaxResults(MOST_OF_A_CASE)
                .getResultList());
    }

    /**
     * Pairs within the scope: open ones by what speaks for them, those that were judged the last first.
     *
     * @param caseNo only pairs with this file; null for all
     * @param region only pairs of which one file lies there; null for all
     * @param after cursor of the page before, or null
     * @throws DomainError NOT_FOUND when the file lies outside the scope; INVALID field {@code region} when there is no such region, NOT_FOUND
     *     when it lies outside his own
     */
    public Page<DuplicatePair> page(
            Viewer viewer, DuplicatePair.State state, String caseNo, String region, int limit, String after) {
        CaseFile file = caseNo == null ? null : files.find(viewer, caseNo);
        RegionCode within = region == null ? null : within(viewer, region);
        Page<CaseDuplicate> found =
                Page.of(rows(viewer, state, file, within, limit, after, false), limit, last -> cursor(state, last));
        return new Page<>(pairs(found.items()), found.next());
    }

    /**
     * The same, to be turned both ways.
     *
     * @param before cursor of the page behind, or null
     */
    public Slice<DuplicatePair> slice(
            Viewer viewer, DuplicatePair.State state, int limit, String after, String before) {
        boolean backwards = before != null;
        String cursor = backwards ? before : after;
        Slice<CaseDuplicate> found = Slice.of(
                rows(viewer, state, null, null, limit, cursor, backwards),
                limit,
                cursor != null,
                backwards,
                last -> cursor(state, last));
        return new Slice<>(pairs(found.items()), found.previous(), found.next());
    }

    private static RegionCode within(Viewer viewer, String code) {
        RegionCode region = RegionCode.parse(code)
                .orElseThrow(
                        () -> DomainError.invalidFields(List.of(new FieldError("region", "UNKNOWN_REGION", code))));
        if (!RegionCode.of(viewer.regionCode()).contains(region)) {
            throw DomainError.notFound();
        }
        return region;
    }

    private static String cursor(DuplicatePair.State state, CaseDuplicate last) {
        return state == DuplicatePair.State.OPEN
                ? Keyset.encode(last.foundAt, last.caseA, last.caseB, (long) last.strength)
                : Keyset.encode(last.decidedAt, last.caseA, last.caseB);
    }

    private List<CaseDuplicate> rows(
            Viewer viewer,
            DuplicatePair.State state,
            CaseFile file,
            RegionCode region,
            int limit,
            String cursor,
            boolean backwards) {
        boolean open = state == DuplicatePair.State.OPEN;
        Keyset from = cursor == null ? null : Keyset.decode(cursor, open ? 4 : 3);
        String at = open ? "d.foundAt" : "d.decidedAt";
        String less = backwards ? " > " : " < ";
        String more = backwards ? " < " : " > ";
        String behind = at + less + ":at or " + at + " = :at and (d.caseA" + more + ":a or d.caseA = :a and d.caseB"
                + more + ":b)";
        if (open) {
            behind = "d.strength" + less + ":strength or d.strength = :strength and (" + behind + ")";
        }
        String down = backwards ? " asc" : " desc";
        String up = backwards ? " desc" : " asc";
        var query = query(
                        viewer,
                        "d.state = :state"
                                + (file == null ? "" : " and (d.caseA = :case or d.caseB = :case)")
                                + (region == null ? "" : THERE)
                                + (from == null ? "" : " and (" + behind + ")")
                                + " order by " + (open ? "d.strength" + down + ", " : "") + at + down + ", d.caseA" + up
                                + ", d.caseB" + up)
                .setParameter("state", state)
                .setMaxResults(limit + 1);
        if (region != null) {
            query.setParameter("low", region.low()).setParameter("high", region.high());
        }
        if (file != null) {
            query.setParameter("case", file.id());
        }
        if (from != null) {
            query.setParameter("at", from.instantAt(0))
                    .setParameter("a", from.longAt(1))
                    .setParameter("b", from.longAt(2));
            if (open) {
                query.setParameter("strength", (short) from.intAt(3));
            }
        }
        return query.getResultList();
    }

    /**
     * How many pairs there are within the scope.
     *
     * @param most it is counted no further
     */
    public int count(Viewer viewer, DuplicatePair.State state, int most) {
        return query(viewer, "d.state = :state")
                .setParameter("state", state)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /**
     * They are two matters. The pair is not proposed again.
     *
     * @throws DomainError NOT_FOUND; FORBIDDEN {@code MAY_NOT_JUDGE}
     */
    public void dismiss(Viewer viewer, String oneNo, String otherNo) {
        if (!mayJudge(viewer)) {
            throw DomainError.forbidden("MAY_NOT_JUDGE");
        }
        decide(viewer, pair(files.find(viewer, oneNo), files.find(viewer, otherNo)), DuplicatePair.State.DISMISSED);
    }

    /**
     * What the clerk has set aside as another matter while he wrote the case down stays so: no night proposes it again. Others than those
     * who may judge have only put it out of their sight.
     *
     * @param shown why the house had thought them to be the same
     */
    public void setAside(Viewer viewer, String caseNo, Collection<String> others, List<Duplicate> shown) {
        if (!mayJudge(viewer) || others.isEmpty()) {
            return;
        }
        Map<String, Duplicate> found = shown.stream().collect(Collectors.toMap(Duplicate::caseNo, Function.identity()));
        CaseFile file = files.find(viewer, caseNo);
        ScopePredicate scope = ScopePredicate.of(viewer);
        scope.bind(em.createQuery(
                        "select c from CaseFile c where c.caseNo in :others and c.id <> :self and " + scope.jpql(),
                        CaseFile.class))
                .setParameter("others", others)
                .setParameter("self", file.id())
                .getResultList()
                .forEach(other ->
                        decide(viewer, pair(file, other, found.get(other.caseNo())), DuplicatePair.State.DISMISSED));
    }

    /**
     * They are one matter: the later file goes on in the earlier one.
     *
     * @return number of the file that goes on
     * @throws DomainError as {@link CaseJoining#join}; REFUSED {@code PAIR_DISMISSED} where somebody has judged them to be two matters
     */
    public String join(Viewer viewer, String oneNo, String otherNo) {
        CaseFile one = files.find(viewer, oneNo);
        CaseFile other = files.find(viewer, otherNo);
        refuseDismissed(one, other);
        // afterwards one of them may be closed to him: a protected party of the one stands in both then
        CaseFile earlier = joining.join(viewer, oneNo, otherNo);
        decide(viewer, pair(one, other), DuplicatePair.State.JOINED);
        CaseFile later = earlier.id().equals(one.id()) ? other : one;
        passing.judged(later.id(), earlier.id());
        passing.open(later.id());
        passing.again(earlier.id());
        return earlier.caseNo();
    }

    private void refuseDismissed(CaseFile one, CaseFile other) {
        CaseDuplicate pair = em.find(CaseDuplicate.class, key(one, other), LockModeType.PESSIMISTIC_WRITE);
        if (pair != null && pair.state == DuplicatePair.State.DISMISSED) {
            String by = pair.decidedBy == null
                    ? ""
                    : staff.names(Set.of(pair.decidedBy)).getOrDefault(pair.decidedBy, "");
            throw DomainError.refused("PAIR_DISMISSED", by);
        }
    }

    /**
     * Whether they are one matter is open again.
     *
     * @throws DomainError NOT_FOUND; FORBIDDEN {@code MAY_NOT_JUDGE}; REFUSED {@code PAIR_NOT_DISMISSED}
     */
    public void reopen(Viewer viewer, String oneNo, String otherNo) {
        if (!mayJudge(viewer)) {
            throw DomainError.forbidden("MAY_NOT_JUDGE");
        }
        CaseDuplicate pair = em.find(CaseDuplicate.class, key(files.find(viewer, oneNo), files.find(viewer, otherNo)));
        if (pair == null || pair.state != DuplicatePair.State.DISMISSED) {
            throw DomainError.refused("PAIR_NOT_DISMISSED");
        }
        // who had dismissed it and when stays: whoever judges now should know that somebody saw two matters
        pair.state = DuplicatePair.State.OPEN;
    }

    public static boolean mayJudge(Viewer viewer) {
        return viewer.hasAny(Role.CLERK, Role.DIRECTOR);
    }

    public static boolean mayJoin(Viewer viewer) {
        return viewer.has(Role.DIRECTOR);
    }

    private void decide(Viewer viewer, CaseDuplicate pair, DuplicatePair.State state) {
        if (pair.state == DuplicatePair.State.JOINED) {
            throw DomainError.refused("PAIR_JOINED");
        }
        pair.state = state;
        pair.decidedBy = viewer.staffId();
        pair.decidedAt = time.now();
        em.flush();
    }

    private static CaseDuplicate.Key key(CaseFile one, CaseFile other) {
        return new CaseDuplicate.Key(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
    }

    /** The pair of the two files; one that no night has found is made, since a person may see what the house does not. */
    private CaseDuplicate pair(CaseFile one, CaseFile other) {
        return pair(one, other, null);
    }

    private CaseDuplicate pair(CaseFile one, CaseFile other, Duplicate found) {
        CaseDuplicate.Key key = key(one, other);
        CaseDuplicate pair = em.find(CaseDuplicate.class, key);
        if (pair == null) {
            pair = new CaseDuplicate();
            pair.caseA = key.caseA();
            pair.caseB = key.caseB();
            pair.reasons = found == null ? DuplicateReason.SEEN_BY_A_PERSON.name() : DuplicateReason.of(found);
            pair.likeness = (short) TextPrint.likeness(one.facts(), other.facts());
            pair.foundAt = time.now();
            pair.state = DuplicatePair.State.OPEN;
            em.persist(pair);
        }
        return pair;
    }

    private jakarta.persistence.TypedQuery<CaseDuplicate> query(Viewer viewer, String condition) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                "select d from CaseDuplicate d where d.caseA in (select c.id from CaseFile c where " + scope.jpql()
                        + ") and d.caseB in (select c.id from CaseFile c where " + scope.jpql() + ") and " + condition,
                CaseDuplicate.class));
    }

    private List<DuplicatePair> pairs(Collection<CaseDuplicate> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = new HashSet<>();
        Set<Long> people = new HashSet<>();
        for (CaseDuplicate each : found) {
            ids.add(each.caseA);
            ids.add(each.caseB);
            if (each.decidedBy != null) {
                people.add(each.decidedBy);
            }
        }
        Map<Long, CaseFile> both = em.createQuery("select c from CaseFile c where c.id in :ids", CaseFile.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        Map<Long, String> names = people.isEmpty() ? Map.of() : staff.names(people);
        return found.stream()
                .map(d -> pair(
                        d, both.get(d.caseA), both.get(d.caseB), d.decidedBy == null ? null : names.get(d.decidedBy)))
                .toList();
    }

    private static DuplicatePair pair(CaseDuplicate d, CaseFile a, CaseFile b, String decidedBy) {
        boolean first = !a.registeredAt().isAfter(b.registeredAt());
        return new DuplicatePair(
                file(first ? a : b),
                file(first ? b : a),
                d.reasons(),
                d.likeness,
                DuplicatePair.Strength.of(d.strength),
                d.state,
                d.foundAt,
                decidedBy,
                d.decidedAt);
    }

    private static DuplicatePair.File file(CaseFile file) {
        return new DuplicatePair.File(
                file.caseNo(),
                file.title(),
                file.partySummary(),
                file.category(),
                file.regionCode(),
                file.status(),
                file.procedureState(),
                file.registeredAt());
    }
}
