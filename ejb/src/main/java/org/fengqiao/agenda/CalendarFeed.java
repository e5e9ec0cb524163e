package org.fengqiao.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fengqiao.shared.AggregateRoot;

/** A person's feed. Its token is known by hash only: it is long and random, so a plain hash cannot be turned back. */
@Entity
@AggregateRoot
@Table(name = "calendar_feed")
class CalendarFeed {

    @Id
    @Column(name = "staff_id")
    long staffId;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column(name = "token_hash")
    byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    Whose whose;

    @Column(name = "with_names")
    boolean withNames;

    String language;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "used_at")
    Instant usedAt;
}
