package org.fengqiao.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Whether a party wants mediation (Art. 17: voluntary, and one clear refusal ends it). */
@Entity
@Table(name = "mediation_consent")
class Consent {

    @Id
    @GeneratedValue(generator = "mediation_part_seq")
    @SequenceGenerator(name = "mediation_part_seq", sequenceName = "mediation_part_seq", allocationSize = 50)
    Long id;

    @Column(name = "proceeding_id")
    long proceedingId;

    @Column(name = "party_id")
    long partyId;

    boolean given;

    @Enumerated(EnumType.STRING)
    MediationAction.Manner manner;

    @Column(name = "on_date")
    LocalDate on;

    String note;
}
