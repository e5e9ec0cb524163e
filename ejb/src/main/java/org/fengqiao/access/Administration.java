package org.fengqiao.access;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Set;
import org.fengqiao.organisation.Accounts;
import org.fengqiao.organisation.NewAccount;
import org.fengqiao.organisation.OrganisationForm;
import org.fengqiao.organisation.OrganisationRegister;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.StaffForm;
import org.fengqiao.organisation.StaffRegister;
import org.fengqiao.region.RegionImport;
import org.fengqiao.region.RegionImportProgress;
import org.fengqiao.region.RegionImportReport;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/**
 * The administrators' desk. Each step throws {@link DomainError} FORBIDDEN when it is not this administrator's, besides what the registers
 * below say.
 */
@ApplicationService
public class Administration {

    @Inject
    OrganisationRegister organisations;

    @Inject
    StaffRegister staff;

    @Inject
    Accounts accounts;

    @Inject
    RegionImport regions;

    /** @return its id */
    public long createOrganisation(Viewer viewer, OrganisationForm form) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return organisations.create(form, viewer.actor()).id();
    }

    public void changeOrganisation(Viewer viewer, long id, long version, OrganisationForm form) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        organisations.change(id, version, form, viewer.actor());
    }

    public NewAccount createStaff(Viewer viewer, StaffForm form) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return staff.create(form, viewer.actor());
    }

    public NewAccount changeStaff(Viewer viewer, long staffId, long version, StaffForm form) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return staff.change(staffId, version, form, viewer.actor());
    }

    public void setActive(Viewer viewer, long staffId, boolean active) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        staff.setActive(staffId, active, viewer.actor());
    }

    /** @return the one-time password, kept nowhere */
    public String resetPassword(Viewer viewer, long staffId) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return accounts.resetPassword(viewer.staffId(), viewer.name(), staffId, viewer.source());
    }

    public void grant(Viewer viewer, long staffId, Set<Role> roles) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::grant);
        staff.grant(staffId, roles, viewer.actor());
    }

    /** All or nothing; see {@link RegionImport#run}. */
    public RegionImportReport importRegions(
            Viewer viewer, InputStream file, boolean complete, RegionImportProgress progress) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return regions.run(file, complete, viewer.staffId(), viewer.name(), viewer.source(), progress);
    }
}
