package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.casefile.CaseFilter;
import org.fengqiao.casefile.CaseFilter.Tab;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.casefile.CaseList.Leaf;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** The work list: what is to be done, the most pressing first. All that it shows stands in the URL. */
@Named("worklist")
@RequestScoped
public class WorklistPage {

    static final int ROWS = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentViewer current;

    @Inject
    private CaseList list;

    @Inject
    private ListFilter filter;

    @Inject
    private CaseLines lines;

    @Inject
    private PageTexts texts;

    @Inject
    private PageTurner turner;

    @Inject
    private Here here;

    private Map<Tab, Long> counts;
    private Leaf leaf;
    private List<CaseLine> rows;

    /** Called before the page is written, so that a wrong cursor becomes a message and not half a page. */
    public void load() {
        leaf = list.leaf(
                current.viewer(),
                filter.in(getTab()),
                CaseList.Sort.DUE,
                ROWS,
                turner.after(request),
                turner.before(request));
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

    public List<CaseLine> getRows() {
        if (rows == null) {
            rows = leaf == null ? List.of() : lines.lines(leaf.rows(), texts.texts());
        }
        return rows;
    }

    /** 共 12 件: exact, with the filters that are set. */
    public String getNote() {
        CaseFilter narrowed = filter.in(getTab());
        long total = filter.isChosen() ? list.count(current.viewer(), narrowed) : count(getTab());
        return texts.of("worklist.total", total);
    }

    public String getPrevious() {
        return leaf == null ? null : turner.previous(leaf.previous());
    }

    public String getNext() {
        return leaf == null ? null : turner.next(leaf.next());
    }

    /** The filters behind {@code tab=}, for the export of this very list. */
    public String getQuery() {
        String query = here.without("tab");
        int mark = query.indexOf('?');
        return mark < 0 ? "" : "&" + query.substring(mark + 1);
    }

    public boolean isMayRegister() {
        return CasePermissions.canRegister(current.viewer());
    }

    public boolean isMayExport() {
        return CaseExport.allowed(current.viewer());
    }
}
