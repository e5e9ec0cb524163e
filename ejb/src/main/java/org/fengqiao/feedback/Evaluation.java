package org.fengqiao.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** What one party said of one case. Written once: an evaluation is not talked over. */
@Entity
@Immutable
@Table(name = "evaluation")
class Evaluation {

    @Id
    @GeneratedValue(generator = "evaluation_seq")
    @SequenceGenerator(name = "evaluation_seq", sequenceName = "evaluation_seq", allocationSize = 50)
    Long id;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "party_id")
    long partyId;

    @Enumerated(EnumType.STRING)
    Grade grade;

    String comment;

    @Enumerated(EnumType.STRING)
    GivenBy channel;

    @Column(name = "given_on")
    LocalDate givenOn;

    @Column(name = "entered_by")
    long enteredBy;

    @Column(name = "entered_name")
    String enteredName;

    @Column(name = "entered_at")
    Instant enteredAt;
}
