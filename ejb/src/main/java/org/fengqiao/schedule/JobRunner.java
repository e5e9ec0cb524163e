package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.shared.ScheduledJob;
import org.fengqiao.shared.TimeSource;

/** Runs a job on this node, whoever asked for it, and puts on record how it went. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Inject
    @Any
    Instance<ScheduledJob> jobs;

    @Inject
    JobRuns runs;

    @Inject
    TimeSource time;

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** @param tryAgainAfter after a failure, else null */
    record Outcome(Map<String, Long> counts, Exception failure, Duration tryAgainAfter) {}

    List<ScheduledJob> all() {
        return jobs.stream().toList();
    }

    Optional<ScheduledJob> find(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    void stop() {
        stopping = true;
    }

    /** @return empty when it was not run: this node is at it already, or a timer came while the job may not run */
    Optional<Outcome> run(ScheduledJob job, Cause cause) {
        String name = job.name();
        if (stopping || !running.add(name)) {
            return Optional.empty();
        }
        try {
            return cause.asked() || runs.mayRun(name) ? Optional.of(attempt(job, cause)) : Optional.empty();
        } finally {
            running.remove(name);
        }
    }

    private Outcome attempt(ScheduledJob job, Cause cause) {
        Counting progress = new Counting();
        Instant startedAt = time.now();
        try {
            job.run(progress);
            runs.done(job.name(), Node.NAME, cause, startedAt, progress.counts);
            return new Outcome(progress.counts, null, null);
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, failure, () -> "job " + job.name());
            Duration again = runs.failed(job.name(), Node.NAME, cause, startedAt, progress.counts, failure);
            return new Outcome(progress.counts, failure, again);
        }
    }

    private final class Counting implements ScheduledJob.Progress {

        private final Map<String, Long> counts = new LinkedHashMap<>();

        @Override
        public synchronized void count(String what, long amount) {
            if (amount != 0) {
                counts.merge(what, amount, Long::sum);
            }
        }

        @Override
        public boolean stopping() {
            return stopping;
        }
    }
}
