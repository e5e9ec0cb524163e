package org.fengqiao.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.casefile.Proceeding;
import org.fengqiao.shared.AggregateRoot;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/**
 * A mediation. Its state lies with its {@link Proceeding}; here is what the papers need. The number is that of the volume, the
 * agreement and the visits after it alike, taken when the case is accepted.
 */
@Entity
@AggregateRoot
@DynamicUpdate
@Table(name = "mediation")
public class Mediation {

    @Id
    @Column(name = "proceeding_id")
    Long proceedingId;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "committee_id")
    Long committeeId;

    String number;

    @Column(name = "own_initiative")
    boolean ownInitiative;

    @Column(name = "accepted_on")
    LocalDate acceptedOn;

    @Column(name = "host_id")
    Long hostId;

    @Column(name = "chosen_by_parties")
    boolean chosenByParties;

    @Enumerated(EnumType.STRING)
    @Column(name = "agreement_form")
    MediationAction.AgreementForm form;

    @Column(name = "agreed_on")
    LocalDate agreedOn;

    @Column(name = "agreement_facts")
    String facts;

    /** One point a line. */
    @Column(name = "agreement_items")
    String items;

    @Column(name = "performance_manner")
    String performanceManner;

    Integer copies;

    @Column(name = "effective_on")
    LocalDate effectiveOn;

    @Column(name = "sealed_on")
    LocalDate sealedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "termination_ground")
    MediationAction.Ground terminationGround;

    @Column(name = "termination_reason")
    String terminationReason;

    @Column(name = "routes_told")
    String routesTold;

    @Column(name = "terminated_on")
    LocalDate terminatedOn;

    @Column(name = "closed_on")
    LocalDate closedOn;

    // The parts are written by themselves; here they are only read, once in a transaction of however many steps.

    @OneToMany
    @JoinColumn(name = "proceeding_id", insertable = false, updatable = false)
    @OrderBy("partyId")
    @OptimisticLock(excluded = true)
    List<Consent> consents = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "proceeding_id", insertable = false, updatable = false)
    @OrderBy("host desc, staffId")
    @OptimisticLock(excluded = true)
    List<Assignment> mediators = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "proceeding_id", insertable = false, updatable = false)
    @OrderBy("number")
    @OptimisticLock(excluded = true)
    List<Session> sessions = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "proceeding_id", insertable = false, updatable = false)
    @OrderBy("id")
    @OptimisticLock(excluded = true)
    List<Signature> signatures = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "proceeding_id", insertable = false, updatable = false)
    @OrderBy("number")
    @OptimisticLock(excluded = true)
    List<PerformanceItem> performance = new ArrayList<>();

    protected Mediation() {}

    Mediation(Proceeding proceeding) {
        proceedingId = proceeding.id();
        caseId = proceeding.caseId();
    }

    List<String> itemList() {
        return items == null || items.isEmpty() ? List.of() : List.of(items.split("\n"));
    }

    public Long proceedingId() {
        return proceedingId;
    }

    public long caseId() {
        return caseId;
    }

    public Long committeeId() {
        return committeeId;
    }

    public Long hostId() {
        return hostId;
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    public boolean ownInitiative() {
        return ownInitiative;
    }

    public MediationAction.AgreementForm form() {
        return form;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public LocalDate terminatedOn() {
        return terminatedOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }
}
