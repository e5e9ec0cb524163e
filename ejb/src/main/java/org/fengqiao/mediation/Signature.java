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

/** A signature under the agreement: of a party, or of a mediator (Art. 29). */
@Entity
@Table(name = "agreement_signature")
class Signature {

    @Id
    @GeneratedValue(generator = "mediation_part_seq")
    @SequenceGenerator(name = "mediation_part_seq", sequenceName = "mediation_part_seq", allocationSize = 50)
    Long id;

    @Column(name = "proceeding_id")
    long proceedingId;

    @Column(name = "party_id")
    Long partyId;

    @Column(name = "staff_id")
    Long staffId;

    @Enumerated(EnumType.STRING)
    MediationAction.SigningManner manner;

    @Column(name = "signed_on")
    LocalDate signedOn;
}
