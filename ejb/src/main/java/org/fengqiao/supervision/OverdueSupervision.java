package org.fengqiao.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fengqiao.deadline.DeadlineOverdue;
import org.fengqiao.shared.ScheduledJob;

/** Where a rule's ladder ends in supervision: noted in the transaction of the alert, told on the case a moment later. */
@ApplicationScoped
class OverdueSupervision implements ScheduledJob {

    @Inject
    Supervisions supervisions;

    void on(@Observes DeadlineOverdue overdue) {
        supervisions.raiseByRule(overdue.caseId(), overdue.clockId());
    }

    @Override
    public String name() {
        return "supervision";
    }

    @Override
    public Timing timing() {
        return Timing.every(Duration.ofMinutes(1));
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public void run(Progress progress) {
        while (!progress.stopping() && supervisions.announceNext()) {
            progress.count("supervisions", 1);
        }
    }
}
