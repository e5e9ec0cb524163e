package org.fengqiao.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.casefile.DeadlineAction;
import org.fengqiao.casefile.DeadlineActs;
import org.fengqiao.casefile.DeadlineView;
import org.fengqiao.deadline.ClockAct;
import org.fengqiao.deadline.PeriodUnit;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.TimelineEntry;
import org.fengqiao.web.security.CurrentViewer;

/** The form of one act on a deadline. Knows the version of the file it was opened at, as the forms of a mediation do. */
@Named("deadlineAct")
@ViewScoped
public class DeadlineActPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String no;
    private long id;
    private ClockAct act;
    private Integer version;
    private LocalDate on;
    private Integer length;
    private PeriodUnit unit;
    private String approver;
    private Long staffId;
    private String reason;
    private String paper;
    private transient CaseView view;
    private transient List<TimelineEntry> meanwhile;

    @Inject
    private CurrentViewer current;

    @Inject
    private CaseViews views;

    @Inject
    private DeadlineActs acts;

    @Inject
    private Meanwhile others;

    @Inject
    private CaseDeadlinesPage words;

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    public void load() {
        if (act == null) {
            throw DomainError.notFound();
        }
        version = getView().version();
        on = time.today();
        unit = acts.extensionUnit(current.viewer(), no, id);
        getDeadline();
    }

    private CaseView getView() {
        if (view == null) {
            view = views.view(current.viewer(), no);
        }
        return view;
    }

    public DeadlineView getDeadline() {
        return getView().deadlines().stream()
                .filter(deadline -> deadline.id() == id)
                .findFirst()
                .orElseThrow(DomainError::notFound);
    }

    public String getTitle() {
        return texts.get("deadline.act." + act) + " · " + words.ruleName(getDeadline());
    }

    public String getExplanation() {
        return words.explain(no, getDeadline());
    }

    /** Why it cannot be done now, or null when it can. */
    public String getRefusal() {
        return getDeadline().acts().contains(act) ? null : texts.get("error.DEADLINE_ACT_NOT_NOW");
    }

    public String act() {
        try {
            acts.act(current.viewer(), no, id, version, action());
        } catch (DomainError error) {
            meanwhile = others.told(error, no, version);
            view = null;
            version = getView().version();
            return null;
        }
        Messages.done("case.act.done");
        return "/cases/case.xhtml?faces-redirect=true&no=" + no + "&tab=deadlines";
    }

    private DeadlineAction action() {
        return switch (act) {
            case SUSPEND -> new DeadlineAction.Suspend(on, reason, paper);
            case RESUME -> new DeadlineAction.Resume(on, reason, paper);
            case EXTEND -> new DeadlineAction.Extend(length, unit, approver, reason, paper);
            case WITHDRAW -> new DeadlineAction.Withdraw(reason, paper);
            case HAND_OVER -> new DeadlineAction.HandOver(staffId, reason);
            case GIVE_REASON -> new DeadlineAction.GiveReason(reason, paper);
        };
    }

    /** What others have done since this form was opened; told when they were faster. */
    public List<TimelineEntry> getMeanwhile() {
        return meanwhile == null ? List.of() : meanwhile;
    }

    public Map<String, Long> getSuccessors() {
        Map<String, Long> successors = new LinkedHashMap<>();
        acts.successors(current.viewer(), no, id).forEach(person -> successors.put(person.name(), person.id()));
        return successors;
    }

    public String getUnitName() {
        return unit == null ? "" : texts.get("deadline.unit." + unit);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ClockAct getAct() {
        return act;
    }

    public void setAct(ClockAct act) {
        this.act = act;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Integer getLength() {
        return length;
    }

    public void setLength(Integer length) {
        this.length = length;
    }

    public String getApprover() {
        return approver;
    }

    public void setApprover(String approver) {
        this.approver = approver;
    }

    public Long getStaffId() {
        return staffId;
    }

    public void setStaffId(Long staffId) {
        this.staffId = staffId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }
}
