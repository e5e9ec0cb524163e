package org.fengqiao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fengqiao.shared.ScheduledJob;

/** The one short job that looks for periods whose next alert is due, on every node at once. */
@ApplicationScoped
class DeadlineAlertJob implements ScheduledJob {

    private static final int BATCH = 250;

    @Inject
    DeadlineAlerts alerts;

    @Override
    public String name() {
        return "deadline-alerts";
    }

    @Override
    public Timing timing() {
        return Timing.every(Duration.ofSeconds(5));
    }

    @Override
    public boolean parallel() {
        return true;
    }

    @Override
    public void run(Progress progress) {
        DeadlineAlerts.Batch done;
        do {
            done = alerts.batch(BATCH);
            progress.count("clocks", done.clocks());
            progress.count("alerts", done.told());
            progress.count("nobody", done.nobody());
        } while (done.clocks() == BATCH && !progress.stopping());
    }
}
