package org.fengqiao.casefile;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;

/**
 * The viewer's scope as a condition on {@code CaseFile c}: it stands in the where clause of every query that finds case files or
 * anything in them, so that what a person may not see is never fetched.
 */
public final class ScopePredicate {

    /**
     * A file that goes on in this one. That it goes on at all is said too, although it follows: where the database collects all such files
     * once, it then reads the index of the joined ones, which are few, and not every file of the house.
     */
    private static final String JOINED = "%1$s.mergedIntoId = c.id and %1$s.mergedIntoId is not null";

    private final String jpql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private ScopePredicate(CaseScope scope, boolean named) {
        List<String> ways = new ArrayList<>();
        if (scope.regionLow() != null) {
            ways.add("c.regionCode between :scopeLow and :scopeHigh");
            parameters.put("scopeLow", scope.regionLow());
            parameters.put("scopeHigh", scope.regionHigh());
        }
        if (scope.organisationId() != null) {
            ways.add(
                    "exists (select 1 from CaseOrganisation so where so.caseId = c.id and so.organisationId = :scopeOrganisation)");
            parameters.put("scopeOrganisation", scope.organisationId());
        }
        if (scope.staffId() != null) {
            ways.add("exists (select 1 from CaseStaff ss where ss.caseId = c.id and ss.staffId = :scopeStaff)");
            ways.add("c.registeredBy = :scopeStaff");
            // what he registered or had in charge goes on in this file
            ways.add(
                    "exists (select 1 from CaseFile sj where " + JOINED.formatted("sj")
                            + " and (sj.registeredBy = :scopeStaff"
                            + " or exists (select 1 from CaseStaff ssj where ssj.caseId = sj.id and ssj.staffId = :scopeStaff)))");
            parameters.put("scopeStaff", scope.staffId());
        }
        jpql = ways.isEmpty()
                ? "1 = 0"
                : "((" + String.join(" or ", ways) + ")"
                        + (named ? " and (" + String.join(" or ", open(scope.insider())) + ")" : "") + ")";
    }

    /** A case with a protected party is open to those who work on it; nobody else learns that there is one. */
    private List<String> open(CaseScope.Insider insider) {
        List<String> ways = new ArrayList<>();
        ways.add("c.shielded = false");
        if (insider != null) {
            ways.add("c.registeredBy = :insider");
            ways.add("exists (select 1 from CaseStaff si where si.caseId = c.id and si.staffId = :insider)");
            String joined = "ij.registeredBy = :insider"
                    + " or exists (select 1 from CaseStaff sij where sij.caseId = ij.id and sij.staffId = :insider)";
            parameters.put("insider", insider.staffId());
            if (insider.directorOf() != null) {
                ways.add("c.centreId = :insiderOrganisation");
                joined += " or ij.centreId = :insiderOrganisation";
                ways.add("exists (select 1 from CaseOrganisation oi where oi.caseId = c.id"
                        + " and oi.organisationId = :insiderOrganisation and oi.relation = 'COMMITTEE')");
                parameters.put("insiderOrganisation", insider.directorOf());
            }
            // the protected party came with a file of theirs
            ways.add("exists (select 1 from CaseFile ij where " + JOINED.formatted("ij")
                    + " and ij.shielded = true and (" + joined + "))");
        }
        return ways;
    }

    public static ScopePredicate of(Viewer viewer) {
        return new ScopePredicate(CaseScope.of(viewer), true);
    }

    /** For figures, which name nobody: they count a case with a protected party like any other. Never for anything that is shown. */
    public static ScopePredicate forFigures(Viewer viewer) {
        return new ScopePredicate(CaseScope.of(viewer), false);
    }

    /** The condition, in brackets, on the alias {@code c}. */
    public String jpql() {
        return jpql;
    }

    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
