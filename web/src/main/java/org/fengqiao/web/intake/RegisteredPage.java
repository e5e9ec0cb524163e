package org.fengqiao.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.casefile.PartyRole;
import org.fengqiao.casefile.PartyView;
import org.fengqiao.casefile.Side;
import org.fengqiao.web.security.CurrentViewer;

/** What the citizen takes home: the number of his case and the code to ask with. */
@Named("registered")
@RequestScoped
public class RegisteredPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private CaseViews views;

    private String no;
    private CaseView view;

    public void load() {
        view = views.view(current.viewer(), no);
    }

    public CaseView getView() {
        return view;
    }

    /** 演甲某、演乙某 ↔ 某公司 */
    public String getParties() {
        String respondents = names(Side.RESPONDENT);
        return names(Side.APPLICANT) + (respondents.isEmpty() ? "" : " ↔ " + respondents);
    }

    private String names(Side side) {
        return view.parties().stream()
                .filter(p -> p.side() == side && p.role() == PartyRole.PRINCIPAL)
                .map(PartyView::name)
                .collect(Collectors.joining("、"));
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }
}
