package org.fengqiao.statistics;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.hibernate.Session;

/** Counts everything again from the cases' own tables and compares. Work may go on meanwhile: it sees one moment of the database. */
@ApplicationService
public class Recount {

    private static final int STEP = 1_000;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /** @throws DomainError FORBIDDEN {@code MAY_NOT_RECOUNT} for all but the system administrator */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RecountReport check(Viewer viewer) {
        if (!viewer.has(Role.SYSTEM_ADMIN)) {
            throw DomainError.forbidden("MAY_NOT_RECOUNT");
        }
        return run(false, done -> {});
    }

    /**
     * For the operator.
     *
     * @param repair writes facts and counters anew where there is a difference; whoever acts on a mediation waits until it is done
     * @param progress told the number of mediations read, now and then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public RecountReport run(boolean repair, LongConsumer progress) {
        return em.unwrap(Session.class).doReturningWork(connection -> recount(connection, repair, progress));
    }

    private static RecountReport recount(Connection connection, boolean repair, LongConsumer progress)
            throws SQLException {
        oneMoment(connection);
        if (repair) {
            // Before anything is read: the moment that is seen begins with the first reading, and nothing may be under
            // way then.
            Counters.shut(connection);
        }
        Map<Long, Fact> kept = Counters.allFacts(connection);
        SortedMap<CounterKey, Figures> actual = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        List<Long> stale = new ArrayList<>();
        long[] read = {0};
        FactSource.all(connection, fact -> {
            Contribution.of(fact).forEach((key, figures) -> actual.merge(key, figures, Figures::plus));
            if (!Objects.equals(kept.remove(fact.proceedingId()), fact)) {
                stale.add(fact.proceedingId());
            }
            if (repair) {
                facts.add(fact);
            }
            if (++read[0] % STEP == 0) {
                progress.accept(read[0]);
            }
        });
        stale.addAll(kept.keySet());
        SortedMap<CounterKey, Figures> counted = Counters.allCounters(connection);
        List<RecountReport.Difference> differences = compare(counted, actual);
        boolean wrong = !differences.isEmpty() || !stale.isEmpty();
        if (repair && wrong) {
            Counters.clear(connection);
            Counters.put(connection, facts);
            Counters.add(connection, actual);
        }
        return new RecountReport(read[0], actual.size(), differences, stale, repair && wrong);
    }

    /** Every measure that differs; a counter that is not there counts nothing. */
    static List<RecountReport.Difference> compare(
            SortedMap<CounterKey, Figures> counted, SortedMap<CounterKey, Figures> actual) {
        SortedSet<CounterKey> keys = new TreeSet<>(counted.keySet());
        keys.addAll(actual.keySet());
        List<RecountReport.Difference> differences = new ArrayList<>();
        for (CounterKey key : keys) {
            Figures shown = counted.getOrDefault(key, Figures.NONE);
            Figures is = actual.getOrDefault(key, Figures.NONE);
            for (Measure measure : Measure.values()) {
                if (shown.get(measure) != is.get(measure)) {
                    differences.add(new RecountReport.Difference(
                            key.regionCode(),
                            key.day(),
                            key.category(),
                            key.mediatorId(),
                            measure,
                            shown.get(measure),
                            is.get(measure)));
                }
            }
        }
        return differences;
    }

    private static void oneMoment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        }
    }
}
