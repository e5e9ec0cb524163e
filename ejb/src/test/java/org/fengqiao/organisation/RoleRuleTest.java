package org.fengqiao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.fengqiao.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleRuleTest {

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void anAdministratorIsNothingElse(Role administrator) {
        assertEquals(Optional.empty(), RoleRule.problem(Set.of(administrator), OrganisationKind.CENTRE));
        for (Role other : Role.values()) {
            if (other != administrator) {
                assertEquals(
                        Optional.of(new Problem("ROLES_SEPARATED")),
                        RoleRule.problem(Set.of(administrator, other), OrganisationKind.CENTRE),
                        administrator + " and " + other);
            }
        }
    }

    @Test
    void whoWorksOnCasesMayDoSeveralThingsInOnePlace() {
        assertEquals(
                Optional.empty(),
                RoleRule.problem(Set.of(Role.CLERK, Role.DIRECTOR, Role.GRID_WORKER), OrganisationKind.CENTRE));
        assertEquals(Optional.empty(), RoleRule.problem(Set.of(), OrganisationKind.UNIT));
    }

    @Test
    void everyRoleHasItsPlace() {
        assertEquals(
                Optional.of(new Problem("ROLE_ELSEWHERE_COMMITTEE")),
                RoleRule.problem(Set.of(Role.MEDIATOR), OrganisationKind.CENTRE));
        assertEquals(
                Optional.of(new Problem("ROLE_ELSEWHERE_UNIT")),
                RoleRule.problem(Set.of(Role.UNIT_HANDLER), OrganisationKind.COMMITTEE));
        assertEquals(
                Optional.of(new Problem("ROLE_ELSEWHERE_CENTRE")),
                RoleRule.problem(Set.of(Role.CLERK), OrganisationKind.UNIT));
    }
}
