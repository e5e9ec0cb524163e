package org.fengqiao.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The text inside one attachment. Written once; the attachment itself never changes. */
@Entity
@Table(name = "attachment_text")
class AttachmentText {

    @Id
    @Column(name = "attachment_id")
    Long attachmentId;

    @Column(name = "case_id")
    long caseId;

    @Enumerated(EnumType.STRING)
    TextState state;

    String text;
    short attempts;

    /** Until then the one who reads it has it to himself; afterwards he is thought dead. */
    @Column(name = "claimed_until")
    Instant claimedUntil;

    @Column(name = "read_at")
    Instant readAt;

    protected AttachmentText() {}

    AttachmentText(long attachmentId, long caseId) {
        this.attachmentId = attachmentId;
        this.caseId = caseId;
        this.state = TextState.WAITING;
    }
}
