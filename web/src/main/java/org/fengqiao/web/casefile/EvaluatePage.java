package org.fengqiao.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.feedback.EvaluationForm;
import org.fengqiao.feedback.EvaluationView;
import org.fengqiao.feedback.Evaluations;
import org.fengqiao.feedback.GivenBy;
import org.fengqiao.feedback.Grade;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** The window enters what a party said of its closed case. */
@Named("evaluatePage")
@ViewScoped
public class EvaluatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String no;
    private Long party;
    private Grade grade;
    private GivenBy channel = GivenBy.PHONE;
    private String comment;
    private LocalDate givenOn;
    private transient EvaluationView view;

    @Inject
    private CurrentViewer current;

    @Inject
    private Evaluations evaluations;

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    public void load() {
        if (!getView().mayEnter()) {
            throw DomainError.forbidden("EVALUATION_NOT_YOURS");
        }
        givenOn = time.today();
        if (party == null && getView().silent().size() == 1) {
            party = getView().silent().get(0).party();
        }
    }

    public EvaluationView getView() {
        if (view == null) {
            view = evaluations.of(current.viewer(), no);
        }
        return view;
    }

    public Map<String, Long> getParties() {
        Map<String, Long> parties = new LinkedHashMap<>();
        getView().silent().forEach(line -> parties.put(line.name(), line.party()));
        return parties;
    }

    public Map<String, Grade> getGrades() {
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (Grade each : Grade.values()) {
            grades.put(texts.get("feedback.grade." + each), each);
        }
        return grades;
    }

    public Map<String, GivenBy> getChannels() {
        Map<String, GivenBy> channels = new LinkedHashMap<>();
        for (GivenBy each : GivenBy.values()) {
            channels.put(texts.get("feedback.channel." + each), each);
        }
        return channels;
    }

    public String save() {
        evaluations.enter(current.viewer(), no, new EvaluationForm(party, grade, comment, channel, givenOn));
        Messages.done("feedback.done");
        return "/cases/case.xhtml?faces-redirect=true&no=" + no;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public Long getParty() {
        return party;
    }

    public void setParty(Long party) {
        this.party = party;
    }

    public Grade getGrade() {
        return grade;
    }

    public void setGrade(Grade grade) {
        this.grade = grade;
    }

    public GivenBy getChannel() {
        return channel;
    }

    public void setChannel(GivenBy channel) {
        this.channel = channel;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(LocalDate givenOn) {
        this.givenOn = givenOn;
    }
}
