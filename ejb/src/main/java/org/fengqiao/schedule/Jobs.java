package org.fengqiao.schedule;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.ScheduledJob;
import org.fengqiao.shared.Slice;
import org.quartz.Scheduler;

/** The system administrator's view of the jobs, and his hand on them. Everybody else gets {@link DomainError} FORBIDDEN. */
@ApplicationService
public class Jobs {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    JobRunner runner;

    @Inject
    Scheduling scheduling;

    @Inject
    Timetable timetable;

    @Inject
    AuditTrail audit;

    /** All jobs, those first that fail. */
    public List<JobView> all(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        Map<String, JobState> states = em.createQuery("select j from JobState j", JobState.class)
                .getResultStream()
                .collect(Collectors.toMap(state -> state.name, Function.identity()));
        return runner.all().stream()
                .map(job -> view(job, states.get(job.name())))
                .sorted(Comparator.comparing((JobView view) -> view.failures() == 0)
                        .thenComparing(JobView::name))
                .toList();
    }

    private JobView view(ScheduledJob job, JobState state) {
        Scheduler scheduler = scheduling.scheduler();
        boolean ran = state != null && state.lastEndedAt != null;
        boolean paused = state != null && state.paused;
        return new JobView(
                job.name(),
                job.timing(),
                state(state),
                ran ? state.lastNode : null,
                ran ? state.lastStartedAt : null,
                ran ? Duration.between(state.lastStartedAt, state.lastEndedAt) : null,
                ran ? state.lastCounts : null,
                ran ? state.lastError : null,
                ran ? state.failures : 0,
                paused || scheduler == null ? null : timetable.next(scheduler, job.name()),
                paused ? state.pausedBy : null);
    }

    private static String state(JobState state) {
        if (state != null && state.paused) {
            return "PAUSED";
        }
        if (state == null || state.lastEndedAt == null) {
            return "NEVER";
        }
        return state.failures > 0 ? "FAILING" : JobState.WAITING.equals(state.lastOutcome) ? JobState.WAITING : "FINE";
    }

    /**
     * Runs worth telling of, newest first.
     *
     * @param job null for all
     */
    public Slice<JobRunView> runs(Viewer viewer, String job, String after, String before, int limit) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        boolean backwards = before != null;
        String cursor = backwards ? before : after;
        TypedQuery<JobRun> query = em.createQuery(
                        "select r from JobRun r where 1 = 1" + (job == null ? "" : " and r.job = :job")
                                + (cursor == null
                                        ? ""
                                        : backwards
                                                ? " and (r.startedAt > :at or r.startedAt = :at and r.id > :id)"
                                                : " and (r.startedAt < :at or r.startedAt = :at and r.id < :id)")
                                + (backwards
                                        ? " order by r.startedAt asc, r.id asc"
                                        : " order by r.startedAt desc, r.id desc"),
                        JobRun.class)
                .setMaxResults(limit + 1);
        if (job != null) {
            query.setParameter("job", job);
        }
        if (cursor != null) {
            Keyset from = Keyset.decode(cursor, 2);
            query.setParameter("at", from.instantAt(0)).setParameter("id", from.longAt(1));
        }
        return Slice.of(
                        query.getResultList(),
                        limit,
                        cursor != null,
                        backwards,
                        run -> Keyset.encode(run.startedAt, run.id))
                .map(Jobs::view);
    }

    private static JobRunView view(JobRun run) {
        return new JobRunView(
                run.id,
                run.job,
                run.node,
                Cause.valueOf(run.cause),
                run.startedAt,
                Duration.between(run.startedAt, run.endedAt),
                run.outcome.equals("FAILED"),
                run.outcome.equals(JobState.WAITING),
                run.counts,
                run.error);
    }

    /**
     * As soon as a node is free, also when it is paused.
     *
     * @throws DomainError NOT_FOUND; REFUSED {@code JOBS_OFF} when this node runs none
     */
    public void runNow(Viewer viewer, String name) {
        require(viewer, name);
        Scheduler scheduler = scheduling.scheduler();
        if (scheduler == null) {
            throw DomainError.refused("JOBS_OFF");
        }
        timetable.now(scheduler, name);
        record(viewer, "JOB_RUN", name);
    }

    /** A paused job runs on no node until it is resumed. */
    public void pause(Viewer viewer, String name, boolean paused) {
        require(viewer, name);
        em.createNativeQuery(
                        """
                        insert into scheduled_job (name, paused, paused_by) values (:name, :paused, :who)
                        on conflict (name) do update set paused = excluded.paused, paused_by = excluded.paused_by""")
                .setParameter("name", name)
                .setParameter("paused", paused)
                .setParameter("who", viewer.name())
                .executeUpdate();
        record(viewer, paused ? "JOB_PAUSED" : "JOB_RESUMED", name);
    }

    private void require(Viewer viewer, String name) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        runner.find(name).orElseThrow(DomainError::notFound);
    }

    private void record(Viewer viewer, String kind, String job) {
        audit.record(kind, viewer.staffId(), viewer.name(), viewer.source(), job, null);
    }
}
