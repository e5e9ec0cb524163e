package org.fengqiao.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Lets nodes keep a table of rare changes in memory: whoever changes it moves its number in the database, and every node looks at the number
 * once a second at most. So another node may go on with the old state for that second; who cannot bear that reads the table itself.
 */
@ApplicationScoped
public class Revisions {

    /** How long a number is believed, in nanoseconds. */
    private static final long BELIEVED = 1_000_000_000L;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transactions;

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicLong changesHere = new AtomicLong();

    private record Seen(long number, long at) {}

    /** Something read from the database and kept until its number moves. */
    public final class Kept<T> {

        private final String name;
        private final Supplier<T> read;
        private long number = -1;
        private long changes = -1;
        private T value;

        private Kept(String name, Supplier<T> read) {
            this.name = name;
            this.read = read;
        }

        public synchronized T get() {
            long changed = changesHere.get();
            long current = number(name);
            if (value == null || current != number || changed != changes) {
                value = read.get();
                number = current;
                changes = changed;
            }
            return value;
        }
    }

    public <T> Kept<T> keep(String name, Supplier<T> read) {
        return new Kept<>(name, read);
    }

    /** Tells all nodes, as soon as the running transaction is committed, that what they keep is no longer right. */
    public void move(String name) {
        em.createNativeQuery("update revision set number = number + 1 where name = :name")
                .setParameter("name", name)
                .executeUpdate();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before it is certain
            }

            // After a failure too: what was read inside the transaction has never been true.
            @Override
            public void afterCompletion(int status) {
                seen.remove(name);
                changesHere.incrementAndGet();
            }
        });
    }

    private long number(String name) {
        long now = System.nanoTime();
        Seen last = seen.get(name);
        if (last != null && now - last.at() < BELIEVED) {
            return last.number();
        }
        Number number = (Number) em.createNativeQuery("select number from revision where name = :name")
                .setParameter("name", name)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        seen.put(name, new Seen(number.longValue(), now));
        return number.longValue();
    }
}
