package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePermissionsTest {

    private static CasePermissions permissions(Role role, CaseStatus status) {
        CaseFile file = new CaseFile();
        file.status = status;
        return CasePermissions.of(Forms.viewer(OrganisationKind.CENTRE, "130505100001", role), file);
    }

    @ParameterizedTest
    @CsvSource({
        // role,     attach, reveal, start, route
        "CLERK,          true,  true,  true,  false, true",
        "MEDIATOR,       true,  true,  true,  false, true",
        "DIRECTOR,       true,  true,  true,  true, true",
        "UNIT_HANDLER,   true,  true,  false, false, false",
        "GRID_WORKER,    true,  false, false, false, false",
        "SUPERVISOR,     false, false, false, false, false",
        "LEADER,         false, false, false, false, false",
        "SYSTEM_ADMIN,   false, false, false, false, false",
        "SECURITY_ADMIN, false, false, false, false, false",
        "AUDITOR,        false, false, false, false, false"
    })
    void whoMayDoWhatOnAnOpenFileAndOnlyLookWhenItIsClosed(
            Role role, boolean attach, boolean reveal, boolean start, boolean route, boolean protect) {
        CasePermissions open = new CasePermissions(attach, reveal, start, route, protect);
        assertEquals(open, permissions(role, CaseStatus.REGISTERED));
        assertEquals(open, permissions(role, CaseStatus.IN_PROGRESS));
        assertEquals(new CasePermissions(false, reveal, false, false, protect), permissions(role, CaseStatus.CLOSED));
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, true",
        "MEDIATOR, true",
        "DIRECTOR, true",
        "GRID_WORKER, true",
        "UNIT_HANDLER, false",
        "SUPERVISOR, false",
        "LEADER, false",
        "SYSTEM_ADMIN, false",
        "SECURITY_ADMIN, false",
        "AUDITOR, false"
    })
    void whoMayRegister(Role role, boolean may) {
        var viewer = Forms.viewer(OrganisationKind.CENTRE, "130505100001", role);
        assertEquals(may, CasePermissions.canRegister(viewer));
        if (!may) {
            DomainError refused = assertThrows(DomainError.class, () -> CasePermissions.mayRegister(viewer));
            assertEquals(DomainError.Kind.FORBIDDEN, refused.kind());
            assertEquals("MAY_NOT_REGISTER", refused.code());
        }
    }

    @Test
    void whatIsNotPermittedIsForbiddenWithItsCode() {
        CasePermissions clerk = permissions(Role.CLERK, CaseStatus.REGISTERED);
        clerk.require(CasePermissions::startMediation, "MAY_NOT_START");
        DomainError refused =
                assertThrows(DomainError.class, () -> clerk.require(CasePermissions::route, "MAY_NOT_ROUTE"));
        assertEquals(DomainError.Kind.FORBIDDEN, refused.kind());
        assertEquals("MAY_NOT_ROUTE", refused.code());
    }
}
