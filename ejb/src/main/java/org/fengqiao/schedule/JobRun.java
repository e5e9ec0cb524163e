package org.fengqiao.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One run of a job that is worth telling of. */
@Entity
@Immutable
@Table(name = "job_run")
class JobRun {

    @Id
    @GeneratedValue(generator = "job_run_seq")
    @SequenceGenerator(name = "job_run_seq", sequenceName = "job_run_seq", allocationSize = 50)
    Long id;

    String job;
    String node;
    String cause;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** {@code DONE}, {@code FAILED} or {@link JobState#WAITING}. */
    String outcome;

    /** {@code alerts=20 skipped=1}. */
    String counts;

    String error;
}
