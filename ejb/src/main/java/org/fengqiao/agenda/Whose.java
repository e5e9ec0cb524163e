package org.fengqiao.agenda;

import static org.fengqiao.organisation.Role.CLERK;
import static org.fengqiao.organisation.Role.DIRECTOR;
import static org.fengqiao.organisation.Role.LEADER;
import static org.fengqiao.organisation.Role.MEDIATOR;
import static org.fengqiao.organisation.Role.SUPERVISOR;
import static org.fengqiao.organisation.Role.UNIT_HANDLER;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.OrganisationKind;

/** Whose deadlines a person looks at; each within what he may see anyway. */
public enum Whose {
    /** Of cases that the person is in charge of, and clocks that are his own. */
    MINE,
    /** Of cases that his centre answers for, or that his committee or unit works on. */
    ORGANISATION,
    /** Of all cases in the region of his centre and below it. */
    REGION;

    /** What the roles of a person give him to look at, the usual one first. */
    public static List<Whose> of(Viewer viewer) {
        List<Whose> choices = new ArrayList<>();
        boolean centre = viewer.organisationKind() == OrganisationKind.CENTRE;
        boolean leads = viewer.hasAny(CLERK, DIRECTOR, LEADER, SUPERVISOR);
        if (centre && leads) {
            choices.add(ORGANISATION);
            choices.add(MINE);
            choices.add(REGION);
            return choices;
        }
        choices.add(MINE);
        if (!centre && viewer.hasAny(MEDIATOR, UNIT_HANDLER, DIRECTOR)) {
            choices.add(ORGANISATION);
        }
        return choices;
    }
}
