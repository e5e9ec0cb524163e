package org.fengqiao.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A mediator of a mediation, with what he disclosed when asked about ties to the parties. */
@Entity
@Table(name = "mediation_mediator")
@IdClass(Assignment.Key.class)
class Assignment {

    @Id
    @Column(name = "proceeding_id")
    long proceedingId;

    @Id
    @Column(name = "staff_id")
    long staffId;

    boolean host;
    String disclosure;

    protected Assignment() {}

    Assignment(long proceedingId, long staffId, boolean host, String disclosure) {
        this.proceedingId = proceedingId;
        this.staffId = staffId;
        this.host = host;
        this.disclosure = disclosure;
    }

    record Key(long proceedingId, long staffId) implements Serializable {
        Key() {
            this(0, 0);
        }
    }
}
