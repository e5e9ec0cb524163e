package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fengqiao.shared.ScheduledJob;

/** Looks every night whether the index and the database agree, and repairs what does not. */
@ApplicationScoped
class SearchCheckJob implements ScheduledJob {

    @Inject
    IndexCheck check;

    @Override
    public String name() {
        return "search-check";
    }

    @Override
    public Timing timing() {
        return Timing.daily(2, 20);
    }

    @Override
    public void run(Progress progress) {
        IndexCheck.Report report = check.run(done -> {}, progress::stopping);
        progress.count("compared", report.compared());
        progress.count("repaired", report.missing() + report.stale() + report.surplus());
    }
}
