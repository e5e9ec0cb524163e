package org.fengqiao.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A person in charge of a file. Opens the file to him wherever he sits. */
@Entity
@Table(name = "case_staff")
@IdClass(CaseStaff.Key.class)
public class CaseStaff {

    @Id
    @Column(name = "case_id")
    long caseId;

    @Id
    @Column(name = "staff_id")
    long staffId;

    String duty;

    protected CaseStaff() {}

    public CaseStaff(long caseId, long staffId, String duty) {
        this.caseId = caseId;
        this.staffId = staffId;
        this.duty = duty;
    }

    record Key(long caseId, long staffId) implements Serializable {
        Key() {
            this(0, 0);
        }
    }
}
