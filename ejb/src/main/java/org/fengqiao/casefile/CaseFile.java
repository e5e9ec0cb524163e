package org.fengqiao.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.shared.AggregateRoot;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/**
 * A case file: opened once at a window, worked on by everybody whose matter it is, closed when its last proceeding ends.
 *
 * <p>Its public version is the number of its last event ({@link #version()}): whatever changes a file appends an event, so two
 * people who have seen the same version have seen the same file. The lock version below it only guards the row.
 */
@Entity
@AggregateRoot
@DynamicUpdate
@Table(name = "case_file")
public class CaseFile {

    @Id
    @GeneratedValue(generator = "case_file_seq")
    @SequenceGenerator(name = "case_file_seq", sequenceName = "case_file_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column(name = "case_no")
    String caseNo;

    @Column(name = "query_code")
    String queryCode;

    @Column(name = "centre_id")
    long centreId;

    @Column(name = "region_code")
    String regionCode;

    String place;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String category;
    String title;
    String facts;
    String wishes;
    BigDecimal amount;

    @Column(name = "people_count")
    int peopleCount;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    /** Who against whom, for lists: 演甲某 ↔ 演乙某 等3人. */
    @Column(name = "party_summary")
    String partySummary;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    @Column(name = "procedure_name")
    String procedure;

    /** Of that procedure; or {@link CaseJoining#MERGED}, also where there was none. */
    @Column(name = "procedure_state")
    String procedureState;

    @Column(name = "next_due_on")
    LocalDate nextDueOn;

    @Column(name = "next_due_rule")
    String nextDueRule;

    /** The due date as lists sort by it: a file without a running deadline comes last. */
    @Column(name = "due_sort")
    LocalDate dueSort;

    /** A party of it is protected: it is there for those who work on it and for nobody else. */
    boolean shielded;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "registered_by")
    long registeredBy;

    @Column(name = "closed_on")
    LocalDate closedOn;

    /** The file in which this one went on when the two were joined. */
    @Column(name = "merged_into_id")
    Long mergedIntoId;

    @Column(name = "last_seq")
    int lastSeq;

    @Column(name = "last_hash")
    String lastHash;

    /** Written by themselves; here only so that a transaction of several steps reads them once. */
    @OneToMany
    @JoinColumn(name = "case_id", insertable = false, updatable = false)
    @OrderBy("position, id")
    @OptimisticLock(excluded = true)
    List<Party> parties = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "case_id", insertable = false, updatable = false)
    @OrderBy("id")
    @OptimisticLock(excluded = true)
    List<DeadlineClock> clocks = new ArrayList<>();

    /** What stands in the place of the parties where one of them is protected. */
    public static final String VEILED = "***";

    static final LocalDate NEVER_DUE = LocalDate.of(9999, 12, 31);

    public Long id() {
        return id;
    }

    public String caseNo() {
        return caseNo;
    }

    public String queryCode() {
        return queryCode;
    }

    public long centreId() {
        return centreId;
    }

    public String regionCode() {
        return regionCode;
    }

    public Channel channel() {
        return channel;
    }

    public String category() {
        return category;
    }

    public String title() {
        return title;
    }

    public String facts() {
        return facts;
    }

    public BigDecimal amount() {
        return amount;
    }

    public int peopleCount() {
        return peopleCount;
    }

    public CaseStatus status() {
        return status;
    }

    public String partySummary() {
        return partySummary;
    }

    /** Whether a party of it is protected. */
    public boolean shielded() {
        return shielded;
    }

    /** The title for whatever is kept outside the file, a notice or another file: where a party is protected, the number says it all. */
    public String outwardTitle() {
        return shielded ? caseNo : title;
    }

    /** Who against whom, for whatever is kept outside the file. */
    public String outwardParties() {
        return shielded ? VEILED : partySummary;
    }

    /** Judges again, after its parties have changed, whether it has a protected one. */
    void shield() {
        shielded = parties.stream().anyMatch(Party::isProtected);
    }

    /** The procedure last worked on, or null. */
    public String procedure() {
        return procedure;
    }

    /** Its state, or {@link CaseJoining#MERGED}, which a file has without a procedure, too; else null. */
    public String procedureState() {
        return procedureState;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** The person at the window who opened the file. */
    public long registeredBy() {
        return registeredBy;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    /** Whether this file was joined to another and goes on there. */
    public boolean merged() {
        return mergedIntoId != null;
    }

    /** The number of the last event on this file. */
    public int version() {
        return lastSeq;
    }

    /** Shows in lists where the file stands: the procedure last worked on and its state. */
    public void stands(String procedureName, String state) {
        procedure = procedureName;
        procedureState = state;
        if (status == CaseStatus.REGISTERED) {
            status = CaseStatus.IN_PROGRESS;
        }
    }

    public void close(LocalDate on) {
        status = CaseStatus.CLOSED;
        closedOn = on;
    }

    /** The nearest running deadline, or null when none runs. */
    public void nextDue(String rule, LocalDate on) {
        nextDueRule = rule;
        nextDueOn = on;
        dueSort = on == null ? NEVER_DUE : on;
    }
}
