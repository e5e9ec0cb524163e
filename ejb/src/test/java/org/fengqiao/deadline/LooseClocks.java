package org.fengqiao.deadline;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.TimeSource;

/** The real clocks by the shipped rules and the national calendar, kept in a list instead of a database. */
public final class LooseClocks {

    public final Clocks clocks = new Clocks() {
        @Override
        public List<DeadlineEntry> ledger(DeadlineClock clock) {
            return entries.stream().filter(entry -> entry.clock == clock).toList();
        }
    };
    public final ClockActs acts = new ClockActs();
    public final Counting counting = new Counting() {
        @Override
        public DeadlineRules rules() {
            return DeadlineRules.shipped();
        }

        @Override
        public WorkingCalendar calendar(String regionCode) {
            return WorkingCalendar.national();
        }
    };

    private final List<DeadlineEntry> entries = new ArrayList<>();
    private long ids;

    public LooseClocks(TimeSource time) {
        EntityManager em = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, args) -> {
                    if (!method.getName().equals("persist")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    if (args[0] instanceof DeadlineClock clock) {
                        clock.id = ++ids;
                    } else {
                        entries.add((DeadlineEntry) args[0]);
                    }
                    return null;
                });
        clocks.em = em;
        clocks.counting = counting;
        clocks.time = time;
        acts.em = em;
        acts.clocks = clocks;
        acts.counting = counting;
        acts.time = time;
    }

    /** The kinds of the lines in a clock's ledger, in order. */
    public List<String> ledger(DeadlineClock clock) {
        return clocks.ledger(clock).stream().map(entry -> entry.kind.name()).toList();
    }
}
