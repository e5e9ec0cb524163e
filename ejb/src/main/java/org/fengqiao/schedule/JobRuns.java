package org.fengqiao.schedule;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Keeps the record of how jobs went. Each call is a transaction of its own, so that a failure is on record although its work is not. */
@ApplicationService
class JobRuns {

    /** How long the record of a run is kept. */
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    Event<JobFailing> failing;

    /** @return false when a timer must let it be: paused by a person, or waiting for its next try */
    public boolean mayRun(String job) {
        JobState state = em.find(JobState.class, job);
        return state == null
                || !state.paused && (state.notBefore == null || !time.now().isBefore(state.notBefore));
    }

    public void done(String job, String node, Cause cause, Instant startedAt, Map<String, Long> counts) {
        JobState state = ended(job, node, startedAt, "DONE", words(counts), null);
        boolean recovered = state.failures > 0;
        state.failures = 0;
        state.notBefore = null;
        if (!counts.isEmpty() || recovered || cause.asked()) {
            keep(state, cause);
        }
    }

    /** A part of the house did not answer: no failure of the job, which comes again at its time. */
    public void putOff(String job, String node, Cause cause, Instant startedAt, Map<String, Long> counts) {
        JobState state = ended(job, node, startedAt, JobState.WAITING, words(counts), null);
        state.failures = 0;
        state.notBefore = null;
        if (!counts.isEmpty() || cause.asked()) {
            keep(state, cause);
        }
    }

    /** @return after what time it is to be tried again */
    public Duration failed(
            String job, String node, Cause cause, Instant startedAt, Map<String, Long> counts, Throwable why) {
        JobState state = ended(job, node, startedAt, "FAILED", words(counts), words(why));
        state.failures++;
        Duration wait = BackOff.after(state.failures);
        state.notBefore = state.lastEndedAt.plus(wait);
        keep(state, cause);
        if (state.failures == BackOff.TELL_AFTER) {
            failing.fire(new JobFailing(job, state.failures, state.lastError));
        }
        return wait;
    }

    /** @return how many records went, {@code most} at the most */
    public int forgetOld(int most) {
        return em.createNativeQuery(
                        """
                        delete from job_run where id in
                        (select id from job_run where started_at < :before order by started_at limit :most)""")
                .setParameter("before", time.now().minus(KEPT))
                .setParameter("most", most)
                .executeUpdate();
    }

    private JobState ended(String job, String node, Instant startedAt, String outcome, String counts, String error) {
        em.createNativeQuery("insert into scheduled_job (name) values (:name) on conflict do nothing")
                .setParameter("name", job)
                .executeUpdate();
        JobState state = em.find(JobState.class, job, LockModeType.PESSIMISTIC_WRITE);
        state.lastNode = node;
        state.lastStartedAt = startedAt;
        state.lastEndedAt = time.now();
        state.lastOutcome = outcome;
        state.lastCounts = counts;
        state.lastError = error;
        return state;
    }

    private void keep(JobState state, Cause cause) {
        JobRun run = new JobRun();
        run.job = state.name;
        run.node = state.lastNode;
        run.cause = cause.name();
        run.startedAt = state.lastStartedAt;
        run.endedAt = state.lastEndedAt;
        run.outcome = state.lastOutcome;
        run.counts = state.lastCounts;
        run.error = state.lastError;
        em.persist(run);
    }

    private static String words(Map<String, Long> counts) {
        return counts.isEmpty()
                ? null
                : WrittenText.start(
                        counts.entrySet().stream()
                                .map(count -> count.getKey() + "=" + count.getValue())
                                .collect(Collectors.joining(" ")),
                        500);
    }

    /** Kind and first line of the deepest cause. What follows may quote rows, which who looks after jobs must not read; the log has it. */
    static String words(Throwable why) {
        Throwable deepest = why;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage() == null
                ? ""
                : deepest.getMessage().lines().findFirst().orElse("");
        return WrittenText.start(
                deepest.getClass().getSimpleName() + (message.isBlank() ? "" : ": " + message.strip()), 1000);
    }
}
