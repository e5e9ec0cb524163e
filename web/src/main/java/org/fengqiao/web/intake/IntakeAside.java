package org.fengqiao.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.casefile.CaseForm;
import org.fengqiao.category.Categories;
import org.fengqiao.intake.Duplicate;
import org.fengqiao.intake.DuplicateProbe;
import org.fengqiao.intake.Duplicates;
import org.fengqiao.region.Regions;
import org.fengqiao.routing.Road;
import org.fengqiao.routing.Road.Willingness;
import org.fengqiao.routing.Roads;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;
import org.fengqiao.web.worklist.PlaceName;

/**
 * The help at the elbow: what may be here already, which road fits, what is still missing. Asked anew when the page is written:
 * Faces asks before, too, while it still reads what was typed.
 */
@Named("aside")
@RequestScoped
public class IntakeAside {

    private static final int MOST_MISSING = 12;

    @Inject
    private IntakePage page;

    @Inject
    private CurrentViewer current;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Roads roads;

    @Inject
    private Categories categories;

    @Inject
    private Regions regions;

    @Inject
    private PageTexts texts;

    private List<Duplicate> found;
    private Road road;
    private List<Missing> missing;
    private boolean writing;

    public List<Duplicate> getDuplicates() {
        forgetWhatWasAskedTooEarly();
        if (found == null) {
            IntakeForm form = page.getForm();
            found = duplicates
                    .find(
                            current.viewer(),
                            DuplicateProbe.of(IntakeReading.of(form).form()))
                    .stream()
                    .filter(d -> !form.getOthers().contains(d.caseNo()))
                    .toList();
        }
        return found;
    }

    /** The clerk has looked: that file is about something else. */
    public void other(String caseNo) {
        page.getForm().getOthers().add(caseNo);
        found = null;
        page.keep();
    }

    /** He looks once more at all that he has set aside. */
    public void again() {
        page.getForm().getOthers().clear();
        found = null;
        page.keep();
    }

    /** How many files he has set aside as other matters. */
    public int getSetAside() {
        return page.getForm().getOthers().size();
    }

    /** 同一证件号码；内容相同 92% */
    public String reasons(Duplicate duplicate) {
        // who has the same number has the same name and day of birth
        boolean known = duplicate.reasons().contains(Duplicate.Reason.SAME_ID);
        return duplicate.reasons().stream()
                .filter(reason -> !(known && reason == Duplicate.Reason.SAME_PERSON))
                .map(reason -> reason == Duplicate.Reason.SIMILAR_TEXT
                        ? texts.of("casefile.duplicate." + reason, duplicate.likeness())
                        : texts.get("casefile.duplicate." + reason))
                .collect(Collectors.joining(texts.get("intake.reasons.separator")));
    }

    public String state(Duplicate duplicate) {
        return duplicate.procedureState() == null
                ? texts.get("casefile.status." + duplicate.status())
                : texts.get("mediation.state." + duplicate.procedureState());
    }

    public Road getRoad() {
        forgetWhatWasAskedTooEarly();
        if (road == null) {
            CaseForm form = IntakeReading.of(page.getForm()).form();
            road = roads.propose(
                    Willingness.valueOf(page.getForm().getWillingness()),
                    form.regionCode(),
                    form.category(),
                    form.peopleCount());
        }
        return road;
    }

    /** Why this road: the parties, the kind, the place. */
    public String getWhy() {
        IntakeForm form = page.getForm();
        Stream<String> reasons = getRoad().reasons().stream().map(reason -> texts.get("intake.road.because." + reason));
        Stream<String> kind = form.getCategory() == null
                ? Stream.empty()
                : Stream.of(texts.of(
                        "intake.road.kind",
                        categories.name(form.getCategory(), texts.texts().locale())));
        Stream<String> place = form.getRegionCode() == null
                ? Stream.empty()
                : Stream.of(texts.of("intake.road.place", PlaceName.brief(regions.name(form.getRegionCode()))));
        return Stream.of(reasons, kind, place).flatMap(s -> s).collect(Collectors.joining(" · "));
    }

    /** Who else is competent for this kind of dispute, or null. */
    public String getElsewhere() {
        String category = page.getForm().getCategory();
        String key = "intake.road.elsewhere."
                + (category == null ? "" : category.substring(0, Math.min(3, category.length())));
        return texts.containsKey(key) ? texts.get(key) : null;
    }

    public List<Missing> getMissing() {
        forgetWhatWasAskedTooEarly();
        if (missing == null) {
            missing = Missing.of(page.mistakes(), page.getForm(), texts.texts());
        }
        return missing.stream().limit(MOST_MISSING).toList();
    }

    /** Only wishes are left: the form can be registered. */
    public boolean isComplete() {
        return getMissing().stream().allMatch(Missing::optional);
    }

    public int getMore() {
        getMissing();
        return Math.max(0, missing.size() - MOST_MISSING);
    }

    private void forgetWhatWasAskedTooEarly() {
        if (!writing
                && PhaseId.RENDER_RESPONSE.equals(
                        FacesContext.getCurrentInstance().getCurrentPhaseId())) {
            writing = true;
            found = null;
            road = null;
            missing = null;
        }
    }
}
