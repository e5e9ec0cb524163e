package org.fengqiao.web.intake;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.intake.Drafts;
import org.fengqiao.intake.Duplicate;
import org.fengqiao.intake.DuplicateDesk;
import org.fengqiao.intake.DuplicateProbe;
import org.fengqiao.intake.Duplicates;
import org.fengqiao.intake.Intake;
import org.fengqiao.organisation.Role;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.web.component.Field;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;
import org.primefaces.PrimeFaces;

/** The form at the window. Holds what was typed; what it means is asked of the services anew each time. */
@Named("intake")
@ViewScoped
public class IntakePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private IntakeForm form = new IntakeForm();
    private boolean opened;
    private Long draftId;
    private Instant savedAt;
    private String trouble;
    private String registered;

    @Inject
    private CurrentViewer current;

    @Inject
    private Intake intake;

    @Inject
    private Drafts drafts;

    @Inject
    private DuplicateDesk desk;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Regions regions;

    @Inject
    private PageTexts texts;

    @Inject
    private Formats formats;

    /** Opens a new form, or the draft that the URL names. */
    public void load() {
        if (!CasePermissions.canRegister(current.viewer())) {
            throw DomainError.forbidden("MAY_NOT_REGISTER");
        }
        form = new IntakeForm();
        opened = true;
        if (draftId != null && drafts.of(current.viewer()).stream().noneMatch(d -> d.id() == draftId)) {
            draftId = null;
            Messages.care("intake.draft.gone");
        }
        if (draftId == null) {
            RegionCode own = RegionCode.of(current.viewer().regionCode());
            form.setRegionCode(own.level().compareTo(RegionCode.Level.TOWN) >= 0 ? own.value() : null);
        } else {
            form = FormJson.read(drafts.content(current.viewer(), draftId));
            drafts.of(current.viewer()).stream().filter(d -> d.id() == draftId).forEach(d -> savedAt = d.savedAt());
        }
    }

    /** Keeps the form as it stands. Called by the page some seconds after a change and when a field is left. */
    public void keep() {
        trouble = null;
        // not opened: what arrives late, after the form was registered and this bean was made anew, is no draft
        if (!opened || registered != null || form.blank() && draftId == null) {
            return;
        }
        try {
            Drafts.Entry entry = drafts.save(current.viewer(), draftId, form.getTitle(), FormJson.write(form));
            draftId = entry.id();
            savedAt = entry.savedAt();
        } catch (DomainError refused) {
            // nobody pressed a button: the status line says it, the form goes on
            trouble = refused.text(texts.texts());
        }
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("kept", trouble == null);
            PrimeFaces.current().ajax().addCallbackParam("draft", draftId);
        }
    }

    /** Complains about one field after it was left, not before. It stays valid for Faces, which would show it empty otherwise. */
    public void left(AjaxBehaviorEvent event) {
        UIInput input = (UIInput) event.getComponent();
        UIComponent parent = input.getParent();
        while (!(parent instanceof Field)) {
            parent = parent.getParent();
        }
        String name = ((Field) parent).domainName();
        for (FieldError error : mistakes()) {
            if (error.field().equals(name)) {
                String text = error.text(texts.texts());
                FacesContext.getCurrentInstance()
                        .addMessage(input.getClientId(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            }
        }
    }

    List<FieldError> mistakes() {
        IntakeReading reading = IntakeReading.of(form);
        return reading.all(intake.check(current.viewer(), reading.form()));
    }

    /** Registers once: the same form pressed again leads to the same case. */
    public String register() {
        if (!opened) {
            Messages.care("intake.draft.gone");
            return "/intake.xhtml?faces-redirect=true";
        }
        if (registered == null) {
            keep();
            IntakeReading reading = IntakeReading.of(form);
            if (!reading.unreadable().isEmpty()) {
                throw DomainError.invalidFields(mistakes());
            }
            // asked before the file is there, which would be the most alike to itself
            List<Duplicate> shown = form.getOthers().isEmpty()
                    ? List.of()
                    : duplicates.find(current.viewer(), DuplicateProbe.of(reading.form()));
            try {
                registered = intake.registerOnce(
                        current.viewer(),
                        reading.form(),
                        isMayStart() && isMediates() && form.isMediation() ? "MEDIATION" : null,
                        form.getKey(),
                        draftId);
            } catch (DomainError refusal) {
                throw reading.here(refusal);
            }
            desk.setAside(current.viewer(), registered, form.getOthers(), shown);
        }
        return "/registered.xhtml?faces-redirect=true&no=" + registered;
    }

    /** Throws this form and its draft away. */
    public String discard() {
        if (draftId != null) {
            drafts.discard(current.viewer(), draftId);
        }
        Messages.done("intake.draft.discarded");
        return "/intake.xhtml?faces-redirect=true";
    }

    /** Throws another draft of this person away. */
    public String discard(long id) {
        keep();
        drafts.discard(current.viewer(), id);
        Messages.done("intake.draft.discarded");
        return "/intake.xhtml?faces-redirect=true" + (draftId == null || draftId == id ? "" : "&draft=" + draftId);
    }

    /** The other unfinished forms of this person. */
    public List<Drafts.Entry> getDrafts() {
        return drafts.of(current.viewer()).stream()
                .filter(d -> draftId == null || d.id() != draftId)
                .toList();
    }

    /** 草稿已自动保存 09:41:12 */
    public String getStatus() {
        if (trouble != null) {
            return trouble;
        }
        return savedAt == null
                ? texts.get("intake.status.new")
                : texts.of("intake.status.saved", formats.clock(savedAt));
    }

    public boolean isTroubled() {
        return trouble != null;
    }

    public List<PlaceChoice> places(String text) {
        return regions.search(text == null ? "" : text.strip(), current.viewer().regionCode(), 30).stream()
                .map(region -> PlaceConverter.of(regions, region))
                .toList();
    }

    public PlaceChoice getPlace() {
        return PlaceConverter.choice(regions, form.getRegionCode());
    }

    public void setPlace(PlaceChoice place) {
        form.setRegionCode(place == null ? null : place.code());
    }

    /** Whether this person may also start the mediation. */
    public boolean isMayStart() {
        return current.viewer().hasAny(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR);
    }

    public boolean isMediates() {
        return !"REFUSED".equals(form.getWillingness());
    }

    public IntakeForm getForm() {
        return form;
    }

    public Long getDraftId() {
        return draftId;
    }

    public void setDraftId(Long draftId) {
        this.draftId = draftId;
    }

    /** Ties what the browser remembers between two saves to this person and this form. */
    public String getMemory() {
        return current.viewer().staffId() + ":" + (draftId == null ? "" : draftId);
    }
}
