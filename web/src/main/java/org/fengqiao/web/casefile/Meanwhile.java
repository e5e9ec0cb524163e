package org.fengqiao.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.casefile.Timeline;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.TimelineEntry;
import org.fengqiao.web.security.CurrentViewer;

/** What others have done to a file since somebody opened a form about it. */
@RequestScoped
public class Meanwhile {

    private static final int MOST = 20;

    @Inject
    CurrentViewer current;

    @Inject
    Timeline timeline;

    @Inject
    PageTexts texts;

    /**
     * Tells him who was faster; he may send the same again once he has looked.
     *
     * @param seen version of the file at which the form was opened
     * @return what happened after it, newest first
     * @throws DomainError the error itself when it says anything but that the file has changed
     */
    public List<TimelineEntry> told(DomainError error, String caseNo, int seen) {
        if (error.kind() != DomainError.Kind.STALE) {
            throw error;
        }
        Messages.show(error);
        return Chronicle.told(
                timeline.entries(current.viewer(), caseNo, MOST, null).items().stream()
                        .filter(event -> event.seq() > seen)
                        .toList(),
                texts.texts());
    }
}
