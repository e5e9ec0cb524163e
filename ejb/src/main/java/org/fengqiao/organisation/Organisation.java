package org.fengqiao.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.fengqiao.shared.AggregateRoot;

/** A centre, or a unit or committee that belongs to one. Its region is its jurisdiction: that region and everything below. */
@Entity
@AggregateRoot
@Table(name = "organisation")
public class Organisation {

    @Id
    @GeneratedValue(generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    String name;

    /** Short name in document numbers: 任城, 北街. */
    String abbreviation;

    @Column(name = "region_code")
    String regionCode;

    /** The centre a unit or committee belongs to; null for a centre. */
    @Column(name = "centre_id")
    Long centreId;

    @Enumerated(EnumType.STRING)
    ResidenceMode mode;

    String speciality;

    @Column(name = "established_on")
    LocalDate establishedOn;

    /** Election of a committee's present members; they serve three years (PML 9). */
    @Column(name = "term_started_on")
    LocalDate termStartedOn;

    boolean active = true;

    protected Organisation() {}

    public Organisation(OrganisationKind kind, String name, String abbreviation, String regionCode, Long centreId) {
        this.kind = kind;
        this.name = name;
        this.abbreviation = abbreviation;
        this.regionCode = regionCode;
        this.centreId = centreId;
    }

    /** Takes over what may change; kind and place do not. */
    public void describe(OrganisationForm form) {
        name = form.name();
        abbreviation = form.abbreviation();
        mode = form.mode();
        speciality = form.speciality();
        establishedOn = form.establishedOn();
        termStartedOn = form.termStartedOn();
        active = form.active();
    }

    public Long id() {
        return id;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String abbreviation() {
        return abbreviation;
    }

    public String regionCode() {
        return regionCode;
    }

    public Long centreId() {
        return centreId;
    }

    public ResidenceMode mode() {
        return mode;
    }

    public LocalDate establishedOn() {
        return establishedOn;
    }

    public LocalDate termStartedOn() {
        return termStartedOn;
    }

    public String speciality() {
        return speciality;
    }

    public long version() {
        return lockVersion;
    }

    public boolean active() {
        return active;
    }
}
