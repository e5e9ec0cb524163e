package org.fengqiao.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.fengqiao.shared.ScheduledJob;

/** Empties the outbox. */
@ApplicationScoped
class DeliveryJob implements ScheduledJob {

    /** When so many in a row are not taken, the other side is down: the rest waits for the next run. */
    private static final int DOWN = 3;

    @Inject
    Sending sending;

    @Override
    public String name() {
        return "deliveries";
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
        int refused = 0;
        while (refused < DOWN && !progress.stopping()) {
            Sending.Step step = sending.one();
            if (step == Sending.Step.NONE) {
                return;
            }
            progress.count(step.name().toLowerCase(Locale.ROOT).replace('_', '-'), 1);
            refused = step == Sending.Step.WAITING ? refused + 1 : 0;
        }
    }
}
