package org.fengqiao.access;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Staff;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/** Makes the viewer of somebody who is known by number: of whoever is signed in, of whom a job works for. */
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
        return find(staffId, source).orElseThrow(DomainError::notFound);
    }

    /** @return empty when there is no such person or he no longer works here */
    public Optional<Viewer> find(long staffId, String source) {
        return directory.find(staffId).filter(Staff::active).map(staff -> {
            Organisation organisation =
                    organisations.find(staff.organisationId()).orElseThrow(DomainError::notFound);
            return Viewer.of(staff, organisation, source);
        });
    }
}
