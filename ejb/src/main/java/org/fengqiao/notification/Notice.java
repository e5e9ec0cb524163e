package org.fengqiao.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that one person is told. Says what it said when it was sent, whatever the case becomes later. */
@Entity
@Table(name = "notice")
class Notice {

    @Id
    @GeneratedValue(generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
    Long id;

    @Column(name = "staff_id")
    long staffId;

    Instant at;

    /** Kind of the event it tells of. */
    String kind;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "case_no")
    String caseNo;

    /** JSON that fills the sentence. */
    String data;

    /** When he read it, or when it was overtaken: a request that somebody has answered asks nobody any more. */
    @Column(name = "read_at")
    Instant readAt;
}
