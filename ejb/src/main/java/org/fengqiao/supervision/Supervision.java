package org.fengqiao.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.shared.AggregateRoot;

/**
 * One supervision of one case. It is raised by a rule when a deadline has passed, or by a supervisor; the director of the centre that leads
 * the case or a person in charge answers; the supervisor closes it or sends the answer back.
 */
@Entity
@AggregateRoot
@Table(name = "supervision")
class Supervision {

    @Id
    @GeneratedValue(generator = "supervision_seq")
    @SequenceGenerator(name = "supervision_seq", sequenceName = "supervision_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "clock_id")
    Long clockId;

    String rule;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    SupervisionGround ground;

    @Column(name = "raised_at")
    Instant raisedAt;

    /** Null when a rule raised it. */
    @Column(name = "raised_by")
    Long raisedBy;

    @Column(name = "to_organisation_id")
    long toOrganisationId;

    @Enumerated(EnumType.STRING)
    SupervisionState state;

    /** Whether the case's record tells of it: what a rule raises is written there a moment later. */
    boolean announced;

    @Column(name = "closed_at")
    Instant closedAt;
}
