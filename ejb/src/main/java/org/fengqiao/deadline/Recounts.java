package org.fengqiao.deadline;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fengqiao.calendar.CalendarChange;
import org.fengqiao.calendar.CalendarChanged;
import org.fengqiao.calendar.CalendarRegister;
import org.fengqiao.calendar.Calendars;
import org.fengqiao.organisation.Actor;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/**
 * What a change of the calendar does to the periods that run: what it would do, that it is done, and what came of it. Whoever changes the
 * calendar, by whatever way, puts a recount on record; the clocks themselves are counted in the background by {@link RecountSteps}.
 */
@ApplicationService
public class Recounts {

    /** So many clocks are looked at before a change, that the answer comes while somebody waits for it. */
    static final int LOOKED_AT = 20_000;

    private static final int CHUNK = 2_000;
    private static final int EXAMPLES = 10;
    private static final int LONGEST_NOTE = 500;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CalendarRegister register;

    @Inject
    TouchedClocks touched;

    @Inject
    Counting counting;

    @Inject
    TimeSource time;

    /** What a change would do. Writes nothing. */
    public RecountPreview preview(CalendarChange change) {
        Calendars now = register.current();
        Calendars then = now.with(change);
        Touch touch = new Touch(change.regionCode(), new TreeSet<>(change.movingDates()), now.announced(then));
        Preview preview = new Preview();
        if (touch.empty()) {
            return preview.result(false);
        }
        Instant moment = time.now();
        long behind = 0;
        int looked = 0;
        List<DeadlineClock> clocks;
        do {
            clocks = touched.chunk(touch, behind, CHUNK, null);
            Map<Long, Ledger> ledgers = touched.ledgers(clocks);
            for (DeadlineClock clock : clocks) {
                preview.add(ClockCount.of(
                        clock,
                        counting.rule(clock),
                        ledgers.getOrDefault(clock.id, Ledger.EMPTY),
                        then,
                        touch,
                        moment));
                behind = clock.id;
            }
            looked += clocks.size();
        } while (clocks.size() == CHUNK && looked < LOOKED_AT);
        return preview.result(clocks.size() == CHUNK);
    }

    private static final class Preview {
        private final List<RecountPreview.Example> examples = new ArrayList<>();
        private long touched;
        private long earlier;
        private long later;
        private long provisionalEnds;

        private void add(ClockCount count) {
            touched += count.touched() ? 1 : 0;
            provisionalEnds += count.provisionalEnds() ? 1 : 0;
            if (count.moved()) {
                earlier += count.earlier() ? 1 : 0;
                later += count.earlier() ? 0 : 1;
                if (examples.size() < EXAMPLES) {
                    DeadlineClock clock = count.clock();
                    examples.add(
                            new RecountPreview.Example(clock.id, clock.caseId, clock.rule, clock.dueOn, count.dueOn()));
                }
            }
        }

        private RecountPreview result(boolean capped) {
            return new RecountPreview(touched, earlier, later, provisionalEnds, examples, capped);
        }
    }

    /**
     * Changes the calendar. The clocks that the change touches are counted again in the background; what comes of it is in {@link #latest}.
     *
     * @param note why, for the ledgers: the notice that says so; when empty, what the days themselves name as their source
     * @throws DomainError REFUSED, CALENDAR_OVERTAKEN when somebody has changed one of these days since they were compared
     */
    public void apply(CalendarChange change, String note, Actor by) {
        register.apply(change, new CalendarChanged.Cause(by.id(), by.name(), note == null ? "" : note.strip()));
    }

    void changed(@Observes CalendarChanged changed) {
        CalendarChange change = changed.change();
        Touch touch = new Touch(change.regionCode(), new TreeSet<>(change.movingDates()), changed.years());
        if (touch.empty()) {
            return;
        }
        CalendarChanged.Cause cause = changed.cause();
        String note = cause.note().isEmpty() ? String.join("；", change.sources()) : cause.note();
        note = note.isEmpty() ? change.dates().toString() : note;
        ClockRecount recount = new ClockRecount();
        recount.regionCode = change.regionCode();
        recount.days = ClockRecount.written(touch.days());
        recount.years = ClockRecount.written(touch.years());
        recount.note = WrittenText.start(note, LONGEST_NOTE);
        recount.staffId = cause.staffId();
        recount.staffName = cause.staffName() == null ? null : WrittenText.start(cause.staffName(), 80);
        recount.at = time.now();
        recount.upTo = em.createQuery("select coalesce(max(c.id), 0) from DeadlineClock c", Long.class)
                .getSingleResult();
        em.persist(recount);
    }

    /** The last recounts, the newest first. */
    public List<RecountView> latest(int most) {
        return em.createQuery("select r from ClockRecount r order by r.id desc", ClockRecount.class)
                .setMaxResults(most)
                .getResultStream()
                .map(ClockRecount::view)
                .toList();
    }
}
