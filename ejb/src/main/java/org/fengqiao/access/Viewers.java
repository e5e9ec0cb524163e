package org.fengqiao.access;

import jakarta.inject.Inject;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Staff;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/** Makes the viewer of somebody who is known by number only: jobs, the loader of the demo, tests. */
@ApplicationService
public class Viewers {

    @Inject
    StaffDirectory directory;

    @Inject
    Organisations organisations;

    /**
     * @param source see {@link Viewer}
     * @throws DomainError NOT_FOUND when there is no such person or he no longer works here
     */
    public Viewer of(long staffId, String source) {
        Staff staff = directory.find(staffId).filter(Staff::active).orElseThrow(DomainError::notFound);
        Organisation organisation = organisations.find(staff.organisationId()).orElseThrow(DomainError::notFound);
        return Viewer.of(staff, organisation, source);
    }
}
