package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fengqiao.deadline.RecountSteps;
import org.fengqiao.shared.ScheduledJob;

/** Counts periods again after the calendar has changed. Every node looks; whichever has it in hand goes on until it is done. */
@ApplicationScoped
class ClockRecountJob implements ScheduledJob {

    @Inject
    RecountSteps steps;

    @Override
    public String name() {
        return "clock-recount";
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
        RecountSteps.Step done;
        do {
            done = steps.step();
            progress.count("clocks", done.clocks());
            progress.count("moved", done.moved());
        } while (done.more() && !progress.stopping());
    }
}
