package org.fengqiao.organisation;

import static org.fengqiao.organisation.OrganisationKind.CENTRE;
import static org.fengqiao.organisation.OrganisationKind.COMMITTEE;
import static org.fengqiao.organisation.OrganisationKind.UNIT;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.shared.Problem;

/** Which roles a person may hold together, and where. The one place that says so (GB/T 22239, DOMAIN 6.3). */
final class RoleRule {

    private static final Map<Role, OrganisationKind> AT = Map.of(
            Role.CLERK, CENTRE,
            Role.DIRECTOR, CENTRE,
            Role.SUPERVISOR, CENTRE,
            Role.LEADER, CENTRE,
            Role.GRID_WORKER, CENTRE,
            Role.MEDIATOR, COMMITTEE,
            Role.UNIT_HANDLER, UNIT);

    private RoleRule() {}

    /** What is wrong with these roles for somebody of such an organisation. */
    static Optional<Problem> problem(Collection<Role> roles, OrganisationKind kind) {
        if (!Role.compatible(roles)) {
            return Optional.of(new Problem("ROLES_SEPARATED"));
        }
        return roles.stream()
                .sorted()
                .filter(role -> AT.getOrDefault(role, kind) != kind)
                .findFirst()
                .map(role -> switch (AT.get(role)) {
                    case CENTRE -> new Problem("ROLE_ELSEWHERE_CENTRE");
                    case COMMITTEE -> new Problem("ROLE_ELSEWHERE_COMMITTEE");
                    case UNIT -> new Problem("ROLE_ELSEWHERE_UNIT");
                });
    }
}
