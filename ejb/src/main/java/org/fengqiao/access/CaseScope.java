package org.fengqiao.access;

import static org.fengqiao.organisation.Role.CLERK;
import static org.fengqiao.organisation.Role.DIRECTOR;
import static org.fengqiao.organisation.Role.GRID_WORKER;
import static org.fengqiao.organisation.Role.LEADER;
import static org.fengqiao.organisation.Role.MEDIATOR;
import static org.fengqiao.organisation.Role.SUPERVISOR;
import static org.fengqiao.organisation.Role.UNIT_HANDLER;

import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.region.RegionCode;

/**
 * Which cases a person may see: a union of ways, each null when it is not open to him. The people of a centre see what lies in its
 * region and below; a mediator his committee's and his own; a unit's handler what was routed to the unit; a grid worker what he
 * registered. The three administrators see none.
 *
 * @param regionLow first region code, inclusive
 * @param regionHigh last region code, inclusive
 * @param organisationId cases this organisation works on
 * @param staffId cases this person is in charge of or registered
 */
public record CaseScope(String regionLow, String regionHigh, Long organisationId, Long staffId) {

    private static final CaseScope NOTHING = new CaseScope(null, null, null, null);

    public static CaseScope nothing() {
        return NOTHING;
    }

    public static CaseScope of(Viewer viewer) {
        if (viewer.roles().stream().anyMatch(role -> role.separated())) {
            return NOTHING;
        }
        boolean centre = viewer.organisationKind() == OrganisationKind.CENTRE
                && viewer.hasAny(CLERK, DIRECTOR, LEADER, SUPERVISOR);
        RegionCode region = centre ? RegionCode.of(viewer.regionCode()) : null;
        return new CaseScope(
                centre ? region.low() : null,
                centre ? region.high() : null,
                viewer.hasAny(MEDIATOR, UNIT_HANDLER) && viewer.organisationKind() != OrganisationKind.CENTRE
                        ? viewer.organisationId()
                        : null,
                viewer.hasAny(MEDIATOR, GRID_WORKER) ? viewer.staffId() : null);
    }
}
