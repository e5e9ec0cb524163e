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
import org.fengqiao.shared.DomainError;
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

    /** Jobs of which was told that they wait for a part of the house. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    /**
     * @param failure why its work was not done, or null
     * @param tryAgainAfter null where the next time is that of its timing
     */
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
            waiting.remove(job.name());
            runs.done(job.name(), Node.NAME, cause, startedAt, progress.counts);
            return new Outcome(progress.counts, null, null);
        } catch (Exception failure) {
            if (waits(job, failure)) {
                // once: an hour without the index is no reason to fill the log, and nobody has to look after the job
                LOG.log(
                        waiting.add(job.name()) ? Level.WARNING : Level.FINE,
                        () -> "job " + job.name() + " waits, nothing is lost and it goes on when it is answered: "
                                + failure.getMessage());
                runs.putOff(job.name(), Node.NAME, cause, startedAt, progress.counts);
                return new Outcome(progress.counts, failure, null);
            }
            waiting.remove(job.name());
            LOG.log(Level.SEVERE, failure, () -> "job " + job.name());
            Duration again = runs.failed(job.name(), Node.NAME, cause, startedAt, progress.counts, failure);
            return new Outcome(progress.counts, failure, again);
        }
    }

    /** Whether it only does not get an answer, and comes again by itself soon enough; one of the night is tried again as after a failure. */
    private static boolean waits(ScheduledJob job, Exception failure) {
        return failure instanceof DomainError unanswered
                && unanswered.kind() == DomainError.Kind.UNAVAILABLE
                && job.timing().every() != null;
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
