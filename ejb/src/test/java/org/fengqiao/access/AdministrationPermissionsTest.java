package org.fengqiao.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdministrationPermissionsTest {

    private static Viewer viewer(Role role) {
        return new Viewer(7, "x", "演某", 42, "任泽区", OrganisationKind.CENTRE, "130505000000", Set.of(role), "TEST");
    }

    @Test
    void whoCreatesAccountsGivesNoRolesAndWhoGivesRolesCreatesNobody() {
        assertEquals(
                new AdministrationPermissions(true, false, true, false),
                AdministrationPermissions.of(viewer(Role.SYSTEM_ADMIN)));
        assertEquals(
                new AdministrationPermissions(false, true, true, false),
                AdministrationPermissions.of(viewer(Role.SECURITY_ADMIN)));
    }

    @Test
    void theAuditorReadsTheRecordAndChangesNothing() {
        assertEquals(
                new AdministrationPermissions(false, false, false, true),
                AdministrationPermissions.of(viewer(Role.AUDITOR)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void nobodyElseAdministersAnything(Role role) {
        assertEquals(
                new AdministrationPermissions(false, false, false, false), AdministrationPermissions.of(viewer(role)));
        DomainError refused = assertThrows(
                DomainError.class,
                () -> AdministrationPermissions.require(viewer(role), AdministrationPermissions::register));
        assertEquals(DomainError.Kind.FORBIDDEN, refused.kind());
    }
}
