package org.fengqiao.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Makes a thing once, however often the request for it arrives: a double click, a form sent again after a timeout, a client that
 * repeats itself. The key is claimed in the transaction that makes the thing, so that either both are kept or neither is.
 */
@ApplicationService
public class Idempotency {

    /** How long a key is remembered; the same key means something new after that. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    /**
     * The result of the first call with this key. A second call that arrives while the first is still at work waits for it.
     *
     * @param staffId whose key it is: two people may choose the same
     * @param purpose what is made, at most 60 characters
     * @param key at most 100 characters
     * @param requestHash what was asked for, at most 64 characters
     * @param create makes the thing and gives its name back, at most 300 characters
     * @throws DomainError REFUSED {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request before
     */
    public String once(long staffId, String purpose, String key, String requestHash, Supplier<String> create) {
        forget(staffId);
        if (!claim(staffId, purpose, key, requestHash)) {
            Object[] known = known(staffId, purpose, key);
            if (!requestHash.equals(known[0])) {
                throw DomainError.refused("IDEMPOTENCY_KEY_REUSED");
            }
            return (String) known[1];
        }
        String result = create.get();
        em.createNativeQuery(
                        """
                        update idempotency_key set result = :result
                        where staff_id = :staff and purpose = :purpose and key = :key""")
                .setParameter("result", result)
                .setParameter("staff", staffId)
                .setParameter("purpose", purpose)
                .setParameter("key", key)
                .executeUpdate();
        return result;
    }

    // The insert waits for another transaction that holds the same key: if that one fails, the key is ours after all.
    private boolean claim(long staffId, String purpose, String key, String requestHash) {
        return em.createNativeQuery(
                                """
                                insert into idempotency_key (staff_id, purpose, key, request_hash, at)
                                values (:staff, :purpose, :key, :request, :now) on conflict do nothing""")
                        .setParameter("staff", staffId)
                        .setParameter("purpose", purpose)
                        .setParameter("key", key)
                        .setParameter("request", requestHash)
                        .setParameter("now", time.now())
                        .executeUpdate()
                == 1;
    }

    private Object[] known(long staffId, String purpose, String key) {
        return (Object[]) em.createNativeQuery(
                        """
                        select request_hash, result from idempotency_key
                        where staff_id = :staff and purpose = :purpose and key = :key""")
                .setParameter("staff", staffId)
                .setParameter("purpose", purpose)
                .setParameter("key", key)
                .getSingleResult();
    }

    /**
     * Clears away the old keys of everybody, for those who never come back.
     *
     * @return how many went, {@code most} at the most
     */
    public int forgetOld(int most) {
        return em.createNativeQuery(
                        """
                        delete from idempotency_key where (staff_id, purpose, key) in
                        (select staff_id, purpose, key from idempotency_key where at < :before limit :most
                         for update skip locked)""")
                .setParameter("before", time.now().minus(REMEMBERED))
                .setParameter("most", most)
                .executeUpdate();
    }

    // Each person clears away his own old keys; rows that another request of his is just clearing are left to that one.
    private void forget(long staffId) {
        em.createNativeQuery(
                        """
                        delete from idempotency_key where (staff_id, purpose, key) in
                        (select staff_id, purpose, key from idempotency_key where staff_id = :staff and at < :before
                         for update skip locked)""")
                .setParameter("staff", staffId)
                .setParameter("before", time.now().minus(REMEMBERED))
                .executeUpdate();
    }
}
