package org.fengqiao.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** An organisation that works on a file: the committee that mediates it, or the resident unit it was routed to. */
@Entity
@Table(name = "case_organisation")
@IdClass(CaseOrganisation.Key.class)
public class CaseOrganisation {

    @Id
    @Column(name = "case_id")
    long caseId;

    @Id
    @Column(name = "organisation_id")
    long organisationId;

    /** {@code COMMITTEE} or {@code UNIT}. */
    String relation;

    Instant since;
    String note;

    protected CaseOrganisation() {}

    public CaseOrganisation(long caseId, long organisationId, String relation, Instant since, String note) {
        this.caseId = caseId;
        this.organisationId = organisationId;
        this.relation = relation;
        this.since = since;
        this.note = note;
    }

    record Key(long caseId, long organisationId) implements Serializable {
        Key() {
            this(0, 0);
        }
    }
}
