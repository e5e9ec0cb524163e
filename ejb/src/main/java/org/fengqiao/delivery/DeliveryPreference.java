package org.fengqiao.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What a person wants otherwise than is usual. */
@Entity
@Table(name = "delivery_preference")
@IdClass(DeliveryPreference.Key.class)
class DeliveryPreference {

    @Id
    @Column(name = "staff_id")
    long staffId;

    @Id
    @Enumerated(EnumType.STRING)
    Topic topic;

    @Id
    @Enumerated(EnumType.STRING)
    Medium medium;

    boolean wanted;

    record Key(long staffId, Topic topic, Medium medium) implements Serializable {
        Key() {
            this(0, null, null);
        }
    }
}
