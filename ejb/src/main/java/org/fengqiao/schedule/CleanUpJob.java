package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntUnaryOperator;
import org.fengqiao.delivery.DeliveryLog;
import org.fengqiao.intake.Drafts;
import org.fengqiao.notification.Notices;
import org.fengqiao.search.SavedSearches;
import org.fengqiao.shared.Idempotency;
import org.fengqiao.shared.ScheduledJob;

/** Takes away at night what nobody needs any more, a little at a time. Events of cases and the audit record are never among it. */
@ApplicationScoped
class CleanUpJob implements ScheduledJob {

    private static final int STEP = 1_000;

    @Inject
    Idempotency idempotency;

    @Inject
    Drafts drafts;

    @Inject
    Notices notices;

    @Inject
    DeliveryLog deliveries;

    @Inject
    SavedSearches searches;

    @Inject
    JobRuns runs;

    @Override
    public String name() {
        return "clean-up";
    }

    @Override
    public Timing timing() {
        return Timing.daily(3, 30);
    }

    @Override
    public void run(Progress progress) {
        sweep("keys", idempotency::forgetOld, progress);
        sweep("drafts", drafts::forgetOld, progress);
        sweep("notices", notices::forgetRead, progress);
        sweep("deliveries", deliveries::forgetOld, progress);
        sweep("changes", searches::forgetOld, progress);
        sweep("runs", runs::forgetOld, progress);
    }

    private static void sweep(String what, IntUnaryOperator step, Progress progress) {
        int gone;
        do {
            gone = step.applyAsInt(STEP);
            progress.count(what, gone);
        } while (gone == STEP && !progress.stopping());
    }
}
