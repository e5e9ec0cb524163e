package org.fengqiao.web.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.Attachments;
import org.fengqiao.casefile.Documents;
import org.fengqiao.evidence.AttachmentTexts;
import org.fengqiao.evidence.TextState;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.Uploads;
import org.fengqiao.web.security.CurrentViewer;

/** The papers of a case: official documents, and evidence that people have handed in. */
@Named("casePapers")
@ViewScoped
public class CasePapersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Part upload;
    private String note;

    private transient List<Documents.Entry> papers;
    private transient List<Attachments.Entry> evidence;
    private transient Map<Long, TextState> textStates;

    @Inject
    private CasePage casePage;

    @Inject
    private CurrentViewer current;

    @Inject
    private Documents documents;

    @Inject
    private Attachments attachments;

    @Inject
    private AttachmentTexts evidenceTexts;

    @Inject
    private PageTexts texts;

    public List<Documents.Entry> getPapers() {
        if (papers == null) {
            papers = documents.of(current.viewer(), casePage.getNo());
        }
        return papers;
    }

    public List<Attachments.Entry> getEvidence() {
        if (evidence == null) {
            evidence = attachments.list(current.viewer(), casePage.getNo());
        }
        return evidence;
    }

    /** Whether the search finds what is written in the file; nothing for pictures and sounds, where nobody expects it. */
    public String textState(long attachment) {
        if (textStates == null) {
            textStates = evidenceTexts.states(current.viewer(), casePage.getNo());
        }
        TextState state = textStates.get(attachment);
        return state == null || state == TextState.UNSUITED ? "" : " · " + texts.get("evidence.text." + state);
    }

    /** Adds a piece of evidence; it goes to the database in pieces and is never held as a whole. */
    public String attach() throws IOException {
        Uploads.require(upload, "file");
        try (InputStream content = upload.getInputStream()) {
            attachments.add(current.viewer(), casePage.getNo(), upload.getSubmittedFileName(), content, note);
        }
        Messages.done("evidence.done");
        return "/cases/case.xhtml?faces-redirect=true&no=" + casePage.getNo() + "&tab=evidence";
    }

    public String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format("%.1f MB", bytes / 1024.0 / 1024.0);
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
