package org.fengqiao.web.mediation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.document.PdfPrinter;
import org.fengqiao.mediation.MediationAction;
import org.fengqiao.mediation.MediationAction.PerformanceStatus;
import org.fengqiao.mediation.MediationView;
import org.fengqiao.mediation.MediationViews;
import org.fengqiao.mediation.Mediations;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.procedure.Offer;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.casefile.Meanwhile;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.TimelineEntry;
import org.fengqiao.web.security.CurrentViewer;

/** The form of one action of a mediation. Knows the version it was opened at, so that nobody acts on a file he has not seen. */
@Named("actPage")
@ViewScoped
public class ActPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String no;
    private long proceeding;
    private String action;
    private Integer version;
    private final ActForm form = new ActForm();
    private transient MediationView view;
    private transient List<TimelineEntry> meanwhile;

    @Inject
    private CurrentViewer current;

    @Inject
    private Mediations mediations;

    @Inject
    private MediationViews views;

    @Inject
    private Meanwhile others;

    @Inject
    private PdfPrinter printer;

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    public void load() {
        if (mediations.actionType(action).isEmpty()) {
            throw DomainError.notFound();
        }
        version = getView().version();
        form.setOn(time.today());
        form.setHeldAt(time.now()
                .atZone(TimeSource.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0));
        switch (action) {
            case "ACCEPT" ->
                form.setCommittee(
                        getCommitteeChoices().values().stream().findFirst().orElse(null));
            case "AGREE" -> earlierAgreement();
            case "RECORD_PERFORMANCE" ->
                form.setItem(getItems().values().stream().findFirst().orElse(null));
            default -> {
                // begins empty
            }
        }
    }

    /** An agreement that nobody has signed yet is rewritten from what it says now. */
    private void earlierAgreement() {
        MediationView m = getView();
        if (m.form() == null) {
            return;
        }
        form.setForm(m.form());
        form.setFacts(m.facts());
        form.setPerformanceManner(m.performanceManner());
        form.setCopies(m.copies());
        form.setPoints(new java.util.ArrayList<>(
                m.items().stream().map(ActForm.Point::new).toList()));
        form.setLines(new java.util.ArrayList<>(
                m.performance().stream().map(ActPage::line).toList()));
    }

    private static ActForm.Line line(MediationView.Item item) {
        ActForm.Line line = new ActForm.Line();
        line.setObligor(item.obligor());
        line.setContent(item.content());
        line.setAmount(item.amount());
        line.setDueOn(item.dueOn());
        return line;
    }

    public MediationView getView() {
        if (view == null) {
            view = views.view(current.viewer(), no, proceeding);
        }
        return view;
    }

    /** The number of the mediation, or of the case while it has none, and who is in it: nobody shall act on the wrong file. */
    public String getAbout() {
        MediationView m = getView();
        String parties =
                m.parties().stream().map(MediationView.PartyStanding::name).collect(Collectors.joining(" ↔ "));
        return (m.number() == null ? no : m.number()) + " · " + parties;
    }

    /** Why the action cannot be taken now, or null when it can. */
    public String getRefusal() {
        Offer<String> offer = getView().offers().stream()
                .filter(each -> each.action().equals(action))
                .findFirst()
                .orElse(null);
        if (offer == null) {
            return texts.get("error.ACTION_NOT_IN_STATE");
        }
        return offer.allowed() ? null : texts.get("error." + offer.reason());
    }

    public String act() {
        try {
            MediationAction taken = form.action(action);
            mediations.act(current.viewer(), no, proceeding, version, taken);
        } catch (DomainError error) {
            meanwhile = others.told(error, no, version);
            view = null;
            version = getView().version();
            return null;
        }
        Messages.done("act.done." + action);
        warnOfUnprintable();
        return "/cases/case.xhtml?faces-redirect=true&no=" + no;
    }

    /** What others have done since this form was opened; told when they were faster. */
    public List<TimelineEntry> getMeanwhile() {
        return meanwhile == null ? List.of() : meanwhile;
    }

    /** Rare characters are kept as they were typed; that no font can draw them is said, not forbidden. */
    private void warnOfUnprintable() {
        Set<String> missing = printer.unprintable(form.text(action));
        if (!missing.isEmpty()) {
            Messages.care("act.unprintable", String.join(" ", missing));
        }
    }

    public void addPoint() {
        form.getPoints().add(new ActForm.Point());
    }

    public void removePoint(int index) {
        form.getPoints().remove(index);
    }

    public void addLine() {
        form.getLines().add(new ActForm.Line());
    }

    public void removeLine(int index) {
        form.getLines().remove(index);
    }

    /** Parties whom the action can be about, with their ids. */
    public Map<String, Long> getPartyChoices() {
        Map<String, Long> choices = new LinkedHashMap<>();
        for (MediationView.PartyStanding party : getView().parties()) {
            boolean open = "SIGN".equals(action) ? party.signedOn() == null : !Boolean.TRUE.equals(party.consents());
            if (open) {
                choices.put(party.name(), party.partyId());
            }
        }
        return choices;
    }

    public Map<String, Long> getMediatorChoices() {
        Map<String, Long> choices = new LinkedHashMap<>();
        for (MediationViews.Candidate candidate : views.candidates(current.viewer(), no, proceeding)) {
            choices.put(candidate.name(), candidate.id());
        }
        return choices;
    }

    public Map<String, Long> getCommitteeChoices() {
        Map<String, Long> choices = new LinkedHashMap<>();
        List<Organisation> committees = new java.util.ArrayList<>(views.committees(current.viewer(), no));
        committees.sort((a, b) -> b.regionCode().compareTo(a.regionCode()));
        committees.forEach(committee -> choices.put(committee.name(), committee.id()));
        return choices;
    }

    public Map<String, Integer> getItems() {
        Map<String, Integer> items = new LinkedHashMap<>();
        getView().performance().stream()
                .filter(item -> item.status() == PerformanceStatus.OPEN)
                .forEach(item -> items.put(
                        item.number() + ". " + item.obligor() + "：" + item.content() + "（" + item.dueOn() + "）",
                        item.number()));
        return items;
    }

    public <E extends Enum<E>> Map<String, E> choices(String prefix, E[] values) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(texts.get(prefix + "." + value), value);
        }
        return choices;
    }

    public Map<String, ?> getManners() {
        return choices("mediation.manner", MediationAction.Manner.values());
    }

    public Map<String, ?> getResults() {
        return choices("mediation.result", MediationAction.SessionResult.values());
    }

    public Map<String, ?> getForms() {
        return choices("mediation.form", MediationAction.AgreementForm.values());
    }

    public Map<String, ?> getSigningManners() {
        return choices("mediation.signing", MediationAction.SigningManner.values());
    }

    public Map<String, ?> getGrounds() {
        return choices("mediation.ground", MediationAction.Ground.values());
    }

    public Map<String, ?> getRouteChoices() {
        return choices("mediation.route", MediationAction.Route.values());
    }

    public Map<String, PerformanceStatus> getStatuses() {
        Map<String, PerformanceStatus> statuses = choices("mediation.performance", PerformanceStatus.values());
        statuses.values().remove(PerformanceStatus.OPEN);
        return statuses;
    }

    public ActForm getForm() {
        return form;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public long getProceeding() {
        return proceeding;
    }

    public void setProceeding(long proceeding) {
        this.proceeding = proceeding;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }
}
