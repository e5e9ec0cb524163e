package org.fengqiao.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that was handed in as evidence. Part of its {@link CaseFile}; the contents lie beside it in pieces. Never changed, never removed. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    @GeneratedValue(generator = "attachment_seq")
    @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq", allocationSize = 50)
    Long id;

    @Column(name = "case_id")
    long caseId;

    String name;

    @Column(name = "media_type")
    String mediaType;

    long size;
    String sha256;
    String note;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    @Column(name = "uploaded_by")
    long uploadedBy;
}
