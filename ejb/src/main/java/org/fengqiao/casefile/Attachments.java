package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** The evidence of a file. Contents go in and out in pieces: a file of 50 MB never lies in memory as a whole. */
@ApplicationService
public class Attachments {

    /** Largest file, in MB (2^20 bytes). */
    public static final int MOST_MB = 50;

    private static final int NOTE = 200;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseEvents events;

    @Inject
    AttachmentChunks chunks;

    @Inject
    StaffDirectory staff;

    @Inject
    TimeSource time;

    /** A file in a list; {@code size} in bytes. */
    public record Entry(
            long id,
            String name,
            String mediaType,
            long size,
            String sha256,
            String note,
            Instant uploadedAt,
            String uploadedBy) {}

    /** A file to be sent out. {@code content} reads it piece by piece, each in a transaction of its own. */
    public record Opened(String name, String mediaType, long size, String sha256, Content content) {

        public void writeTo(OutputStream out) throws IOException {
            content.writeTo(out);
        }
    }

    /** Writes a file's bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public List<Entry> list(Viewer viewer, String caseNo) {
        CaseFile file = files.find(viewer, caseNo);
        List<Attachment> found = em.createQuery(
                        "select a from Attachment a where a.caseId = :case order by a.id", Attachment.class)
                .setParameter("case", file.id)
                .getResultList();
        Set<Long> people = new HashSet<>();
        found.forEach(a -> people.add(a.uploadedBy));
        Map<Long, String> names = staff.names(people);
        return found.stream().map(a -> entry(a, names.get(a.uploadedBy))).toList();
    }

    /**
     * Adds a file to the case. What it is, its contents tell; its name has to agree with them.
     *
     * @param name name the file had where it came from
     * @param note what it shows, or null
     * @throws DomainError NOT_FOUND; FORBIDDEN {@code MAY_NOT_ATTACH}; TOO_LARGE {@code FILE_TOO_LARGE}; UNSUPPORTED {@code FILE_TYPE};
     *     INVALID with field errors
     */
    public Entry add(Viewer viewer, String caseNo, String name, InputStream content, String note) {
        CaseFile seen = files.find(viewer, caseNo);
        CasePermissions.of(viewer, seen).require(CasePermissions::attach, "MAY_NOT_ATTACH");
        if (note != null && note.codePointCount(0, note.length()) > NOTE) {
            throw DomainError.invalidFields(List.of(new FieldError("note", "TOO_LONG", NOTE)));
        }
        if (note != null && !WrittenText.clean(note)) {
            throw DomainError.invalidFields(List.of(new FieldError("note", "BAD_CHARACTER")));
        }
        Attachment attachment = new Attachment();
        attachment.caseId = seen.id;
        attachment.name = FileName.clean(name);
        attachment.note = note == null || note.isBlank() ? null : note.strip();
        attachment.uploadedAt = time.now();
        attachment.uploadedBy = viewer.staffId();
        attachment.mediaType = "";
        attachment.sha256 = "";
        em.persist(attachment);
        em.flush();
        AttachmentChunks.Stored stored = chunks.store(attachment.id, attachment.name, content);
        attachment.mediaType = stored.mediaType();
        attachment.size = stored.size();
        attachment.sha256 = stored.sha256();
        // Only now: nobody else has to wait while the bytes come in.
        CaseFile file = files.lock(viewer, caseNo, null);
        CasePermissions.of(viewer, file).require(CasePermissions::attach, "MAY_NOT_ATTACH");
        events.append(
                file,
                viewer,
                "ATTACHMENT_ADDED",
                null,
                null,
                Map.of("attachment", attachment.id, "name", attachment.name, "sha256", attachment.sha256));
        return entry(attachment, viewer.name());
    }

    /** @throws DomainError NOT_FOUND, also when its case lies outside the viewer's scope */
    public Opened open(Viewer viewer, long attachmentId) {
        Attachment attachment = find(viewer, attachmentId);
        return new Opened(
                attachment.name,
                attachment.mediaType,
                attachment.size,
                attachment.sha256,
                out -> chunks.write(attachmentId, out));
    }

    /** A file's bytes for the house's own reading of them; nobody is shown anything here, so nobody's scope is asked for. */
    public Content content(long attachmentId) {
        return out -> chunks.write(attachmentId, out);
    }

    /** One file as lists show it. */
    public Entry entry(Viewer viewer, long attachmentId) {
        Attachment attachment = find(viewer, attachmentId);
        return entry(attachment, staff.names(List.of(attachment.uploadedBy)).get(attachment.uploadedBy));
    }

    private Attachment find(Viewer viewer, long attachmentId) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select a from Attachment a, CaseFile c where a.id = :attachment and c.id = a.caseId and "
                                + scope.jpql(),
                        Attachment.class))
                .setParameter("attachment", attachmentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainError::notFound);
    }

    private static Entry entry(Attachment a, String uploadedBy) {
        return new Entry(a.id, a.name, a.mediaType, a.size, a.sha256, a.note, a.uploadedAt, uploadedBy);
    }
}
