package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fengqiao.search.SynonymGroups;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Slice;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** The words that mean the same: to look through, to change, and to try. */
@Named("synonymsPage")
@ViewScoped
public class SynonymsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private String text;
    private String tried;
    private Long group;
    private String after;
    private String before;

    private String words;
    private long version;
    private String previous;
    private String next;
    private transient List<SynonymGroups.Group> rows;

    @Inject
    private SynonymGroups groups;

    @Inject
    private CurrentViewer current;

    @Inject
    private Here here;

    public void load() {
        Slice<SynonymGroups.Group> slice =
                groups.page(current.viewer(), blank(text), blank(after), blank(before), PAGE);
        rows = slice.items();
        // as addresses of this page: a button that is pressed later knows no parameters
        previous = slice.previous() == null ? "" : here.with("before", slice.previous());
        next = slice.next() == null ? "" : here.with("after", slice.next());
        reload();
    }

    private void reload() {
        if (group != null) {
            SynonymGroups.Group shown = groups.find(current.viewer(), group);
            version = shown.version();
            words = String.join("，", shown.words());
        }
    }

    public List<SynonymGroups.Group> getRows() {
        if (rows == null) {
            rows = groups.page(current.viewer(), blank(text), blank(after), blank(before), PAGE)
                    .items();
        }
        return rows;
    }

    public List<SynonymGroups.Expansion> getExpansions() {
        return groups.expansions(current.viewer(), tried);
    }

    public String join(List<String> each) {
        return String.join("、", each);
    }

    public String save() {
        if (group == null) {
            groups.add(current.viewer(), words);
        } else {
            change();
        }
        Messages.done("synonyms.saved");
        return again();
    }

    private void change() {
        String typed = words;
        try {
            groups.change(current.viewer(), group, version, words);
        } catch (DomainError e) {
            if (e.kind() == DomainError.Kind.STALE) {
                // sent once more it would be compared with what is there now
                version = groups.find(current.viewer(), group).version();
                words = typed;
            }
            throw e;
        }
    }

    public String setActive(long id, boolean active) {
        groups.setActive(current.viewer(), id, active);
        Messages.done(active ? "synonyms.on.done" : "synonyms.off.done");
        return again();
    }

    public String remove(long id) {
        groups.remove(current.viewer(), id);
        Messages.done("synonyms.removed");
        return again();
    }

    private static String again() {
        return "/admin/synonyms.xhtml?faces-redirect=true";
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public boolean isFresh() {
        return group == null;
    }

    public String getPrevious() {
        return previous;
    }

    public String getNext() {
        return next;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTried() {
        return tried;
    }

    public void setTried(String tried) {
        this.tried = tried;
    }

    public Long getGroup() {
        return group;
    }

    public void setGroup(Long group) {
        this.group = group;
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
