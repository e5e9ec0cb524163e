package org.fengqiao.web.worklist;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.casefile.CaseFilter.Tab;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.casefile.CaseList.Leaf;
import org.fengqiao.casefile.CaseList.Sort;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** What every list of cases does alike: one leaf of rows by the filters of the URL, leafing to and fro, and who may register and export. */
public abstract class CasesOnPage {

    static final int ROWS = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentViewer current;

    @Inject
    CaseList list;

    @Inject
    ListFilter filter;

    @Inject
    PageTexts texts;

    @Inject
    Here here;

    @Inject
    private CaseLines lines;

    @Inject
    private PageTurner turner;

    private Leaf leaf;
    private List<CaseLine> rows;

    /** Called before the page is written, so that a fault becomes a message and not half a page. */
    final void read(Tab tab, Sort sort) {
        leaf = list.leaf(
                current.viewer(),
                filter.in(tab),
                sort,
                ROWS,
                turner.after(request, sort),
                turner.before(request, sort));
    }

    public List<CaseLine> getRows() {
        if (rows == null) {
            rows = leaf == null ? List.of() : lines.lines(leaf.rows(), texts.texts());
        }
        return rows;
    }

    public String getPrevious() {
        return leaf == null ? null : turner.previous(leaf.previous());
    }

    public String getNext() {
        return leaf == null ? null : turner.next(leaf.next());
    }

    public boolean isMayRegister() {
        return CasePermissions.canRegister(current.viewer());
    }

    public boolean isMayExport() {
        return CaseExport.allowed(current.viewer());
    }
}
