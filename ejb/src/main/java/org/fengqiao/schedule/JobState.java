package org.fengqiao.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How a job stands: its last run on any node, its failures in a row, whether it may run. */
@Entity
@Table(name = "scheduled_job")
class JobState {

    /** Its work needs a part of the house that did not answer. */
    static final String WAITING = "WAITING";

    @Id
    String name;

    @Column(name = "last_node")
    String lastNode;

    @Column(name = "last_started_at")
    Instant lastStartedAt;

    @Column(name = "last_ended_at")
    Instant lastEndedAt;

    /** As {@link JobRun#outcome}. */
    @Column(name = "last_outcome")
    String lastOutcome;

    @Column(name = "last_counts")
    String lastCounts;

    @Column(name = "last_error")
    String lastError;

    /** In a row; 0 after a run that went well. */
    int failures;

    /** After a failure: when it is tried again. */
    @Column(name = "not_before")
    Instant notBefore;

    boolean paused;

    @Column(name = "paused_by")
    String pausedBy;
}
