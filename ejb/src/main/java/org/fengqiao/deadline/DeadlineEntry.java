package org.fengqiao.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** One line of a clock's ledger: what happened to the period, when, by whom, on which paper. Written once and never changed. */
@Entity
@Immutable
@IdClass(DeadlineEntry.Key.class)
@Table(name = "deadline_entry")
public class DeadlineEntry {

    public enum Kind {
        STARTED,
        /** {@code onDay} is the first day that is not counted. */
        SUSPENDED,
        /** {@code onDay} is the first day that counts again. */
        RESUMED,
        /** By {@code length}, from the unrolled end or the rolled one. */
        EXTENDED,
        MET,
        CANCELLED,
        /** The calendar changed and the due date with it. */
        RECOUNTED,
        /** It has another owner. */
        MOVED,
        /** Why it is overdue. */
        REASON
    }

    /** A clock and the place in its ledger, counted from 1. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        Long clockId;
        Integer seq;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(clockId, key.clockId) && Objects.equals(seq, key.seq);
        }

        @Override
        public int hashCode() {
            return Objects.hash(clockId, seq);
        }
    }

    @Id
    @Column(name = "clock_id")
    Long clockId;

    @Id
    Integer seq;

    /** Tells the persistence that the clock has to be written first. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "clock_id", insertable = false, updatable = false)
    DeadlineClock clock;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "on_day")
    LocalDate onDay;

    Instant at;

    @Column(name = "staff_id")
    Long staffId;

    @Column(name = "staff_name")
    String staffName;

    String length;

    @Column(name = "from_rolled")
    boolean fromRolled;

    String reason;
    String paper;
    String approver;

    @Column(name = "due_before")
    LocalDate dueBefore;

    @Column(name = "due_after")
    LocalDate dueAfter;

    public long clockId() {
        return clockId;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate onDay() {
        return onDay;
    }

    public Instant at() {
        return at;
    }

    public String staffName() {
        return staffName;
    }

    /** What it was extended by, as {@link Span} writes it; or the length the period started with. */
    public String length() {
        return length;
    }

    public String reason() {
        return reason;
    }

    public String paper() {
        return paper;
    }

    /** Who granted an extension; null for anything else. */
    public String approver() {
        return approver;
    }

    /** The due date before it happened; null while suspended. */
    public LocalDate dueBefore() {
        return dueBefore;
    }

    public LocalDate dueAfter() {
        return dueAfter;
    }
}
