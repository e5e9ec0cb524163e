package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.casefile.ChainReport;
import org.fengqiao.casefile.EventChains;
import org.fengqiao.notification.SystemNotices;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.ScheduledJob;

/** Verifies every night the event chains of the files that something was added to; {@code ./fengqiao verify-chains} verifies all. */
@ApplicationScoped
class EventChainsJob implements ScheduledJob {

    private static final int STEP = 1_000;
    private static final int NAMED = 5;

    @Inject
    EventChains chains;

    @Inject
    SystemNotices notices;

    @Override
    public String name() {
        return "event-chains";
    }

    @Override
    public Timing timing() {
        return Timing.daily(2, 0);
    }

    @Override
    public void run(Progress progress) {
        List<String> broken = new ArrayList<>();
        EventChains.Step step = chains.verifyNew(STEP);
        while (step.lastId() != null) {
            progress.count("case-files", step.files());
            progress.count("events", step.events());
            step.broken().stream().map(ChainReport::caseNo).forEach(broken::add);
            if (progress.stopping()) {
                break;
            }
            step = chains.verifyNew(STEP);
        }
        progress.count("broken", broken.size());
        if (!broken.isEmpty()) {
            notices.tell(
                    Set.of(Role.SYSTEM_ADMIN, Role.AUDITOR),
                    "CHAINS_BROKEN",
                    Map.of(
                            "broken",
                            broken.size(),
                            "cases",
                            String.join(", ", broken.stream().limit(NAMED).toList())));
        }
    }
}
