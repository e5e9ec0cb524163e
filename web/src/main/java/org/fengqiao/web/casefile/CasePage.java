package org.fengqiao.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.CaseJoining;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.casefile.Parties;
import org.fengqiao.casefile.Parties.Secret;
import org.fengqiao.casefile.PartyView;
import org.fengqiao.casefile.Timeline;
import org.fengqiao.category.Categories;
import org.fengqiao.feedback.EvaluationView;
import org.fengqiao.feedback.Evaluations;
import org.fengqiao.mediation.MediationView;
import org.fengqiao.mediation.MediationViews;
import org.fengqiao.mediation.Mediations;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.supervision.SupervisionList;
import org.fengqiao.supervision.SupervisionPermissions;
import org.fengqiao.supervision.SupervisionRow;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.TimelineEntry;
import org.fengqiao.web.security.CurrentViewer;

/** The page of one case: who it is about, what is to be done next, what has happened. */
@Named("casePage")
@ViewScoped
public class CasePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EVENTS = 30;

    private String no;
    private String tab;
    private String events;
    private long party;
    private Secret secret;
    private String reason;
    private String revealed;

    private transient CaseView view;
    private transient EvaluationView evaluated;
    private transient List<MediationView> mediations;
    private transient Chronicle chronicle;
    private transient NextStep next;

    @Inject
    private CurrentViewer current;

    @Inject
    private DuplicatesPage duplicates;

    @Inject
    private CaseViews views;

    @Inject
    private MediationViews mediationViews;

    @Inject
    private Mediations desk;

    @Inject
    private Timeline timeline;

    @Inject
    private Parties parties;

    @Inject
    private SupervisionList supervisions;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Categories categories;

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    public void load() {
        getView();
    }

    public CaseView getView() {
        if (view == null) {
            view = views.view(current.viewer(), no);
        }
        return view;
    }

    public EvaluationView getEvaluations() {
        if (evaluated == null) {
            evaluated = evaluations.of(current.viewer(), no);
        }
        return evaluated;
    }

    public List<MediationView> getMediations() {
        if (mediations == null) {
            mediations = getView().proceedings().stream()
                    .filter(p -> Mediations.PROCEDURE.equals(p.procedure()))
                    .map(p -> mediationViews.view(current.viewer(), no, p.id()))
                    .toList();
        }
        return mediations;
    }

    /** The mediation that the page's head is about: the last one. */
    public MediationView getMediation() {
        List<MediationView> all = getMediations();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    public NextStep getNext() {
        if (next == null) {
            next = NextStep.of(getMediation(), texts.texts());
            if (CaseJoining.MERGED.equals(getView().procedureState())) {
                next = next.joined(getMediation(), texts.texts());
            }
        }
        return next;
    }

    /** Opens a mediation on a file that has none running. */
    public String startMediation() {
        desk.start(current.viewer(), no, getView().version());
        return here();
    }

    public boolean isMayStart() {
        return getView().permissions().startMediation()
                && getView().proceedings().stream().allMatch(p -> p.endedOn() != null);
    }

    /** A supervisor may ask why an open case does not move. */
    public boolean isMaySupervise() {
        return SupervisionPermissions.mayRaise(current.viewer())
                && !"CLOSED".equals(String.valueOf(getView().status()));
    }

    public List<SupervisionRow> getSupervisions() {
        return supervisions.of(current.viewer(), no);
    }

    public Chronicle getChronicle() {
        if (chronicle == null) {
            String after = events == null || events.isBlank() ? null : events;
            Page<Timeline.Entry> page = timeline.entries(current.viewer(), no, EVENTS, after);
            chronicle = Chronicle.of(page, timeline.moves(current.viewer(), no, page, after), texts.texts());
        }
        return chronicle;
    }

    public List<TimelineEntry> getEntries() {
        return getChronicle().entries();
    }

    /** State of the mediation, or of the file when there is none. */
    public String getStateName() {
        MediationView mediation = getMediation();
        if (duplicates.links(no).status() != null) {
            return texts.get("duplicates.state.JOINED");
        }
        return mediation == null
                ? texts.get("casefile.status." + getView().status())
                : texts.get("mediation.state." + mediation.state());
    }

    public String getInCharge() {
        return String.join("、", getView().inCharge());
    }

    public String getWorking() {
        return String.join("、", getView().organisations());
    }

    /** Whose turn it is when the viewer himself can do nothing. */
    public String getWaitingFor() {
        MediationView mediation = getMediation();
        String key = mediation == null ? null : "case.waiting." + mediation.state();
        return key != null && texts.texts().has(key) ? texts.get(key) : "";
    }

    public String actAddress(NextStep.Choice choice) {
        return "/cases/act.xhtml?no=" + no + "&proceeding=" + choice.proceeding() + "&action=" + choice.action();
    }

    /** Sex, age and occupation of a person, or the legal representative of an organisation. */
    public String about(PartyView party) {
        List<String> parts = new java.util.ArrayList<>();
        if (party.sex() != null) {
            parts.add(texts.get("casefile.sex." + party.sex()));
        }
        if (party.birthDate() != null) {
            parts.add(texts.of(
                    "case.age", Period.between(party.birthDate(), time.today()).getYears()));
        }
        for (String part : new String[] {party.ethnicity(), party.occupation(), party.representative()}) {
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(" · ", parts);
    }

    public String when(LocalDateTime at) {
        return at.toString().replace('T', ' ').substring(0, 16);
    }

    public String getCategoryName() {
        return categories.name(getView().category(), texts.texts().locale());
    }

    /** Shows one full value once, for a reason that goes on record. */
    public void reveal() {
        revealed = parties.reveal(current.viewer(), no, party, secret, reason);
        reason = null;
        view = null;
        chronicle = null;
    }

    private String here() {
        return "/cases/case.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public Map<String, Secret> getSecrets() {
        Map<String, Secret> secrets = new java.util.LinkedHashMap<>();
        for (Secret each : Secret.values()) {
            secrets.put(texts.get("casefile.secret." + each), each);
        }
        return secrets;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public String getTab() {
        return tab == null || tab.isBlank() ? "overview" : tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public long getParty() {
        return party;
    }

    public void setParty(long party) {
        this.party = party;
    }

    public Secret getSecret() {
        return secret;
    }

    public void setSecret(Secret secret) {
        this.secret = secret;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRevealed() {
        return revealed;
    }
}
