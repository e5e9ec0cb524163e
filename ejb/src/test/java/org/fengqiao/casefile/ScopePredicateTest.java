package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.junit.jupiter.api.Test;

class ScopePredicateTest {

    private static final String REGION = "c.regionCode between :scopeLow and :scopeHigh";
    private static final String ORGANISATION =
            "exists (select 1 from CaseOrganisation so where so.caseId = c.id and so.organisationId = :scopeOrganisation)";
    private static final String STAFF =
            "exists (select 1 from CaseStaff ss where ss.caseId = c.id and ss.staffId = :scopeStaff) or c.registeredBy = :scopeStaff"
                    + " or exists (select 1 from CaseFile sj where sj.mergedIntoId = c.id and sj.mergedIntoId is not null and (sj.registeredBy = :scopeStaff"
                    + " or exists (select 1 from CaseStaff ssj where ssj.caseId = sj.id and ssj.staffId = :scopeStaff)))";

    private static final String OPEN = "c.shielded = false or c.registeredBy = :insider"
            + " or exists (select 1 from CaseStaff si where si.caseId = c.id and si.staffId = :insider)";
    private static final String DIRECTED =
            " or c.centreId = :insiderOrganisation or exists (select 1 from CaseOrganisation oi"
                    + " where oi.caseId = c.id and oi.organisationId = :insiderOrganisation and oi.relation = 'COMMITTEE')";

    /** The protected party came with a file of theirs that went on in this one. */
    private static String joined(String directed) {
        return " or exists (select 1 from CaseFile ij where ij.mergedIntoId = c.id and ij.mergedIntoId is not null and ij.shielded = true and (ij.registeredBy = :insider"
                + " or exists (select 1 from CaseStaff sij where sij.caseId = ij.id and sij.staffId = :insider)"
                + directed
                + "))";
    }

    private static String within(String ways) {
        return "((" + ways + ") and (" + OPEN + joined("") + "))";
    }

    private static Map<String, Object> bound(Viewer viewer) {
        Map<String, Object> parameters = new TreeMap<>();
        Query query = (Query) Proxy.newProxyInstance(
                Query.class.getClassLoader(), new Class<?>[] {Query.class}, (proxy, method, args) -> {
                    parameters.put((String) args[0], args[1]);
                    return proxy;
                });
        ScopePredicate.of(viewer).bind(query);
        return parameters;
    }

    private static void assertScope(String jpql, Map<String, Object> parameters, Viewer viewer) {
        assertEquals(jpql, ScopePredicate.of(viewer).jpql());
        assertEquals(parameters, bound(viewer));
    }

    @Test
    void aCentreSeesItsRegionAndWhatLiesBelow() {
        assertScope(
                within(REGION),
                Map.of("scopeLow", "130505100000", "scopeHigh", "130505100999999", "insider", 7L),
                Forms.viewer(OrganisationKind.CENTRE, "130505100000", Role.CLERK));
    }

    @Test
    void aUnitSeesWhatWasRoutedToIt() {
        assertScope(
                within(ORGANISATION),
                Map.of("scopeOrganisation", 42L, "insider", 7L),
                Forms.viewer(OrganisationKind.UNIT, "130505000000", Role.UNIT_HANDLER));
    }

    @Test
    void aMediatorSeesHisCommitteesAndHisOwn() {
        assertScope(
                within(ORGANISATION + " or " + STAFF),
                Map.of("scopeOrganisation", 42L, "scopeStaff", 7L, "insider", 7L),
                Forms.viewer(OrganisationKind.COMMITTEE, "130505100001", Role.MEDIATOR));
    }

    /** The brackets matter: the filter that follows must narrow all ways, not only the last. */
    @Test
    void severalWaysStandInOneBracket() {
        assertScope(
                within(REGION + " or " + STAFF),
                Map.of("scopeLow", "130505100001", "scopeHigh", "130505100001999", "scopeStaff", 7L, "insider", 7L),
                Forms.viewer(OrganisationKind.CENTRE, "130505100001", Role.CLERK, Role.GRID_WORKER));
    }

    /** Minors Protection Law 103: a case with a protected party is there for those who work on it, and these its directors belong to. */
    @Test
    void aDirectorWorksOnTheCasesOfHisOwnCentreAndOfHisCommittee() {
        assertScope(
                "((" + REGION + ") and (" + OPEN + DIRECTED + joined(" or ij.centreId = :insiderOrganisation") + "))",
                Map.of(
                        "scopeLow",
                        "130505100000",
                        "scopeHigh",
                        "130505100999999",
                        "insider",
                        7L,
                        "insiderOrganisation",
                        42L),
                Forms.viewer(OrganisationKind.CENTRE, "130505100000", Role.DIRECTOR));
    }

    @Test
    void whoMaySeeNothingFindsNothing() {
        assertScope("1 = 0", Map.of(), Forms.viewer(OrganisationKind.CENTRE, "130505000000", Role.AUDITOR));
        assertScope("1 = 0", Map.of(), Forms.viewer(OrganisationKind.CENTRE, "130505000000"));
    }
}
