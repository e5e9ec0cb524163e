package org.fengqiao.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An unfinished form of one person; the last save counts, so there is nothing to be in conflict about. */
@Entity
@Table(name = "intake_draft")
class IntakeDraft {

    @Id
    @GeneratedValue(generator = "intake_draft_seq")
    @SequenceGenerator(name = "intake_draft_seq", sequenceName = "intake_draft_seq", allocationSize = 50)
    Long id;

    @Column(name = "staff_id")
    long staffId;

    String title;
    String content;

    @Column(name = "saved_at")
    Instant savedAt;
}
