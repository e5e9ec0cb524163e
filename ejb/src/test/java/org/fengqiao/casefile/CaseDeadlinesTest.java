package org.fengqiao.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.fengqiao.deadline.ClockActs.Grounds;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.LooseClocks;
import org.fengqiao.deadline.Owner;
import org.fengqiao.organisation.Actor;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;

/** Several clocks on a case, of two proceedings and several owners: whatever ends or moves some leaves the others alone. */
class CaseDeadlinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final long ONE = 1;
    private static final long OTHER = 2;
    private static final Owner CLERK = new Owner(11L, 100L);
    private static final Owner MEDIATOR = new Owner(12L, 100L);
    private static final Owner ELSEWHERE = new Owner(13L, 200L);
    private static final Owner SUCCESSOR = new Owner(14L, 100L);

    private final TimeSource time = new TimeSource(Clock.fixed(Instant.parse("2026-06-10T02:00:00Z"), ZoneOffset.UTC));
    private final LooseClocks loose = new LooseClocks(time);
    private final CaseDeadlines deadlines = new CaseDeadlines();
    private final CaseFile file = new CaseFile();
    private final CaseEvent event = new CaseEvent();

    /** Both mediations have their month, one has its acceptance open too and the other a promise; a petition's period is the file's own. */
    CaseDeadlinesTest() {
        deadlines.clocks = loose.clocks;
        deadlines.acts = loose.acts;
        deadlines.counting = loose.counting;
        deadlines.time = time;
        file.id = 7L;
        file.regionCode = "130505100001";
        event.actorId = 11L;
        event.actorName = "演甲某";
        event.source = "PAGE";
        deadlines.start(file, ONE, "D-C2", TODAY, CLERK, event);
        deadlines.start(file, ONE, "D-M1", TODAY, MEDIATOR, event);
        deadlines.start(file, OTHER, "D-M1", TODAY.minusDays(5), ELSEWHERE, event);
        deadlines.appoint(file, OTHER, "D-M7", TODAY.plusDays(60), "1. 演乙某：赔偿", ELSEWHERE, event);
        deadlines.start(file, null, "D-P5-4", TODAY, CLERK, event);
    }

    private DeadlineClock clock(Long proceeding, String rule) {
        return file.clocks.stream()
                .filter(each -> each.rule().equals(rule) && java.util.Objects.equals(each.proceedingId(), proceeding))
                .findFirst()
                .orElseThrow();
    }

    /** Each clock's state, by proceeding and rule. */
    private String states() {
        TreeMap<String, String> states = new TreeMap<>();
        file.clocks.forEach(each -> states.put(
                (each.proceedingId() == null ? "-" : each.proceedingId()) + " " + each.rule(), each.state()));
        return states.toString();
    }

    private static String all(String state) {
        return with(state, state, state, state, state);
    }

    private static String with(String petition, String acceptance, String month, String otherMonth, String promise) {
        return "{- D-P5-4=" + petition + ", 1 D-C2=" + acceptance + ", 1 D-M1=" + month + ", 2 D-M1=" + otherMonth
                + ", 2 D-M7=" + promise + "}";
    }

    @Test
    void whatOneProceedingHasDoneIsStillDueInTheOther() {
        deadlines.met(file, ONE, "D-M1", TODAY, event);
        assertEquals(with("RUNNING", "RUNNING", "MET", "RUNNING", "RUNNING"), states());
        assertEquals(List.of("STARTED"), loose.ledger(clock(OTHER, "D-M1")));
        assertEquals(List.of("STARTED", "MET"), loose.ledger(clock(ONE, "D-M1")));
    }

    @Test
    void aPromiseThatIsKeptIsThatPromiseOnly() {
        deadlines.met(file, ONE, "D-M7", "1. 演乙某：赔偿", TODAY, event);
        deadlines.met(file, OTHER, "D-M7", "2. 演乙某：道歉", TODAY, event);
        assertEquals(all("RUNNING"), states());
        deadlines.met(file, OTHER, "D-M7", "1. 演乙某：赔偿", TODAY, event);
        assertEquals(with("RUNNING", "RUNNING", "RUNNING", "RUNNING", "MET"), states());
    }

    @Test
    void whoTakesOverAProceedingGetsItsClocksAndNoOthers() {
        deadlines.handOver(file, ONE, SUCCESSOR, event);
        assertEquals(SUCCESSOR, clock(ONE, "D-C2").owner());
        assertEquals(SUCCESSOR, clock(ONE, "D-M1").owner());
        assertEquals(ELSEWHERE, clock(OTHER, "D-M1").owner());
        assertEquals(ELSEWHERE, clock(OTHER, "D-M7").owner());
        assertEquals(CLERK, clock(null, "D-P5-4").owner());
        assertEquals(List.of("STARTED", "MOVED"), loose.ledger(clock(ONE, "D-M1")));
        assertEquals(List.of("STARTED"), loose.ledger(clock(OTHER, "D-M1")));

        deadlines.met(file, ONE, "D-C2", TODAY, event);
        deadlines.handOver(file, ONE, MEDIATOR, event);
        assertEquals(SUCCESSOR, clock(ONE, "D-C2").owner(), "what is over stays with who did it");
    }

    @Test
    void aSuspensionStopsOneClock() {
        loose.acts.suspend(clock(null, "D-P5-4"), TODAY, new Grounds("听证", null, null), new Actor(11L, "演甲某", "PAGE"));
        deadlines.refresh(file);
        assertEquals(with("SUSPENDED", "RUNNING", "RUNNING", "RUNNING", "RUNNING"), states());
        assertEquals(clock(ONE, "D-C2").dueOn(), file.nextDueOn);
    }

    @Test
    void aProceedingThatEndsTakesItsClocksWithItAndTheFileIsDueByTheOther() {
        deadlines.cancelOf(file, ONE, TODAY, event);
        assertEquals(with("RUNNING", "CANCELLED", "CANCELLED", "RUNNING", "RUNNING"), states());
        DeadlineClock month = clock(OTHER, "D-M1");
        assertEquals("D-M1", file.nextDueRule);
        assertEquals(month.dueOn(), file.nextDueOn);
        assertNull(clock(ONE, "D-M1").nextAlert(), "nobody is warned of it any more");
    }

    /** Joined to another file, withdrawn as a whole or settled: what stands still ends with the rest. */
    @Test
    void aClosedCaseHasNoOpenClock() {
        loose.acts.suspend(clock(null, "D-P5-4"), TODAY, new Grounds("听证", null, null), new Actor(11L, "演甲某", "PAGE"));
        deadlines.cancelAll(file, TODAY, event);
        assertEquals(all("CANCELLED"), states());
        file.clocks.forEach(each -> assertNull(each.nextAlert(), each.rule()));
        assertNull(file.nextDueOn);
        assertNull(file.nextDueRule);
    }
}
