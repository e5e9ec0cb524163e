package org.fengqiao.web.worklist;

import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFilter.Tab;
import org.fengqiao.organisation.Role;

/** Where a person's work begins: at the door for those who let in, at their own cases for those who mediate. */
final class DefaultTab {

    private DefaultTab() {}

    static Tab of(Viewer viewer) {
        if (viewer.hasAny(Role.CLERK, Role.DIRECTOR)) {
            return Tab.TO_ACCEPT;
        }
        if (viewer.has(Role.MEDIATOR)) {
            return Tab.MINE;
        }
        return viewer.has(Role.SUPERVISOR) ? Tab.DUE_SOON : Tab.IN_PROGRESS;
    }

    /** @param name as it stands in the URL; anything unknown means the default */
    static Tab chosen(String name, Viewer viewer) {
        for (Tab tab : Tab.values()) {
            if (tab.name().equals(name)) {
                return tab;
            }
        }
        return of(viewer);
    }
}
