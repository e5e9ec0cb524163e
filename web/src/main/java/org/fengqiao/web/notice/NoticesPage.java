package org.fengqiao.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.fengqiao.notification.MoveWords;
import org.fengqiao.notification.NoticeView;
import org.fengqiao.notification.Notices;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** A person's notices. Opening one reads it, so it goes by POST and only then to the case. */
@Named("noticesPage")
@ViewScoped
public class NoticesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 30;

    private String after;
    private Instant shown;
    private transient Page<NoticeView> page;

    @Inject
    private CurrentViewer current;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    @Inject
    private TimeSource time;

    public void load() {
        shown = time.now();
        getPage();
    }

    private Page<NoticeView> getPage() {
        if (page == null) {
            page = notices.page(current.viewer(), ROWS, after);
        }
        return page;
    }

    public List<NoticeView> getRows() {
        return getPage().items();
    }

    public String getNext() {
        return getPage().next();
    }

    public boolean isUnread() {
        return notices.unread(current.viewer()) > 0;
    }

    public String sentence(NoticeView notice) {
        return notice.sentence(texts.texts());
    }

    public String item(NoticeView.Item item) {
        return item.words().text(texts.texts());
    }

    public String move(MoveWords move) {
        return move.text(texts.texts());
    }

    /** To what it is about. */
    public String open(long id) {
        NoticeView notice = notices.markRead(current.viewer(), id);
        if (notice.caseNo() != null) {
            return "/cases/case.xhtml?faces-redirect=true&no=" + notice.caseNo();
        }
        return switch (notice.kind()) {
            case "JOB_FAILED" -> "/admin/jobs.xhtml?faces-redirect=true";
            case "DELIVERIES_FAILED", "DELIVERIES_FAILED_SMS" -> "/admin/deliveries.xhtml?faces-redirect=true";
            default -> "/notices.xhtml?faces-redirect=true";
        };
    }

    /** A day's list is read where it stands. */
    public String read(long id) {
        notices.markRead(current.viewer(), id);
        return "/notices.xhtml?faces-redirect=true";
    }

    /** What came in after the page was shown has not been read. */
    public String readAll() {
        Messages.done("notices.read", notices.markAllRead(current.viewer(), shown));
        return "/notices.xhtml?faces-redirect=true";
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
