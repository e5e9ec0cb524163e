package org.fengqiao.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One party of one closed case has been asked to evaluate. */
@Entity
@Immutable
@Table(name = "evaluation_invitation")
class Invitation {

    @Id
    @GeneratedValue(generator = "evaluation_invitation_seq")
    @SequenceGenerator(
            name = "evaluation_invitation_seq",
            sequenceName = "evaluation_invitation_seq",
            allocationSize = 50)
    Long id;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "party_id")
    long partyId;

    Instant at;
}
