package org.fengqiao.web.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseFilter.Tab;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.junit.jupiter.api.Test;

class DefaultTabTest {

    @Test
    void workBeginsWhereTheRoleHasIt() {
        assertEquals(Tab.TO_ACCEPT, DefaultTab.of(viewer(Role.CLERK)));
        assertEquals(Tab.TO_ACCEPT, DefaultTab.of(viewer(Role.DIRECTOR, Role.MEDIATOR)));
        assertEquals(Tab.MINE, DefaultTab.of(viewer(Role.MEDIATOR)));
        assertEquals(Tab.DUE_SOON, DefaultTab.of(viewer(Role.SUPERVISOR)));
        assertEquals(Tab.IN_PROGRESS, DefaultTab.of(viewer(Role.UNIT_HANDLER)));
    }

    @Test
    void theUrlWinsWhenItNamesATab() {
        assertEquals(Tab.DONE, DefaultTab.chosen("DONE", viewer(Role.CLERK)));
        assertEquals(Tab.TO_ACCEPT, DefaultTab.chosen("done", viewer(Role.CLERK)));
        assertEquals(Tab.MINE, DefaultTab.chosen(null, viewer(Role.MEDIATOR)));
    }

    private static Viewer viewer(Role... roles) {
        return new Viewer(
                1, "x", "演某", 1, "中心", OrganisationKind.CENTRE, "130505000000", Set.of(roles), "PAGE 127.0.0.1");
    }
}
