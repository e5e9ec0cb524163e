package org.fengqiao.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.CaseDocument.Status;
import org.fengqiao.document.DocumentTemplates;
import org.fengqiao.document.PdfPrinter;
import org.fengqiao.document.PrintMeta;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;

/** The papers of a file: filled in from templates, kept with their hash, printed as PDF. */
@ApplicationService
public class Documents {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    DocumentTemplates templates;

    @Inject
    PdfPrinter printer;

    @Inject
    TimeSource time;

    /** A paper in a list. */
    public record Entry(
            long id,
            Long proceedingId,
            String kind,
            String number,
            int version,
            String title,
            Status status,
            String sourceHash,
            Instant createdAt) {}

    /**
     * What a paper is.
     *
     * @param kind name of its template
     * @param issuer committee or centre whose paper it is
     */
    public record Paper(String kind, String number, String title, String issuer) {}

    /** A printed paper; {@code name} without extension. */
    public record Printed(String name, byte[] pdf, String sha256, Status status) {}

    public List<Entry> of(Viewer viewer, String caseNo) {
        return em.createQuery(
                        "select d from CaseDocument d where d.caseId = :case order by d.id desc", CaseDocument.class)
                .setParameter("case", files.find(viewer, caseNo).id)
                .getResultStream()
                .map(d -> new Entry(
                        d.id,
                        d.proceedingId,
                        d.kind,
                        d.number,
                        d.versionNo,
                        d.title,
                        d.status,
                        d.sourceHash,
                        d.createdAt))
                .toList();
    }

    /**
     * Makes a paper. A draft of the same kind in the same proceeding is replaced in place; a final one stays as it is, superseded by
     * the new version.
     */
    public CaseDocument make(CaseFile file, Viewer viewer, Long proceedingId, Paper paper, Status status, Object form) {
        List<CaseDocument> earlier = em.createQuery(
                        "select d from CaseDocument d where d.caseId = :case and d.kind = :kind order by d.versionNo desc",
                        CaseDocument.class)
                .setParameter("case", file.id)
                .setParameter("kind", paper.kind())
                .getResultList();
        CaseDocument last = earlier.isEmpty() ? null : earlier.get(0);
        CaseDocument document = last != null && last.status == Status.DRAFT ? last : new CaseDocument();
        if (document != last) {
            document.caseId = file.id;
            document.proceedingId = proceedingId;
            document.kind = paper.kind();
            document.versionNo = last == null ? 1 : last.versionNo + 1;
            if (last != null) {
                last.status = Status.SUPERSEDED;
            }
        }
        document.number = paper.number();
        document.title = paper.title();
        document.issuer = paper.issuer();
        document.status = status;
        document.source = templates.fill(paper.kind(), form);
        document.sourceHash = sha256(document.source.getBytes(StandardCharsets.UTF_8));
        document.pdf = null;
        document.pdfHash = null;
        document.createdAt = time.now();
        document.createdBy = viewer.staffId() == 0 ? null : viewer.staffId();
        if (document != last) {
            em.persist(document);
        }
        return document;
    }

    /**
     * The paper as PDF. A final paper is printed once and kept; drafts are printed each time.
     *
     * @throws DomainError NOT_FOUND, also when its file lies outside the viewer's scope
     */
    public Printed print(Viewer viewer, long documentId) {
        ScopePredicate scope = ScopePredicate.of(viewer);
        CaseDocument document = scope.bind(em.createQuery(
                        "select d from CaseDocument d, CaseFile c where d.id = :document and c.id = d.caseId and "
                                + scope.jpql(),
                        CaseDocument.class))
                .setParameter("document", documentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainError::notFound);
        String name = document.title + (document.number == null ? "" : " " + document.number);
        byte[] pdf = document.pdf;
        if (pdf == null) {
            pdf = printer.print(document.source, new PrintMeta(name, document.issuer, document.createdAt));
            if (document.status != Status.DRAFT) {
                em.lock(document, LockModeType.PESSIMISTIC_WRITE);
                document.pdf = pdf;
                document.pdfHash = sha256(pdf);
            }
        }
        return new Printed(name, pdf, sha256(pdf), document.status);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
