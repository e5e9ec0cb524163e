package org.fengqiao.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

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

    /** Null when it is about no case, or gathers several. */
    @Column(name = "case_id")
    Long caseId;

    @Column(name = "case_no")
    String caseNo;

    /** JSON that fills the sentence. */
    String data;

    /** The day whose things it gathers; null for a notice of one thing. */
    @Column(name = "bundle_day")
    LocalDate bundleDay;

    /** When he read it, or when it was overtaken: a request that somebody has answered asks nobody any more. */
    @Column(name = "read_at")
    Instant readAt;
}
