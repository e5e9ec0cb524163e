package org.fengqiao.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseScopeTest {

    private static final long PERSON = 7;
    private static final long ORGANISATION = 42;
    private static final CaseScope.Insider INSIDER = new CaseScope.Insider(PERSON, null);

    private static CaseScope scope(OrganisationKind kind, String region, Role... roles) {
        return CaseScope.of(
                new Viewer(PERSON, "x", "演某", ORGANISATION, "任城镇综治中心", kind, region, Set.of(roles), "TEST"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "DIRECTOR", "LEADER", "SUPERVISOR"})
    void thePeopleOfACentreSeeItsRegionAndAllBelow(Role role) {
        CaseScope town = scope(OrganisationKind.CENTRE, "130505100000", role);
        assertEquals(
                new CaseScope(
                        "130505100000",
                        "130505100999999",
                        null,
                        null,
                        new CaseScope.Insider(PERSON, role == Role.DIRECTOR ? ORGANISATION : null)),
                town);
        CaseScope county = scope(OrganisationKind.CENTRE, "130505000000", role);
        assertEquals("130505000000", county.regionLow());
        assertEquals("130505999999999", county.regionHigh());
        CaseScope village = scope(OrganisationKind.CENTRE, "130505100001", role);
        assertEquals("130505100001", village.regionLow());
        assertEquals("130505100001999", village.regionHigh());
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "DIRECTOR", "LEADER", "SUPERVISOR"})
    void aRoleOfACentreOpensNothingElsewhere(Role role) {
        assertTrue(scope(OrganisationKind.UNIT, "130505000000", role).opensNothing());
        assertTrue(scope(OrganisationKind.COMMITTEE, "130505000000", role).opensNothing());
    }

    @Test
    void aMediatorSeesHisCommitteesAndHisOwnButNotTheRegion() {
        assertEquals(
                new CaseScope(null, null, ORGANISATION, PERSON, INSIDER),
                scope(OrganisationKind.COMMITTEE, "130505100001", Role.MEDIATOR));
    }

    @Test
    void aUnitsHandlerSeesWhatWasRoutedToTheUnit() {
        assertEquals(
                new CaseScope(null, null, ORGANISATION, null, INSIDER),
                scope(OrganisationKind.UNIT, "130505000000", Role.UNIT_HANDLER));
    }

    @Test
    void aGridWorkerSeesWhatHeRegistered() {
        assertEquals(
                new CaseScope(null, null, null, PERSON, INSIDER),
                scope(OrganisationKind.CENTRE, "130505100001", Role.GRID_WORKER));
    }

    @Test
    void severalRolesAddUp() {
        assertEquals(
                new CaseScope("130505100001", "130505100001999", null, PERSON, INSIDER),
                scope(OrganisationKind.CENTRE, "130505100001", Role.CLERK, Role.GRID_WORKER));
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void anAdministratorSeesNoCaseEvenIfSomebodyGaveHimAnotherRoleByMistake(Role role) {
        assertEquals(CaseScope.nothing(), scope(OrganisationKind.CENTRE, "130505000000", role));
        assertEquals(CaseScope.nothing(), scope(OrganisationKind.CENTRE, "130505000000", role, Role.CLERK));
        assertNull(CaseScope.nothing().regionLow());
    }

    @Test
    void whoHasNoRoleSeesNothing() {
        assertTrue(scope(OrganisationKind.CENTRE, "130505000000").opensNothing());
    }
}
