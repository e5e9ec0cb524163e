package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.fengqiao.notification.SystemNotices;
import org.fengqiao.organisation.Role;

/** Tells the system administrators of a job that fails again and again. */
@ApplicationScoped
class TellingOfJobs {

    @Inject
    SystemNotices notices;

    void failing(@Observes JobFailing failing) {
        notices.tell(
                Set.of(Role.SYSTEM_ADMIN),
                "JOB_FAILED",
                Map.of(
                        "job",
                        "@job." + failing.job() + ".title",
                        "failures",
                        failing.failures(),
                        "error",
                        failing.error()));
    }
}
