package org.fengqiao.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Quartz' side of a job: hands over to the bean of that name. Quartz itself never learns of failures, see {@link JobRuns}. */
class BeanJob implements Job {

    private final Scheduling scheduling;

    BeanJob(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        scheduling.fired(
                context.getJobDetail().getKey().getName(),
                Scheduling.cause(context.getTrigger().getKey().getGroup()));
    }

    /** For a job that must not run on two nodes at the same time. */
    @DisallowConcurrentExecution
    static class Single extends BeanJob {

        Single(Scheduling scheduling) {
            super(scheduling);
        }
    }
}
