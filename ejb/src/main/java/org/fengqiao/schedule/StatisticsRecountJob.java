package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.fengqiao.notification.SystemNotices;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.ScheduledJob;
import org.fengqiao.statistics.Recount;
import org.fengqiao.statistics.RecountReport;

/** Compares figures and cases every night. Repairs nothing: why they differ is to be found out first. */
@ApplicationScoped
class StatisticsRecountJob implements ScheduledJob {

    @Inject
    Recount recount;

    @Inject
    SystemNotices notices;

    @Override
    public String name() {
        return "statistics-recount";
    }

    @Override
    public Timing timing() {
        return Timing.daily(2, 30);
    }

    @Override
    public void run(Progress progress) {
        RecountReport report = recount.run(false, read -> {});
        progress.count("mediations", report.mediations());
        int differences = report.differences().size() + report.staleFacts().size();
        progress.count("differences", differences);
        if (!report.exact()) {
            notices.tellOnceADay(Set.of(Role.SYSTEM_ADMIN), "STATISTICS_DIFFER", Map.of("differences", differences));
        }
    }
}
