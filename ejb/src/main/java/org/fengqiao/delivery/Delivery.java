package org.fengqiao.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One message to one person by one medium: about a notice, what is due that day, or an invitation to a party. Names no case. */
@Entity
@Table(name = "delivery")
public class Delivery {

    @Id
    @GeneratedValue(generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    Long id;

    @Column(name = "staff_id")
    Long staffId;

    @Enumerated(EnumType.STRING)
    Medium medium;

    @Enumerated(EnumType.STRING)
    Topic topic;

    @Column(name = "notice_id")
    Long noticeId;

    @Column(name = "invitation_id")
    Long invitationId;

    @Column(name = "digest_day")
    LocalDate digestDay;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "next_try_at")
    Instant nextTryAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** Masked: for the record it is enough to recognise it. */
    String address;

    /** What the other side answered. */
    String receipt;

    String error;

    public Long id() {
        return id;
    }

    /** Null when it goes to nobody of the house. */
    public Long staffId() {
        return staffId;
    }

    /** Which invitation to a party it tells of; null when it goes to somebody of the house. */
    public Long invitationId() {
        return invitationId;
    }

    public Medium medium() {
        return medium;
    }

    public Topic topic() {
        return topic;
    }

    /** What it tells of; null for what is due on a day. */
    public Long noticeId() {
        return noticeId;
    }

    public LocalDate digestDay() {
        return digestDay;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void end(DeliveryState how, Instant at) {
        state = how;
        endedAt = at;
        nextTryAt = null;
    }
}
