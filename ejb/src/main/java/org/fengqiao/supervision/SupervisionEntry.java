package org.fengqiao.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What somebody wrote in a supervision. Written once and never changed. */
@Entity
@Immutable
@IdClass(SupervisionEntry.Key.class)
@Table(name = "supervision_entry")
class SupervisionEntry {

    enum Kind {
        RAISED,
        ANSWERED,
        RETURNED,
        CLOSED
    }

    record Key(long supervisionId, int seq) implements Serializable {
        Key() {
            this(0, 0);
        }
    }

    @Id
    @Column(name = "supervision_id")
    long supervisionId;

    @Id
    int seq;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant at;

    @Column(name = "staff_id")
    Long staffId;

    @Column(name = "staff_name")
    String staffName;

    String text;
}
