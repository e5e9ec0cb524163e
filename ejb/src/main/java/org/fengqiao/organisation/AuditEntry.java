package org.fengqiao.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of the record on accounts, organisations and log-ins. The application may only add to it. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    Long id;

    Instant at;
    String kind;

    @Column(name = "actor_id")
    Long actorId;

    @Column(name = "actor_name")
    String actorName;

    String source;
    String subject;
    String details;

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public String actorName() {
        return actorName;
    }

    public String source() {
        return source;
    }

    public String subject() {
        return subject;
    }

    public String details() {
        return details;
    }
}
