package org.fengqiao.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A closed case has been gone through: its parties are not looked at again. */
@Entity
@Immutable
@Table(name = "evaluation_round")
class EvaluationRound {

    @Id
    @Column(name = "case_id")
    long caseId;

    Instant at;
}
