package org.fengqiao.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Two files that may be one matter, and what a person said to that. The lower id stands first. */
@Entity
@Table(name = "case_duplicate")
@IdClass(CaseDuplicate.Key.class)
class CaseDuplicate {

    @Id
    @Column(name = "case_a")
    long caseA;

    @Id
    @Column(name = "case_b")
    long caseB;

    /** Names of {@link DuplicateReason}, with blanks between them. */
    String reasons;

    short likeness;

    /** Follows from reasons and likeness; the database reckons it. */
    @Column(insertable = false, updatable = false)
    short strength;

    @Enumerated(EnumType.STRING)
    DuplicatePair.State state;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "decided_by")
    Long decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    List<DuplicateReason> reasons() {
        return Arrays.stream(reasons.split(" ")).map(DuplicateReason::valueOf).toList();
    }

    record Key(long caseA, long caseB) implements Serializable {
        Key() {
            this(0, 0);
        }
    }
}
