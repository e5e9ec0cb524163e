package org.fengqiao.schedule;

import static org.quartz.CronScheduleBuilder.dailyAtHourAndMinute;
import static org.quartz.DateBuilder.futureDate;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.JobKey.jobKey;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;
import static org.quartz.TriggerKey.triggerKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.ScheduledJob;
import org.fengqiao.shared.ScheduledJob.Timing;
import org.fengqiao.shared.TimeSource;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/** What is entered in Quartz' tables, in the caller's transaction. */
@ApplicationService
class Timetable {

    static final String TIMER = "timer";
    static final String RETRY = "retry";
    private static final String HAND = "hand";
    private static final String JOBS = "fengqiao";
    private static final TimeZone BEIJING = TimeZone.getTimeZone(TimeSource.ZONE);

    /** Enters the jobs that there are and takes out those that are gone. A trigger whose timing is the same keeps its next time. */
    public void enter(Scheduler scheduler, List<ScheduledJob> jobs) throws SchedulerException {
        for (ScheduledJob job : jobs) {
            scheduler.addJob(detail(job), true);
            TriggerKey key = triggerKey(job.name(), TIMER);
            Trigger known = scheduler.getTrigger(key);
            String timing = job.timing().toString();
            if (known == null) {
                scheduler.scheduleJob(timer(job, key, timing));
            } else if (!timing.equals(known.getDescription())) {
                scheduler.rescheduleJob(key, timer(job, key, timing));
            }
        }
        Set<String> names = jobs.stream().map(ScheduledJob::name).collect(Collectors.toSet());
        for (JobKey entered : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(JOBS))) {
            if (!names.contains(entered.getName())) {
                scheduler.deleteJob(entered);
            }
        }
    }

    private static JobDetail detail(ScheduledJob job) {
        return newJob(job.parallel() ? BeanJob.class : BeanJob.Single.class)
                .withIdentity(job.name(), JOBS)
                .storeDurably()
                .build();
    }

    private static Trigger timer(ScheduledJob job, TriggerKey key, String timing) {
        return newTrigger()
                .withIdentity(key)
                .forJob(job.name(), JOBS)
                .withDescription(timing)
                .withSchedule(schedule(job.timing()))
                .build();
    }

    // a time that was missed while no node ran: the nightly job is made up for once, the frequent one goes on
    private static ScheduleBuilder<?> schedule(Timing timing) {
        return timing.every() != null
                ? simpleSchedule()
                        .withIntervalInMilliseconds(timing.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount()
                : dailyAtHourAndMinute(timing.daily().getHour(), timing.daily().getMinute())
                        .inTimeZone(BEIJING)
                        .withMisfireHandlingInstructionFireAndProceed();
    }

    public void retry(Scheduler scheduler, String job, Duration after) {
        once(scheduler, job, RETRY, after);
    }

    /** As soon as a node is free. */
    public void now(Scheduler scheduler, String job) {
        once(scheduler, job, HAND, Duration.ZERO);
    }

    private static void once(Scheduler scheduler, String job, String group, Duration after) {
        TriggerKey key = triggerKey(job, group);
        Trigger trigger = newTrigger()
                .withIdentity(key)
                .forJob(job, JOBS)
                .startAt(futureDate((int) after.toSeconds(), IntervalUnit.SECOND))
                .withSchedule(simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        try {
            if (scheduler.rescheduleJob(key, trigger) == null) {
                scheduler.scheduleJob(trigger);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("job " + job + " could not be entered in the timetable", e);
        }
    }

    /** The next time by the clock of the machine, or null. */
    public Instant next(Scheduler scheduler, String job) {
        try {
            return scheduler.getTriggersOfJob(jobKey(job, JOBS)).stream()
                    .map(Trigger::getNextFireTime)
                    .filter(Objects::nonNull)
                    .min(Date::compareTo)
                    .map(Date::toInstant)
                    .orElse(null);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the timetable cannot be read", e);
        }
    }
}
