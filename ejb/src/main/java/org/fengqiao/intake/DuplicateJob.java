package org.fengqiao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fengqiao.shared.ScheduledJob;

/**
 * Holds the day's files against the others, a few at a time. On one node only: two at once would not see each other's prints, and two files
 * of one day that are alike would never meet.
 */
@ApplicationScoped
class DuplicateJob implements ScheduledJob {

    private static final int STEP = 50;
    private static final int MANY = 1_000;

    @Inject
    DuplicateFinding finding;

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public Timing timing() {
        return Timing.daily(2, 10);
    }

    @Override
    public void run(Progress progress) {
        while (finding.prepare(MANY) == MANY && !progress.stopping()) {
            // more of them
        }
        DuplicateFinding.Step step;
        do {
            step = finding.step(STEP);
            progress.count("cases", step.files());
            progress.count("pairs", step.pairs());
        } while (step.files() == STEP && !progress.stopping());
    }
}
