package org.fengqiao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.fengqiao.calendar.WorkingCalendar;

/** The rules and the calendar in force, and counting by them. */
@ApplicationScoped
public class Counting {

    private final DeadlineRules rules = DeadlineRules.shipped();
    private final WorkingCalendar calendar = WorkingCalendar.national();
    private final PeriodCounter counter = new PeriodCounter(calendar);

    public DeadlineRule rule(String code, LocalDate start) {
        return rules.require(code, start);
    }

    public Counted count(String code, LocalDate start) {
        return counter.count(rule(code, start), start);
    }

    /** How a due date stands today. */
    public TrafficLight light(String code, LocalDate dueOn, LocalDate today) {
        DeadlineRule rule = rules.require(code, today);
        PeriodUnit unit = rule.span() == null ? PeriodUnit.DAYS : rule.span().unit();
        return TrafficLight.of(unit, rule.warn(), dueOn, today, calendar);
    }
}
