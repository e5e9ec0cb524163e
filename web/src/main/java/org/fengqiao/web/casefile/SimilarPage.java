package org.fengqiao.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fengqiao.search.SimilarCase;
import org.fengqiao.search.SimilarCases;
import org.fengqiao.web.security.CurrentViewer;

/** How matters like this one were settled, on the page of a case. */
@Named("similar")
@RequestScoped
public class SimilarPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private SimilarCases similar;

    private List<SimilarCase> found;

    public List<SimilarCase> of(String caseNo) {
        if (found == null) {
            found = similar.similar(current.viewer(), caseNo);
        }
        return found;
    }
}
