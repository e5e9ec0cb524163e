package org.fengqiao.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.fengqiao.casefile.CaseList.Sort;

/** Every file in scope, newest first or by what is due. Whoever searches for an exact number is taken to the case. */
@Named("caseList")
@RequestScoped
public class CaseListPage extends CasesOnPage {

    public void load() throws IOException {
        Optional<String> named = filter.getQ() == null ? Optional.empty() : list.named(current.viewer(), filter.getQ());
        if (named.isPresent()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(here.to("/cases/case.xhtml?no=" + named.get()));
            return;
        }
        read(null, sort(request));
    }

    /** NEWEST unless the URL says {@code sort=due}. */
    static Sort sort(HttpServletRequest request) {
        return "due".equals(request.getParameter("sort")) ? Sort.DUE : Sort.NEWEST;
    }

    public boolean isByDue() {
        return sort(request) == Sort.DUE;
    }

    /** No total: counting all files of a county for every page would cost more than it tells. */
    public String getNote() {
        return texts.of("worklist.shown", getRows().size());
    }

    /** The file of this very list, with its filters and order. */
    public String getExportHref() {
        String query = request.getQueryString();
        return here.to("/cases/export.csv") + (query == null ? "" : "?" + query);
    }
}
