package org.fengqiao.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Wording;
import org.fengqiao.supervision.SupervisionList;
import org.fengqiao.supervision.SupervisionRow;
import org.fengqiao.supervision.SupervisionState;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** Supervisions by where they stand, the newest first. */
@Named("supervisionList")
@RequestScoped
public class SupervisionListPage {

    private static final int ROWS = 20;

    @Inject
    private SupervisionList list;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    private String state;
    private String after;
    private Page<SupervisionRow> page;

    public void load() {
        page = list.page(current.viewer(), getShown(), ROWS, cursor());
    }

    /** A damaged cursor counts as none: the list opens at its first page. */
    private String cursor() {
        try {
            Keyset.decode(after, 1);
            return after;
        } catch (DomainError damaged) {
            return null;
        }
    }

    public List<SupervisionRow> getRows() {
        return page.items();
    }

    public String getNext() {
        return page.next() == null ? null : here.with("after", page.next());
    }

    public String getFirst() {
        return after == null ? null : here.without("after");
    }

    public SupervisionState getShown() {
        for (SupervisionState each : SupervisionState.values()) {
            if (each.name().equals(state)) {
                return each;
            }
        }
        return SupervisionState.OPEN;
    }

    public SupervisionState[] getStates() {
        return SupervisionState.values();
    }

    public long count(SupervisionState wanted) {
        return list.count(current.viewer(), wanted);
    }

    public String rule(SupervisionRow row) {
        return row.rule() == null ? "" : Wording.text(row.ruleName(), texts.texts());
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
