package org.fengqiao.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A meeting of the parties with their mediators and what was said there (人民调解记录). */
@Entity
@Table(name = "mediation_session")
class Session {

    @Id
    @GeneratedValue(generator = "mediation_part_seq")
    @SequenceGenerator(name = "mediation_part_seq", sequenceName = "mediation_part_seq", allocationSize = 50)
    Long id;

    @Column(name = "proceeding_id")
    long proceedingId;

    int number;

    @Column(name = "held_at")
    LocalDateTime heldAt;

    String place;
    String participants;
    String record;

    @Enumerated(EnumType.STRING)
    MediationAction.SessionResult result;
}
