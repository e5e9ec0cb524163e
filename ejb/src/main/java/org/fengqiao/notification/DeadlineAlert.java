package org.fengqiao.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * One person was told of one rung of one period's ladder. The key makes it impossible to tell him twice, whatever nodes and restarts do; a
 * period that was counted anew has other moments and so other keys.
 */
@Entity
@Immutable
@Table(name = "deadline_alert")
@IdClass(DeadlineAlert.Key.class)
class DeadlineAlert {

    @Id
    @Column(name = "clock_id")
    long clockId;

    @Id
    @Column(name = "planned_at")
    Instant plannedAt;

    @Id
    String step;

    @Id
    @Column(name = "staff_id")
    long staffId;

    @Column(name = "notice_id")
    long noticeId;

    @Column(name = "told_at")
    Instant toldAt;

    boolean urgent;

    /** JSON of {@link AlertWords}. */
    String data;

    record Key(long clockId, Instant plannedAt, String step, long staffId) implements Serializable {
        Key() {
            this(0, null, null, 0);
        }
    }
}
