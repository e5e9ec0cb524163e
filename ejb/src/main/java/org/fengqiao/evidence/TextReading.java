package org.fengqiao.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.casefile.Attachments;
import org.fengqiao.shared.ScheduledJob;

/**
 * Reads the text of evidence, one file after the other. Each is claimed and kept in short transactions of their own; none is open while a
 * file is read.
 */
@ApplicationScoped
public class TextReading implements ScheduledJob {

    /** Longest time for one file: a hundred pages take about a second. */
    static final Duration LIMIT = Duration.ofSeconds(40);

    /** Heap of the program that reads; the largest file that is taken has 50 MB. */
    static final int MEGABYTES = 384;

    /** Characters kept of one file: about 250 pages, more than anybody searches by. */
    static final int MOST = 200_000;

    private static final Set<String> READABLE = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "text/plain",
            "text/csv");

    @Inject
    AttachmentTexts texts;

    @Inject
    Attachments attachments;

    @Override
    public String name() {
        return "evidence-text";
    }

    @Override
    public Timing timing() {
        return Timing.every(Duration.ofSeconds(30));
    }

    @Override
    public boolean parallel() {
        return true;
    }

    /** @throws ReaderProgram.Unavailable when the program cannot be started; the file in hand waits for the next time */
    @Override
    public void run(Progress progress) throws Exception {
        Path folder = Path.of(System.getProperty("jboss.home.dir"), "reader");
        try (ReaderProgram reader = new ReaderProgram(folder, "org.fengqiao.reader.Reader", LIMIT, MEGABYTES, MOST)) {
            Optional<AttachmentTexts.Waiting> next = texts.claim();
            while (next.isPresent()) {
                read(reader, next.get());
                progress.count("files", 1);
                next = progress.stopping() ? Optional.empty() : texts.claim();
            }
        }
    }

    private void read(ReaderProgram reader, AttachmentTexts.Waiting file) throws ReaderProgram.Unavailable {
        if (!READABLE.contains(file.mediaType())) {
            texts.done(file.attachmentId(), TextState.UNSUITED, null);
            return;
        }
        try {
            ReaderProgram.Found found =
                    reader.read(file.mediaType(), file.size(), attachments.content(file.attachmentId()));
            texts.done(file.attachmentId(), found.state(), found.text());
        } catch (ReaderProgram.Unavailable e) {
            texts.release(file.attachmentId());
            throw e;
        }
    }
}
