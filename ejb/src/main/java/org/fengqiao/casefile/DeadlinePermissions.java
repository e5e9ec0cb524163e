package org.fengqiao.casefile;

import static org.fengqiao.organisation.Role.CLERK;
import static org.fengqiao.organisation.Role.DIRECTOR;
import static org.fengqiao.organisation.Role.MEDIATOR;
import static org.fengqiao.organisation.Role.UNIT_HANDLER;

import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.deadline.ClockAct;
import org.fengqiao.deadline.DeadlineClock;

/**
 * Who may do what to a deadline that he may see: whoever has to meet it, those of his organisation while nobody is named, and directors.
 * Taking it away or giving it to another is for directors. What its rule and its state allow is asked of the clock.
 */
final class DeadlinePermissions {

    private static final Set<ClockAct> OF_WHO_HAS_IT =
            EnumSet.of(ClockAct.SUSPEND, ClockAct.RESUME, ClockAct.EXTEND, ClockAct.GIVE_REASON);

    private DeadlinePermissions() {}

    /** @param allowed what the clock's rule and state allow */
    static Set<ClockAct> possible(Viewer viewer, DeadlineClock clock, Set<ClockAct> allowed) {
        EnumSet<ClockAct> possible = EnumSet.noneOf(ClockAct.class);
        possible.addAll(allowed);
        possible.retainAll(of(viewer, clock));
        return possible;
    }

    static Set<ClockAct> of(Viewer viewer, DeadlineClock clock) {
        if (viewer.has(DIRECTOR)) {
            return EnumSet.allOf(ClockAct.class);
        }
        Long person = clock.owner().staffId();
        Long body = clock.owner().organisationId();
        boolean his = person != null && person == viewer.staffId();
        boolean theirs = person == null && body != null && body == viewer.organisationId();
        boolean works = viewer.hasAny(CLERK, MEDIATOR, UNIT_HANDLER);
        return works && (his || theirs) ? OF_WHO_HAS_IT : Set.of();
    }
}
