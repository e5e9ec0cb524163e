package org.fengqiao.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fengqiao.shared.AggregateRoot;
import org.fengqiao.shared.TimeSource;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/**
 * A period that runs on a case. It starts under a version of a rule and keeps it for good; it may be suspended and resumed, extended,
 * handed over; it ends when what was due is done or falls away. All of that stands in its ledger ({@link DeadlineEntry}), from which and the
 * calendar its due date can be counted again at any time.
 */
@Entity
@AggregateRoot
@DynamicUpdate
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

    /** The rule's code; the version is {@code ruleId}. */
    String rule;

    @Column(name = "rule_id")
    Long ruleId;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "stated_length")
    String statedLength;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "unrolled_on")
    LocalDate unrolledOn;

    @Column(name = "calendar_from")
    LocalDate calendarFrom;

    boolean provisional;
    String state;

    @Column(name = "suspended_on")
    LocalDate suspendedOn;

    @Column(name = "ended_on")
    LocalDate endedOn;

    String subject;

    @Column(name = "owner_staff_id")
    Long ownerStaffId;

    @Column(name = "owner_organisation_id")
    Long ownerOrganisationId;

    // the alert job moves these on behind people's backs, and must not make their own change stale
    @OptimisticLock(excluded = true)
    @Column(name = "next_alert_at")
    Instant nextAlertAt;

    @OptimisticLock(excluded = true)
    @Column(name = "next_alert")
    String nextAlert;

    @Column(name = "overdue_reason")
    String overdueReason;

    @Column(name = "overdue_reason_by")
    Long overdueReasonBy;

    @Column(name = "overdue_reason_at")
    Instant overdueReasonAt;

    /** How many lines its ledger has. */
    int entries;

    public Long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public Long proceedingId() {
        return proceedingId;
    }

    public String rule() {
        return rule;
    }

    public Long ruleId() {
        return ruleId;
    }

    /** Whose calendar it runs by: the place of the case. */
    public String regionCode() {
        return regionCode;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** The event that starts it, in Beijing time; a period of days knows its day only. */
    public LocalDateTime start() {
        return startedAt == null ? startedOn.atStartOfDay() : LocalDateTime.ofInstant(startedAt, TimeSource.ZONE);
    }

    /** Last day; null while it is suspended. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The moment when it is over: for days the midnight that ends the last one. Null while it is suspended. */
    public Instant dueAt() {
        return dueAt;
    }

    public boolean provisional() {
        return provisional;
    }

    /** {@code RUNNING}, {@code SUSPENDED}, {@code MET} or {@code CANCELLED}. */
    public String state() {
        return state;
    }

    /** First day that is not counted any more, while it is suspended. */
    public LocalDate suspendedOn() {
        return suspendedOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    /** What is due on a day that somebody has set; null when the rule counts it. */
    public String subject() {
        return subject;
    }

    public Owner owner() {
        return new Owner(ownerStaffId, ownerOrganisationId);
    }

    /** When somebody is to be told next, and whom; null when nobody is any more. */
    public AlertPlan.Alert nextAlert() {
        return nextAlertAt == null ? null : new AlertPlan.Alert(nextAlertAt, nextAlert);
    }

    public String overdueReason() {
        return overdueReason;
    }

    public boolean running() {
        return "RUNNING".equals(state);
    }

    public boolean suspended() {
        return "SUSPENDED".equals(state);
    }

    /** Neither met nor cancelled: it runs or is suspended. */
    public boolean open() {
        return running() || suspended();
    }

    void warn(AlertPlan.Alert alert) {
        nextAlertAt = alert == null ? null : alert.at();
        nextAlert = alert == null ? null : alert.step();
    }
}
