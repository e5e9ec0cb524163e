package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.fengqiao.access.Administration;
import org.fengqiao.access.AdministrationLists;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationForm;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.ResidenceMode;
import org.fengqiao.region.Regions;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** One organisation: new in a region, or an old one to change. */
@Named("organisationPage")
@ViewScoped
public class OrganisationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private String region;
    private OrganisationKind kind;
    private Long centreId;
    private long version;
    private String name;
    private String abbreviation;
    private String mode;
    private String speciality;
    private LocalDate establishedOn;
    private LocalDate termStartedOn;
    private boolean active = true;

    @Inject
    private Administration administration;

    @Inject
    private AdministrationLists lists;

    @Inject
    private Organisations organisations;

    @Inject
    private Regions regions;

    @Inject
    private CurrentViewer current;

    public void load() {
        AdministrationPermissions.require(current.viewer(), AdministrationPermissions::register);
        if (id == null) {
            region = regions.require(region).code();
            Organisation centre = organisations.centreOf(region).orElse(null);
            if (centre == null || kind == null) {
                kind = centre == null ? OrganisationKind.CENTRE : OrganisationKind.COMMITTEE;
            }
            centreId = kind == OrganisationKind.CENTRE || centre == null ? null : centre.id();
            return;
        }
        Organisation organisation = lists.organisation(current.viewer(), id);
        OrganisationForm form = OrganisationForm.of(organisation);
        version = organisation.version();
        region = form.regionCode();
        kind = form.kind();
        centreId = form.centreId();
        name = form.name();
        abbreviation = form.abbreviation();
        mode = form.mode() == null ? null : form.mode().name();
        speciality = form.speciality();
        establishedOn = form.establishedOn();
        termStartedOn = form.termStartedOn();
        active = form.active();
    }

    public String save() {
        OrganisationForm form = new OrganisationForm(
                kind,
                name,
                abbreviation,
                region,
                centreId,
                mode == null || mode.isBlank() ? null : ResidenceMode.valueOf(mode),
                speciality,
                establishedOn,
                termStartedOn,
                active);
        if (id == null) {
            administration.createOrganisation(current.viewer(), form);
        } else {
            administration.changeOrganisation(current.viewer(), id, version, form);
        }
        Messages.done("admin.saved", name.strip());
        return "/admin/organisations.xhtml?faces-redirect=true&region=" + region;
    }

    public String getRegionName() {
        return regions.fullName(region);
    }

    public boolean isFresh() {
        return id == null;
    }

    public ResidenceMode[] getModes() {
        return ResidenceMode.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    /** From the address: anything that is no kind counts as none. */
    public void setKind(String wanted) {
        for (OrganisationKind each : OrganisationKind.values()) {
            if (each.name().equals(wanted)) {
                kind = each;
            }
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAbbreviation() {
        return abbreviation;
    }

    public void setAbbreviation(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getSpeciality() {
        return speciality;
    }

    public void setSpeciality(String speciality) {
        this.speciality = speciality;
    }

    public LocalDate getEstablishedOn() {
        return establishedOn;
    }

    public void setEstablishedOn(LocalDate establishedOn) {
        this.establishedOn = establishedOn;
    }

    public LocalDate getTermStartedOn() {
        return termStartedOn;
    }

    public void setTermStartedOn(LocalDate termStartedOn) {
        this.termStartedOn = termStartedOn;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
