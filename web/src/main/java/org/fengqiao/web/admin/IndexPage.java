package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fengqiao.search.IndexDesk;
import org.fengqiao.search.IndexView;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** The indexes of the search: how they are, what was done to them, and the hand on them. */
@Named("indexPage")
@ViewScoped
public class IndexPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient List<IndexView> indexes;
    private transient Long cases;

    @Inject
    private IndexDesk desk;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    public void load() {
        getIndexes();
    }

    public List<IndexView> getIndexes() {
        if (indexes == null) {
            indexes = desk.all(current.viewer());
        }
        return indexes;
    }

    /** In the database. */
    public long getCases() {
        if (cases == null) {
            cases = desk.cases(current.viewer());
        }
        return cases;
    }

    public String compare(String name) {
        desk.compare(current.viewer(), name);
        Messages.done("indexes.compare.begun");
        return again();
    }

    public String buildAnew(String name) {
        desk.buildAnew(current.viewer(), name);
        Messages.done("indexes.build.begun");
        return again();
    }

    private static String again() {
        return "/admin/search-index.xhtml?faces-redirect=true";
    }

    public String title(IndexView index) {
        return texts.of(index.shared() ? "indexes.shared" : "indexes.own", index.place());
    }

    /** Null when nothing is under way. */
    public String getRunningWords() {
        return IndexStatus.words(getIndexes(), texts.texts());
    }

    public String tone(IndexView index) {
        return switch (index.answer()) {
            case FINE -> "fq-badge-done";
            case NONE -> "fq-badge-care";
            case SILENT -> "fq-badge-danger";
            case ELSEWHERE -> "";
        };
    }

    /** What came of it. */
    public String result(IndexView.Care care) {
        return switch (care.course()) {
            case RUNNING -> texts.get("indexes.running");
            case BROKEN_OFF -> texts.get("indexes.broken-off");
            case FAILED -> texts.of("indexes.failed", care.error());
            case DONE ->
                care.kind().equals("BUILD")
                        ? texts.of("indexes.built", care.done())
                        : care.exact()
                                ? texts.of("indexes.exact", care.done())
                                : texts.of(
                                        "indexes.repaired", care.done(), care.missing(), care.stale(), care.surplus());
        };
    }
}
