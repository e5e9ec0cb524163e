package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.fengqiao.casefile.CaseFilter;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.web.component.NavigationCount;
import org.fengqiao.web.security.CurrentViewer;

/** The number beside the work list: what waits under the tab where this person's work begins. */
@RequestScoped
public class WorklistCount implements NavigationCount {

    @Inject
    private CaseList list;

    @Override
    public String entry() {
        return "worklist";
    }

    @Override
    public long count(CurrentViewer viewer) {
        return list.countUpTo(MOST, viewer.viewer(), CaseFilter.tab(DefaultTab.of(viewer.viewer())));
    }
}
