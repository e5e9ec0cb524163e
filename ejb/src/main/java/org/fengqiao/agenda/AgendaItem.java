package org.fengqiao.agenda;

import java.time.LocalDate;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.deadline.TrafficLight;

/**
 * Something that is due.
 *
 * @param clockId of the clock, for good: what a calendar knows the entry by
 * @param change grows with each change of the clock
 * @param outwardParties what may be said of them outside the house, on a phone
 * @param rule the version that it runs by
 * @param subject what is due, where no rule says it; else null
 * @param dueOn null while the clock is suspended
 */
public record AgendaItem(
        long clockId,
        long change,
        String caseNo,
        String title,
        String parties,
        String outwardParties,
        DeadlineRule rule,
        String subject,
        LocalDate dueOn,
        boolean provisional,
        TrafficLight light) {}
