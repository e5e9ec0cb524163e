package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.fengqiao.casefile.CaseFilter.Tab;
import org.fengqiao.casefile.CaseList.Sort;

/** The work list: what is to be done, the most pressing first. All that it shows stands in the URL. */
@Named("worklist")
@RequestScoped
public class WorklistPage extends CasesOnPage {

    private Map<Tab, Long> counts;

    public void load() {
        read(getTab(), Sort.DUE);
    }

    public Tab getTab() {
        return DefaultTab.chosen(request.getParameter("tab"), current.viewer());
    }

    public Tab[] getTabs() {
        return Tab.values();
    }

    public long count(Tab tab) {
        if (counts == null) {
            counts = list.counts(current.viewer());
        }
        return counts.get(tab);
    }

    /** 共 12 件: exact, with the filters that are set. */
    public String getNote() {
        long total = filter.isChosen() ? list.count(current.viewer(), filter.in(getTab())) : count(getTab());
        return texts.of("worklist.total", total);
    }

    /** The filters behind {@code tab=}, for the export of this very list. */
    public String getQuery() {
        String query = here.without("tab");
        int mark = query.indexOf('?');
        return mark < 0 ? "" : "&" + query.substring(mark + 1);
    }
}
