package org.fengqiao.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.fengqiao.shared.AggregateRoot;

/** A period that runs on a case: by which rule, since when, until when. */
@Entity
@AggregateRoot
@Table(name = "deadline_clock")
public class DeadlineClock {

    @Id
    @GeneratedValue(generator = "deadline_clock_seq")
    @SequenceGenerator(name = "deadline_clock_seq", sequenceName = "deadline_clock_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "proceeding_id")
    Long proceedingId;

    String rule;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    boolean provisional;
    String state;

    @Column(name = "ended_on")
    LocalDate endedOn;

    String subject;

    public Long id() {
        return id;
    }

    public String rule() {
        return rule;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean provisional() {
        return provisional;
    }

    /** {@code RUNNING}, {@code MET} or {@code CANCELLED}. */
    public String state() {
        return state;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public String subject() {
        return subject;
    }

    public boolean running() {
        return "RUNNING".equals(state);
    }
}
