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
 * registered. The three administrators see none. Within these ways, a case with a protected party is open to {@link Insider}s only.
 *
 * @param regionLow first region code, inclusive
 * @param regionHigh last region code, inclusive
 * @param organisationId cases this organisation works on
 * @param staffId cases this person is in charge of or registered
 */
public record CaseScope(String regionLow, String regionHigh, Long organisationId, Long staffId, Insider insider) {

    private static final CaseScope NOTHING = new CaseScope(null, null, null, null);

    /**
     * By what a person is one of those who work on a case. A case with a protected party (Minors Protection Law 103, Anti-Domestic
     * Violence Law 5) is there for these alone, whatever else a scope opens.
     *
     * @param staffId in charge of the case, or registered it
     * @param directorOf organisation whose director he is, or null: the centre of the case, or the committee that mediates it
     */
    public record Insider(long staffId, Long directorOf) {}

    /** A scope of nobody in particular: no case with a protected party lies in it. */
    public CaseScope(String regionLow, String regionHigh, Long organisationId, Long staffId) {
        this(regionLow, regionHigh, organisationId, staffId, null);
    }

    public static CaseScope nothing() {
        return NOTHING;
    }

    public boolean opensNothing() {
        return regionLow == null && organisationId == null && staffId == null;
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
                viewer.hasAny(MEDIATOR, GRID_WORKER) ? viewer.staffId() : null,
                new Insider(viewer.staffId(), viewer.has(DIRECTOR) ? viewer.organisationId() : null));
    }
}
