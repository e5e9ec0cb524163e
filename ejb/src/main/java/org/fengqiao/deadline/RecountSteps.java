package org.fengqiao.deadline;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.Calendars;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/**
 * Counts the clocks again that a change of the calendar touches, a chunk in a transaction. The oldest recount comes first and no two are at
 * work at the same time: two changes may touch the same clock. Dies the node, the chunk in hand is undone and whoever is next goes on.
 */
@ApplicationService
public class RecountSteps {

    private static final Logger LOG = Logger.getLogger(RecountSteps.class.getName());

    static final int CHUNK = 2_000;

    /** Other nodes know of a change after a second; whoever had begun to count before that is done some seconds later. */
    private static final Duration EVERYBODY_KNOWS = Duration.ofSeconds(5);

    /** The second pass looks back further than any transaction lasts. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    /** How often somebody may change the same clock in between, within one chunk. */
    private static final int TRIES = 5;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TouchedClocks touched;

    @Inject
    RecountWriter writer;

    @Inject
    Counting counting;

    @Inject
    CalendarRegister register;

    @Inject
    TimeSource time;

    @Inject
    Event<ClocksToMove> toMove;

    @Inject
    Event<ClocksRecounted> recounted;

    @Inject
    Event<RecountEnded> ended;

    /**
     * What one step did.
     *
     * @param clocks counted
     * @param moved of them
     * @param more whether there is more to be done now
     */
    public record Step(long clocks, long moved, boolean more) {}

    private static final Step NOTHING = new Step(0, 0, false);

    /** What came of a chunk. */
    private static final class Result {
        private final List<ClocksRecounted.Moved> moved = new ArrayList<>();
        private long touched;
        private long provisionalEnds;
        private long failed;
        private String error;
    }

    public Step step() {
        Long id = take();
        if (id == null) {
            return NOTHING;
        }
        ClockRecount recount = em.find(ClockRecount.class, id);
        Instant now = time.now();
        boolean second = recount.pass == 2;
        if (second && recount.position == 0 && now.isBefore(recount.at.plus(EVERYBODY_KNOWS))) {
            return NOTHING;
        }
        Touch touch = recount.touch();
        Instant since = second ? recount.at.minus(LONGEST_TRANSACTION) : null;
        List<DeadlineClock> clocks = touched.chunk(touch, recount.position, CHUNK, since);
        Result result = count(clocks, touch, recount, now);
        // what was read has been let go of meanwhile
        ClockRecount row = em.find(ClockRecount.class, id);
        row.touched += second ? 0 : result.touched;
        row.moved += result.moved.size();
        row.provisionalEnds += result.provisionalEnds;
        row.failed += result.failed;
        row.error = row.error == null ? result.error : row.error;
        if (clocks.size() == CHUNK) {
            row.position = clocks.get(CHUNK - 1).id;
        } else if (second) {
            end(row, now);
        } else {
            row.pass = 2;
            row.position = 0;
        }
        return new Step(clocks.size(), result.moved.size(), true);
    }

    /** The oldest that runs, unless another node has it in hand. */
    private Long take() {
        List<?> ids = em.createNativeQuery(
                        """
                        select id from clock_recount
                        where id = (select min(id) from clock_recount where state = 'RUNNING') and state = 'RUNNING'
                        for update skip locked""",
                        Long.class)
                .getResultList();
        return ids.isEmpty() ? null : (Long) ids.get(0);
    }

    private Result count(List<DeadlineClock> clocks, Touch touch, ClockRecount recount, Instant now) {
        Result result = new Result();
        Calendars calendars = register.read();
        List<DeadlineClock> left = clocks;
        for (int tries = 0; !left.isEmpty(); tries++) {
            if (tries == TRIES) {
                throw new IllegalStateException("clocks change faster than they can be counted: " + left.get(0).id);
            }
            List<ClockCount> differing = differing(left, touch, calendars, now, result);
            Set<Long> missed = write(differing, recount, now, result);
            left = missed.isEmpty() ? List.of() : touched.again(missed);
            left = left.stream().filter(DeadlineClock::open).toList();
        }
        return result;
    }

    private List<ClockCount> differing(
            List<DeadlineClock> clocks, Touch touch, Calendars calendars, Instant now, Result result) {
        Map<Long, Ledger> ledgers = touched.ledgers(clocks);
        List<ClockCount> differing = new ArrayList<>();
        for (DeadlineClock clock : clocks) {
            try {
                ClockCount count = ClockCount.of(
                        clock,
                        counting.rule(clock),
                        ledgers.getOrDefault(clock.id, Ledger.EMPTY),
                        calendars,
                        touch,
                        now);
                result.touched += count.touched() ? 1 : 0;
                if (count.differs()) {
                    differing.add(count);
                }
            } catch (IllegalStateException | IllegalArgumentException damaged) {
                // one clock that cannot be counted must not hold up all others
                LOG.log(Level.WARNING, damaged, () -> "clock " + clock.id + " could not be counted again");
                result.failed++;
                result.error = WrittenText.start("clock " + clock.id + ": " + damaged.getMessage(), 500);
            }
        }
        return differing;
    }

    /** @return the clocks that somebody has changed since they were read; they are as he left them */
    private Set<Long> write(List<ClockCount> counts, ClockRecount recount, Instant now, Result result) {
        if (counts.isEmpty()) {
            return Set.of();
        }
        Set<Long> cases = counts.stream()
                .filter(ClockCount::moved)
                .map(count -> count.clock().caseId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!cases.isEmpty()) {
            toMove.fire(new ClocksToMove(cases));
        }
        Set<Long> written = writer.write(counts);
        List<ClockCount> moved = counts.stream()
                .filter(count -> count.moved() && written.contains(count.clock().id))
                .toList();
        writer.enter(moved, recount, now);
        result.provisionalEnds += counts.stream()
                .filter(count -> count.provisionalEnds() && written.contains(count.clock().id))
                .count();
        List<ClocksRecounted.Moved> told = moved.stream()
                .map(count -> new ClocksRecounted.Moved(
                        count.clock().id,
                        count.clock().caseId,
                        counting.rule(count.clock()),
                        count.clock().owner(),
                        count.clock().dueOn,
                        count.dueOn()))
                .toList();
        if (!told.isEmpty()) {
            recounted.fire(new ClocksRecounted(recount.id, told));
        }
        result.moved.addAll(told);
        return counts.stream()
                .map(count -> count.clock().id)
                .filter(id -> !written.contains(id))
                .collect(Collectors.toSet());
    }

    private void end(ClockRecount recount, Instant now) {
        recount.state = recount.failed == 0 ? RecountView.State.DONE : RecountView.State.FAILED;
        recount.endedAt = now;
        ended.fire(new RecountEnded(recount.view()));
    }
}
