package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.ScheduledJob;

/** {@code ./fengqiao run-job NAME}: at once and on this node; waits for its end. Without a name it lists the jobs. */
@ApplicationScoped
class RunJobCommand implements OperatorCommand {

    private static final long PAUSE_MILLIS = 100;

    @Inject
    JobRunner runner;

    @Override
    public String name() {
        return "run-job";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) throws Exception {
        if (args.isEmpty()) {
            runner.all().stream().map(ScheduledJob::name).sorted().forEach(progress);
            return;
        }
        ScheduledJob job = runner.find(args.get(0)).orElseThrow(() -> DomainError.invalid("UNKNOWN_JOB", args.get(0)));
        JobRunner.Outcome outcome = await(job);
        outcome.counts().forEach((what, amount) -> progress.accept(what + " " + amount));
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
    }

    /** When the timer has just started it here, that run may have begun before what the operator waits for: wait, then run again. */
    private JobRunner.Outcome await(ScheduledJob job) throws InterruptedException {
        Optional<JobRunner.Outcome> outcome = runner.run(job, Cause.OPERATOR);
        while (outcome.isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
            outcome = runner.run(job, Cause.OPERATOR);
        }
        return outcome.get();
    }
}
