package org.fengqiao.supervision;

import java.util.function.Predicate;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.DomainError;

/**
 * What a viewer may do with a supervision of a case that he may see. The service enforces this record, the pages show it.
 *
 * @param answer write the answer
 * @param judge close it, or send an answer back
 */
public record SupervisionPermissions(boolean answer, boolean judge) {

    static SupervisionPermissions of(Viewer viewer, Supervision supervision, boolean inCharge) {
        boolean director = viewer.has(Role.DIRECTOR) && viewer.organisationId() == supervision.toOrganisationId;
        return new SupervisionPermissions(
                supervision.state == SupervisionState.OPEN && (director || inCharge),
                supervision.state != SupervisionState.CLOSED && mayRaise(viewer));
    }

    /** A supervisor of a centre, for the cases of its region. */
    public static boolean mayRaise(Viewer viewer) {
        return viewer.organisationKind() == OrganisationKind.CENTRE && viewer.has(Role.SUPERVISOR);
    }

    void require(Predicate<SupervisionPermissions> permission) {
        if (!permission.test(this)) {
            throw DomainError.forbidden("SUPERVISION_NOT_YOURS");
        }
    }
}
