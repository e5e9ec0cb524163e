package org.fengqiao.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One thing that a party has promised to do (Art. 31: the committee sees that it is done). */
@Entity
@Table(name = "performance_item")
class PerformanceItem {

    @Id
    @GeneratedValue(generator = "mediation_part_seq")
    @SequenceGenerator(name = "mediation_part_seq", sequenceName = "mediation_part_seq", allocationSize = 50)
    Long id;

    @Column(name = "proceeding_id")
    long proceedingId;

    int number;
    String obligor;
    String content;
    BigDecimal amount;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    MediationAction.PerformanceStatus status;

    @Column(name = "settled_on")
    LocalDate settledOn;

    String note;
}
