package org.fengqiao.casefile;

import static org.fengqiao.organisation.Role.CLERK;
import static org.fengqiao.organisation.Role.DIRECTOR;
import static org.fengqiao.organisation.Role.GRID_WORKER;
import static org.fengqiao.organisation.Role.LEADER;
import static org.fengqiao.organisation.Role.MEDIATOR;
import static org.fengqiao.organisation.Role.SUPERVISOR;
import static org.fengqiao.organisation.Role.UNIT_HANDLER;

import java.util.function.Predicate;
import org.fengqiao.access.Viewer;
import org.fengqiao.shared.DomainError;

/**
 * What a viewer may do with a file that he may see; whether he may see it at all is {@link ScopePredicate}'s matter. The services
 * enforce this record, pages and API show it.
 *
 * @param attach add evidence
 * @param reveal see one full number, phone or address for a reason
 * @param startMediation open a mediation on the file
 * @param route send the file to a resident unit
 * @param protect say that a party is protected, or no more
 */
public record CasePermissions(boolean attach, boolean reveal, boolean startMediation, boolean route, boolean protect) {

    public static CasePermissions of(Viewer viewer, CaseFile file) {
        boolean open = file.status != CaseStatus.CLOSED;
        boolean desk = viewer.hasAny(CLERK, MEDIATOR, DIRECTOR);
        return new CasePermissions(
                open && (desk || viewer.hasAny(UNIT_HANDLER, GRID_WORKER)),
                desk || viewer.has(UNIT_HANDLER),
                open && desk,
                open && viewer.has(DIRECTOR),
                desk);
    }

    /** @throws DomainError FORBIDDEN with the code */
    public void require(Predicate<CasePermissions> permission, String code) {
        if (!permission.test(this)) {
            throw DomainError.forbidden(code);
        }
    }

    public static boolean canRegister(Viewer viewer) {
        return viewer.hasAny(CLERK, DIRECTOR, MEDIATOR, GRID_WORKER);
    }

    /**
     * Who has no part in cases sees none; he is told so, instead of an empty list.
     *
     * @throws DomainError FORBIDDEN {@code MAY_NOT_READ}
     */
    public static void mayRead(Viewer viewer) {
        if (!viewer.hasAny(CLERK, MEDIATOR, DIRECTOR, UNIT_HANDLER, SUPERVISOR, LEADER, GRID_WORKER)) {
            throw DomainError.forbidden("MAY_NOT_READ");
        }
    }

    static void mayRegister(Viewer viewer) {
        if (!canRegister(viewer)) {
            throw DomainError.forbidden("MAY_NOT_REGISTER");
        }
    }
}
