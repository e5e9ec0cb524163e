package org.fengqiao.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.shared.ScheduledJob;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Starts Quartz on this node and stops it. {@code FENGQIAO_JOBS} says when: {@code on} (when nothing is said) soon after the server,
 * {@code later} when the launcher asks for it, which is after it has filled an empty database, {@code off} never: for a server that only
 * carries out one command, or a node that shall only serve pages.
 */
@ApplicationScoped
class Scheduling {

    private static final Logger LOG = Logger.getLogger(Scheduling.class.getName());
    private static final long SECONDS_AFTER_START = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunner runner;

    @Inject
    Timetable timetable;

    private Scheduler scheduler;

    void started(@Observes Startup startup) {
        if (Node.setting("FENGQIAO_JOBS", "on").equals("on")) {
            executor.schedule(this::start, SECONDS_AFTER_START, TimeUnit.SECONDS);
        }
    }

    /** Behind the caller's back: he waits for no start of Quartz. */
    void startSoon() {
        executor.execute(this::start);
    }

    private synchronized void start() {
        if (scheduler != null) {
            return;
        }
        try {
            Scheduler fresh = new StdSchedulerFactory(QuartzSettings.of(Node.NAME)).getScheduler();
            fresh.setJobFactory((bundle, from) -> bundle.getJobDetail().isConcurrentExecutionDisallowed()
                    ? new BeanJob.Single(this)
                    : new BeanJob(this));
            timetable.enter(fresh, runner.all());
            fresh.start();
            scheduler = fresh;
            LOG.info(() -> "jobs run on node " + Node.NAME + ": "
                    + String.join(
                            ", ",
                            runner.all().stream()
                                    .map(ScheduledJob::name)
                                    .sorted()
                                    .toList()));
        } catch (SchedulerException | RuntimeException e) {
            LOG.log(Level.SEVERE, "the jobs could not be started on this node", e);
        }
    }

    /** Null while no jobs run on this node. */
    synchronized Scheduler scheduler() {
        return scheduler;
    }

    void fired(String name, Cause cause) {
        runner.find(name).flatMap(job -> runner.run(job, cause)).ifPresent(outcome -> {
            if (outcome.tryAgainAfter() != null) {
                timetable.retry(scheduler(), name, outcome.tryAgainAfter());
            }
        });
    }

    static Cause cause(String triggerGroup) {
        return switch (triggerGroup) {
            case Timetable.RETRY -> Cause.RETRY;
            case Timetable.TIMER -> Cause.TIMER;
            default -> Cause.HAND;
        };
    }

    void stopping(@Observes Shutdown shutdown) {
        runner.stop();
        Scheduler running = scheduler();
        if (running != null) {
            try {
                running.shutdown(true);
            } catch (SchedulerException e) {
                LOG.log(Level.WARNING, "the jobs did not end properly", e);
            }
        }
    }
}
