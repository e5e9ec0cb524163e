package org.fengqiao.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A {@link Fact} as queries of lists see it; written by {@link Counters} only. */
@Entity
@Immutable
@Table(name = "mediation_fact")
class FactRow {

    @Id
    @Column(name = "proceeding_id")
    Long proceedingId;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "region_code")
    String regionCode;

    String category;

    @Column(name = "host_id")
    long hostId;

    @Column(name = "accepted_on")
    LocalDate acceptedOn;

    @Column(name = "taken_up")
    boolean takenUp;

    @Column(name = "concluded_on")
    LocalDate concludedOn;

    boolean successful;
    boolean written;

    @Column(name = "closed_on")
    LocalDate closedOn;

    @Column(name = "performance_on")
    LocalDate performanceOn;

    boolean performed;
}
