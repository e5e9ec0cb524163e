package org.fengqiao.web.supervision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.casefile.CaseView;
import org.fengqiao.casefile.CaseViews;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Wording;
import org.fengqiao.supervision.SupervisionGround;
import org.fengqiao.supervision.SupervisionList;
import org.fengqiao.supervision.SupervisionPermissions;
import org.fengqiao.supervision.SupervisionView;
import org.fengqiao.supervision.Supervisions;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** One supervision: what was asked and answered, and the next word. Without a number: a new one on a case. */
@Named("supervisionPage")
@ViewScoped
public class SupervisionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private String no;
    private Long clock;
    private SupervisionGround ground;
    private String text;
    private long version;
    private transient SupervisionView view;
    private transient CaseView file;

    @Inject
    private Supervisions supervisions;

    @Inject
    private SupervisionList list;

    @Inject
    private CaseViews cases;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    public void load() {
        if (id != null) {
            version = getView().version();
        } else {
            getFile();
            if (!SupervisionPermissions.mayRaise(current.viewer())) {
                throw DomainError.forbidden("SUPERVISION_NOT_YOURS");
            }
        }
    }

    public SupervisionView getView() {
        if (view == null && id != null) {
            view = list.view(current.viewer(), id);
        }
        return view;
    }

    public CaseView getFile() {
        if (file == null) {
            file = cases.view(current.viewer(), no);
        }
        return file;
    }

    /** The open deadlines of the case, to say which one it is about. */
    public Map<String, Long> getClocks() {
        Map<String, Long> clocks = new LinkedHashMap<>();
        getFile().deadlines().stream()
                .filter(each -> each.light() != null)
                .forEach(each -> clocks.put(
                        Wording.text(each.ruleName(), texts.texts()) + " · "
                                + each.light().label(texts.texts()),
                        each.id()));
        return clocks;
    }

    public Map<String, SupervisionGround> getGrounds() {
        Map<String, SupervisionGround> grounds = new LinkedHashMap<>();
        for (SupervisionGround each : SupervisionGround.values()) {
            grounds.put(texts.get("supervision.ground." + each), each);
        }
        return grounds;
    }

    public String raise() {
        long made = supervisions.raise(current.viewer(), no, clock, ground, text);
        Messages.done("supervising.done.raised");
        return here(made);
    }

    public String answer() {
        act(() -> supervisions.answer(current.viewer(), id, version, text));
        Messages.done("supervising.done.answered");
        return here(id);
    }

    public String sendBack() {
        act(() -> supervisions.sendBack(current.viewer(), id, version, text));
        Messages.done("supervising.done.returned");
        return here(id);
    }

    public String close() {
        act(() -> supervisions.close(current.viewer(), id, version, text));
        Messages.done("supervising.done.closed");
        return here(id);
    }

    /** Who was overtaken sees what the other did, and may try again with what he typed. */
    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainError e) {
            if (e.kind() == DomainError.Kind.STALE) {
                view = null;
                version = getView().version();
            }
            throw e;
        }
    }

    private static String here(long id) {
        return "/supervision/item.xhtml?faces-redirect=true&id=" + id;
    }

    public String getTitle() {
        return id == null
                ? texts.get("supervising.new")
                : texts.get("supervision.ground." + getView().ground());
    }

    public String getRule() {
        return Wording.text(getView().ruleName(), texts.texts());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public Long getClock() {
        return clock;
    }

    public void setClock(Long clock) {
        this.clock = clock;
    }

    public SupervisionGround getGround() {
        return ground;
    }

    public void setGround(SupervisionGround ground) {
        this.ground = ground;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
