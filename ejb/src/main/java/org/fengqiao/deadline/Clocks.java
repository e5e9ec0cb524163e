package org.fengqiao.deadline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Texts;

/** The periods that run on cases: started by a rule or set for a day, ended when what was due is done or falls away. */
@ApplicationService
public class Clocks {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Counting counting;

    public DeadlineClock start(long caseId, Long proceedingId, String rule, LocalDate startedOn) {
        Counted counted = counting.count(rule, startedOn);
        return run(caseId, proceedingId, rule, startedOn, counted.dueDate(), counted.provisional(), null);
    }

    /** A date that nobody counts: the parties agreed on it. */
    public DeadlineClock appoint(
            long caseId, Long proceedingId, String rule, LocalDate setOn, LocalDate dueOn, String subject) {
        return run(caseId, proceedingId, rule, setOn, dueOn, false, subject);
    }

    /** @param rule null for all; @param subject null for any */
    public void end(List<DeadlineClock> clocks, String rule, String subject, String state, LocalDate on) {
        for (DeadlineClock clock : clocks) {
            if (clock.running()
                    && (rule == null || rule.equals(clock.rule))
                    && (subject == null || subject.equals(clock.subject))) {
                clock.state = state;
                clock.endedOn = on;
            }
        }
    }

    /** How the due date was found, in one sentence with the article. */
    public String explain(DeadlineClock clock, Locale locale) {
        Texts texts = Texts.of(locale);
        if (clock.subject != null) {
            return texts.get("deadline.appointed", clock.subject, clock.dueOn.toString());
        }
        return Explanation.sentence(
                counting.count(clock.rule, clock.startedOn), counting.rule(clock.rule, clock.startedOn), texts);
    }

    private DeadlineClock run(
            long caseId,
            Long proceedingId,
            String rule,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean provisional,
            String subject) {
        DeadlineClock clock = new DeadlineClock();
        clock.caseId = caseId;
        clock.proceedingId = proceedingId;
        clock.rule = rule;
        clock.startedOn = startedOn;
        clock.dueOn = dueOn;
        clock.provisional = provisional;
        clock.state = "RUNNING";
        clock.subject = subject;
        em.persist(clock);
        return clock;
    }
}
