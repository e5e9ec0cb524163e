package org.fengqiao.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.Revisions;
import org.fengqiao.shared.TimeSource;
import org.hibernate.Hibernate;

/** The rules and the calendar in force, and counting by them. */
@ApplicationScoped
public class Counting {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Revisions revisions;

    @Inject
    CalendarRegister calendar;

    private Revisions.Kept<DeadlineRules> rules;

    @PostConstruct
    void keep() {
        rules = revisions.keep("RULES", this::read);
    }

    private DeadlineRules read() {
        return DeadlineRules.of(em.createQuery("select r from RuleVersion r order by r.id", RuleVersion.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(RuleVersion::rule)
                .toList());
    }

    /** All versions of all rules. */
    public DeadlineRules rules() {
        return rules.get();
    }

    /** The working days of a place: the country's, with the extra days of its province, city and county. */
    public WorkingCalendar calendar(String regionCode) {
        return calendar.of(regionCode);
    }

    public DeadlineRule rule(String code, LocalDate start) {
        return rules().require(code, start);
    }

    /** The version that a clock keeps, with the length that its order states where the rule leaves that open. */
    public DeadlineRule rule(DeadlineClock given) {
        // where the ledger was read first the clock is a proxy, whose fields are empty
        DeadlineClock clock = (DeadlineClock) Hibernate.unproxy(given);
        DeadlineRule rule = clock.ruleId == null
                ? rules().require(clock.rule, clock.startedOn, clock.regionCode)
                : rules().byId(clock.ruleId)
                        .orElseThrow(
                                () -> new IllegalStateException("no version " + clock.ruleId + " of " + clock.rule));
        return clock.statedLength == null ? rule : rule.withSpan(Span.of(clock.statedLength));
    }

    public Counted count(DeadlineRule rule, LocalDateTime start, Ledger ledger, String regionCode) {
        return new PeriodCounter(calendar(regionCode)).count(rule, start, ledger);
    }

    /** What the rule of a code is called in a place, see {@link DeadlineRule#name()}. */
    public String name(String code, String regionCode) {
        return rules().nearest(code, regionCode).map(DeadlineRule::name).orElse("@deadline.rule." + code);
    }

    /** How a due date of a place stands today, by the newest rule of a code. */
    public TrafficLight light(String code, String regionCode, LocalDate dueOn, LocalDate today) {
        DeadlineRule rule = rules().nearest(code, regionCode).orElseGet(() -> rules().require(code, today, regionCode));
        PeriodUnit unit = rule.span() == null ? PeriodUnit.DAYS : rule.span().unit();
        return TrafficLight.of(unit, rule.warn(), dueOn, today, calendar(regionCode));
    }

    /** How an open clock stands at a moment, by the version it keeps. */
    public TrafficLight light(DeadlineClock clock, Instant now) {
        if (clock.suspended()) {
            return TrafficLight.PAUSED;
        }
        DeadlineRule rule = rule(clock);
        if (rule.span() != null && rule.span().inHours()) {
            return TrafficLight.ofHours(rule.warn(), clock.dueAt, now);
        }
        PeriodUnit unit = rule.span() == null ? PeriodUnit.DAYS : rule.span().unit();
        LocalDate today = LocalDate.ofInstant(now, TimeSource.ZONE);
        return TrafficLight.of(unit, rule.warn(), clock.dueOn, today, calendar(clock.regionCode));
    }
}
