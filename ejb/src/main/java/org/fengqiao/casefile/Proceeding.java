package org.fengqiao.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.shared.AggregateRoot;

/** What is being done on a case file by one procedure. The state is the procedure's; its own data lie with the procedure's package. */
@Entity
@AggregateRoot
@Table(name = "proceeding")
public class Proceeding {

    @Id
    @GeneratedValue(generator = "proceeding_seq")
    @SequenceGenerator(name = "proceeding_seq", sequenceName = "proceeding_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "procedure_name")
    String procedure;

    String state;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "started_by")
    long startedBy;

    @Column(name = "ended_on")
    LocalDate endedOn;

    protected Proceeding() {}

    public Proceeding(CaseFile file, String procedure, String state, Instant startedAt, long startedBy) {
        this.caseId = file.id;
        this.procedure = procedure;
        this.state = state;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
    }

    public Long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public String procedure() {
        return procedure;
    }

    public String state() {
        return state;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public void moveTo(String newState) {
        state = newState;
    }

    public void end(LocalDate on) {
        endedOn = on;
    }
}
