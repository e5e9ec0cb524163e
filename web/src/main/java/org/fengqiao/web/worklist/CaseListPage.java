package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fengqiao.casefile.CaseExport;
import org.fengqiao.casefile.CaseList;
import org.fengqiao.casefile.CaseList.Leaf;
import org.fengqiao.casefile.CaseList.Sort;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** Every file in scope, newest first or by what is due. Whoever searches for an exact number is taken to the case. */
@Named("caseList")
@RequestScoped
public class CaseListPage {

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

    private Leaf leaf;
    private List<CaseLine> rows;

    public void load() throws IOException {
        Optional<String> named = filter.getQ() == null ? Optional.empty() : list.named(current.viewer(), filter.getQ());
        if (named.isPresent()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(here.to("/cases/case.xhtml?no=" + named.get()));
            return;
        }
        leaf = list.leaf(
                current.viewer(), filter.in(null), sort(), ROWS, turner.after(request), turner.before(request));
    }

    /** NEWEST unless the URL says {@code sort=due}. */
    Sort sort() {
        return sort(request);
    }

    static Sort sort(HttpServletRequest request) {
        return "due".equals(request.getParameter("sort")) ? Sort.DUE : Sort.NEWEST;
    }

    public boolean isByDue() {
        return sort() == Sort.DUE;
    }

    public List<CaseLine> getRows() {
        if (rows == null) {
            rows = leaf == null ? List.of() : lines.lines(leaf.rows(), texts.texts());
        }
        return rows;
    }

    /** No total: counting all files of a county for every page would cost more than it tells. */
    public String getNote() {
        return texts.of("worklist.shown", getRows().size());
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

    /** The file of this very list, with its filters and order. */
    public String getExportHref() {
        String query = request.getQueryString();
        return here.to("/cases/export.csv") + (query == null ? "" : "?" + query);
    }
}
