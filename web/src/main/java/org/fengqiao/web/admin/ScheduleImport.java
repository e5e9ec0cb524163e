package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.fengqiao.access.CalendarDesk;
import org.fengqiao.calendar.CalendarChange;
import org.fengqiao.calendar.CalendarFile;
import org.fengqiao.calendar.CalendarReading;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.component.Uploads;
import org.fengqiao.web.security.CurrentViewer;

/** A schedule taken in from a file: what it would change is shown first, and what is saved is what was shown. */
@Named("scheduleImport")
@ViewScoped
public class ScheduleImport implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MISTAKES = 50;

    private transient Part file;
    private boolean wholeYears = true;
    private String note;
    private String fileName;
    private byte[] content;
    /** As it was when the preview was shown; what is ticked later needs a new preview. */
    private boolean previewedWhole;

    /** What the preview was of; another change is not saved unseen. */
    private String previewed;

    private ChangeEffect effect;
    private int mistakeCount;
    private List<String> mistakes = List.of();

    @Inject
    private CalendarPage page;

    @Inject
    private CalendarDesk desk;

    @Inject
    private EffectWords effects;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    public void preview() throws IOException {
        forget();
        Uploads.require(file, "file");
        String given = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        fileName = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        byte[] bytes;
        try (InputStream in = file.getInputStream()) {
            bytes = in.readNBytes(CalendarFile.LARGEST + 1);
        }
        CalendarReading reading = reading(bytes);
        if (!reading.sound()) {
            mistakeCount = reading.mistakes().size();
            mistakes = reading.mistakes().stream()
                    .limit(MISTAKES)
                    .map(each -> texts.of("working.mistake", each.line(), each.text(texts.texts())))
                    .toList();
            return;
        }
        previewedWhole = wholeYears;
        show(compare(reading));
        content = bytes;
    }

    private void forget() {
        content = null;
        effect = null;
        previewed = null;
        mistakeCount = 0;
        mistakes = List.of();
    }

    public String save() throws IOException {
        if (content == null) {
            throw DomainError.refused("CALENDAR_NOTHING_SHOWN");
        }
        CalendarReading reading = reading(content);
        CalendarChange change = compare(reading);
        if (!change.toString().equals(previewed)) {
            show(change);
            throw DomainError.refused("CALENDAR_OVERTAKEN");
        }
        desk.apply(current.viewer(), change, note);
        Messages.done("working.done");
        return CalendarPage.address(
                page.getRegion(), reading.days().get(0).date().getYear());
    }

    private CalendarReading reading(byte[] bytes) throws IOException {
        return CalendarFile.read(fileName, new ByteArrayInputStream(bytes));
    }

    private CalendarChange compare(CalendarReading reading) {
        return desk.compare(current.viewer(), page.getRegion(), reading.days(), previewedWhole);
    }

    private void show(CalendarChange change) {
        previewed = change.toString();
        effect = effects.of(change);
    }

    public boolean isShown() {
        return content != null;
    }

    public ChangeEffect getEffect() {
        return effect;
    }

    public int getMistakeCount() {
        return mistakeCount;
    }

    public List<String> getMistakes() {
        return mistakes;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFileName() {
        return fileName;
    }

    public boolean isWholeYears() {
        return wholeYears;
    }

    public void setWholeYears(boolean wholeYears) {
        this.wholeYears = wholeYears;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
