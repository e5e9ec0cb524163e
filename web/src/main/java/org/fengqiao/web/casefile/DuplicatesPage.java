package org.fengqiao.web.casefile;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.casefile.CaseJoining;
import org.fengqiao.casefile.CasePermissions;
import org.fengqiao.category.Categories;
import org.fengqiao.intake.DuplicateDesk;
import org.fengqiao.intake.DuplicatePair;
import org.fengqiao.intake.DuplicateReason;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Slice;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;
import org.fengqiao.web.worklist.PlaceName;

/** Files that may be one matter: the list of all, and those of one case on its page. */
@Named("duplicates")
@ViewScoped
public class DuplicatesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    /** More than so many are a lot; nobody waits until they are counted. */
    private static final int COUNTED = 99;

    private static final String DISMISSED = "fengqiao.duplicates.dismissed";

    private String state = DuplicatePair.State.OPEN.name();
    private String after;
    private String before;

    private transient Slice<DuplicatePair> page;
    private transient List<DuplicatePair> ofCase;
    private transient CaseJoining.Links links;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentViewer current;

    @Inject
    private DuplicateDesk desk;

    @Inject
    private CaseJoining joining;

    @Inject
    private Categories categories;

    @Inject
    private Regions regions;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    public void load() {
        CasePermissions.mayRead(current.viewer());
        getPage();
    }

    private Slice<DuplicatePair> getPage() {
        if (page == null) {
            try {
                page = slice(cursor(after), cursor(before));
            } catch (DomainError error) {
                if (!"BAD_CURSOR".equals(error.code())) {
                    throw error;
                }
                page = slice(null, null);
            }
        }
        return page;
    }

    private Slice<DuplicatePair> slice(String behind, String inFront) {
        return desk.slice(current.viewer(), wanted(), ROWS, behind, inFront);
    }

    private static String cursor(String word) {
        return word == null || word.isBlank() ? null : word;
    }

    private DuplicatePair.State wanted() {
        return DuplicatePair.State.DISMISSED.name().equals(state)
                ? DuplicatePair.State.DISMISSED
                : DuplicatePair.State.JOINED.name().equals(state)
                        ? DuplicatePair.State.JOINED
                        : DuplicatePair.State.OPEN;
    }

    public List<DuplicatePair> getRows() {
        return getPage().items();
    }

    public String getPrevious() {
        return getPage().previous() == null ? "" : here.with("before", getPage().previous());
    }

    public String getNext() {
        return getPage().next() == null ? "" : here.with("after", getPage().next());
    }

    /** 12, 99+ */
    public String count(String state) {
        int count = desk.count(current.viewer(), DuplicatePair.State.valueOf(state), COUNTED + 1);
        return count > COUNTED ? COUNTED + "+" : String.valueOf(count);
    }

    public List<DuplicatePair> of(String caseNo) {
        if (ofCase == null) {
            ofCase = desk.of(current.viewer(), caseNo);
        }
        return ofCase;
    }

    /** Those of which more than a name speaks. */
    public List<DuplicatePair> clearOf(String caseNo) {
        return of(caseNo).stream()
                .filter(pair -> pair.strength() != DuplicatePair.Strength.WEAK)
                .toList();
    }

    public List<DuplicatePair> weakOf(String caseNo) {
        return of(caseNo).stream()
                .filter(pair -> pair.strength() == DuplicatePair.Strength.WEAK)
                .toList();
    }

    /** Where a joined file went on, and which files went on in this one. */
    public CaseJoining.Links links(String caseNo) {
        if (links == null) {
            links = joining.links(current.viewer(), caseNo);
        }
        return links;
    }

    /** How the matter stands in the file that it went on in. */
    public String state(CaseJoining.Links links) {
        return links.state() == null
                ? texts.get("casefile.status." + links.status())
                : texts.get("mediation.state." + links.state());
    }

    /** The reasons in one line; who has the same number has the same name and day of birth. */
    public String reasons(DuplicatePair pair) {
        boolean known = pair.reasons().contains(DuplicateReason.SAME_ID);
        return pair.reasons().stream()
                .filter(reason -> !(known && reason == DuplicateReason.SAME_PERSON))
                .map(reason -> texts.of("duplicates.reason." + reason, pair.likeness()))
                .collect(Collectors.joining(texts.get("intake.reasons.separator")));
    }

    public String about(DuplicatePair.File file) {
        return categories.name(file.category(), texts.texts().locale()) + " · "
                + PlaceName.brief(regions.name(file.regionCode())) + " · "
                + (CaseJoining.MERGED.equals(file.procedureState())
                        ? texts.get("duplicates.state.JOINED")
                        : texts.get("casefile.status." + file.status()));
    }

    public boolean isMayJudge() {
        return DuplicateDesk.mayJudge(current.viewer());
    }

    public boolean isMayJoin() {
        return DuplicateDesk.mayJoin(current.viewer());
    }

    /**
     * What the button that was pressed says of the pair that it names, if it was one of these.
     *
     * @param back number of the case whose page this is, or null
     */
    public String judge(String back) {
        for (String verdict : List.of("join", "dismiss", "reopen")) {
            String[] pair = Objects.requireNonNullElse(request.getParameter(verdict), "")
                    .split(" ");
            if (pair.length == 2) {
                try {
                    return judge(verdict, pair[0], pair[1], back);
                } finally {
                    // what was refused is no more as it was shown
                    page = null;
                    ofCase = null;
                    links = null;
                }
            }
        }
        return null;
    }

    private String judge(String verdict, String one, String other, String back) {
        switch (verdict) {
            case "join" -> {
                String goesOn = desk.join(current.viewer(), one, other);
                Messages.done("duplicates.done.joined", goesOn.equals(one) ? other : one, goesOn);
                return "/cases/case.xhtml?faces-redirect=true&no=" + goesOn;
            }
            case "dismiss" -> {
                desk.dismiss(current.viewer(), one, other);
                Messages.done("duplicates.done.dismissed", one, other);
                undo().put(DISMISSED, one + " " + other);
            }
            default -> {
                desk.reopen(current.viewer(), one, other);
                Messages.done("duplicates.done.reopened", one, other);
            }
        }
        return back(back);
    }

    /** The pair that was dismissed a moment ago, as its button names it; nothing on any later page. */
    public String getDismissed() {
        return (String) undo().get(DISMISSED);
    }

    public String getDismissedNames() {
        return String.join(texts.get("shell.separator"), getDismissed().split(" "));
    }

    private static Flash undo() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    private static String back(String caseNo) {
        return caseNo == null || caseNo.isEmpty()
                ? "/cases/duplicates.xhtml?faces-redirect=true"
                : "/cases/case.xhtml?faces-redirect=true&no=" + caseNo;
    }

    public String getState() {
        return wanted().name();
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

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
