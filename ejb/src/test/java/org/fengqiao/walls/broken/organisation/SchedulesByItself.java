package org.fengqiao.walls.broken.organisation;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Breaks a wall on purpose: Quartz outside of schedule. */
public class SchedulesByItself implements Job {

    @Override
    public void execute(JobExecutionContext context) {
        throw new UnsupportedOperationException();
    }
}
