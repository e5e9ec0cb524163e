package org.fengqiao.web.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fengqiao.supervision.SupervisionList;
import org.fengqiao.web.component.NavigationCount;
import org.fengqiao.web.security.CurrentViewer;

/** The number beside 督办: what waits for this person. */
@ApplicationScoped
class WaitingSupervisions implements NavigationCount {

    @Inject
    SupervisionList list;

    @Override
    public String entry() {
        return "supervision";
    }

    @Override
    public long count(CurrentViewer viewer) {
        return viewer.isKnown() ? list.waiting(viewer.viewer()) : 0;
    }
}
