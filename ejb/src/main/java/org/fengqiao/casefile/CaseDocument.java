package org.fengqiao.casefile;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fengqiao.shared.AggregateRoot;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A paper of the file. What makes it up is its filled-in source, kept with its hash from the moment the paper is made; the PDF is
 * printed from that source when first asked for, so that a later template changes no paper that exists. A final paper never changes:
 * a correction is a new version beside it.
 */
@Entity
@AggregateRoot
@DynamicUpdate
@Table(name = "case_document")
public class CaseDocument {

    public enum Status {
        DRAFT,
        FINAL,
        SUPERSEDED
    }

    @Id
    @GeneratedValue(generator = "case_document_seq")
    @SequenceGenerator(name = "case_document_seq", sequenceName = "case_document_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "proceeding_id")
    Long proceedingId;

    String kind;
    String number;

    @Column(name = "version_no")
    int versionNo;

    String title;

    /** Committee or centre whose paper it is. */
    String issuer;

    @Enumerated(EnumType.STRING)
    Status status;

    String source;

    @Column(name = "source_hash")
    String sourceHash;

    @Basic(fetch = FetchType.LAZY)
    byte[] pdf;

    @Column(name = "pdf_hash")
    String pdfHash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    Long createdBy;

    public Long id() {
        return id;
    }

    public String sourceHash() {
        return sourceHash;
    }
}
