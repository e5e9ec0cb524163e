package org.fengqiao.delivery;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.organisation.Staff;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Masks;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/**
 * Sends what waits, one message a transaction, each node its own. A node that dies between sending and writing it down sends once more,
 * with the same message id: that is what the id is for.
 */
@ApplicationService
public class Sending {

    /** After so many tries, some two hours, a message is given up. */
    static final int MOST = 8;

    private static final Duration FIRST = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    @Any
    Instance<Channel> channels;

    @Inject
    Instance<Composer> composer;

    @Inject
    Instance<Stranger> stranger;

    @Inject
    TimeSource time;

    @Inject
    Event<DeliveryGivenUp> givenUp;

    /** What became of one message: NONE when nothing waits, WAITING when it is tried again later. */
    public enum Step {
        NONE,
        SENT,
        DROPPED,
        WAITING,
        GIVEN_UP
    }

    public Step one() {
        Instant now = time.now();
        List<?> ids = em.createNativeQuery(
                        """
                        select id from delivery where state = 'WAITING' and next_try_at <= :now
                        order by next_try_at limit 1 for update skip locked""",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
        if (ids.isEmpty()) {
            return Step.NONE;
        }
        Delivery delivery = em.find(Delivery.class, ids.get(0));
        Optional<Message> message = delivery.staffId == null
                ? stranger.get()
                        .letter(delivery)
                        .map(letter -> new Message(delivery.id, letter.address(), "", letter.text()))
                : toStaff(delivery);
        if (message.isEmpty()) {
            delivery.end(DeliveryState.DROPPED, now);
            return Step.DROPPED;
        }
        String address = message.get().address();
        delivery.address = masked(address, delivery.medium);
        delivery.attempts++;
        try {
            String receipt = channel(delivery.medium).send(message.get());
            delivery.receipt = receipt == null ? null : WrittenText.start(receipt, 200);
            delivery.error = null;
            delivery.end(DeliveryState.SENT, time.now());
            return Step.SENT;
        } catch (DeliveryFailed failed) {
            return failed(delivery, failed, address);
        }
    }

    private Optional<Message> toStaff(Delivery delivery) {
        Staff staff = em.find(Staff.class, delivery.staffId);
        String address = staff.active() ? Outbox.address(staff, delivery.medium) : null;
        return address == null
                ? Optional.empty()
                : composer.get()
                        .compose(delivery)
                        .map(words -> new Message(delivery.id, address, words.subject(), words.text()));
    }

    private Step failed(Delivery delivery, DeliveryFailed failed, String address) {
        // servers like to repeat the address in their answer
        delivery.error = WrittenText.start(
                String.valueOf(failed.getMessage())
                        .replace(address, delivery.address)
                        .replaceAll("\\s+", " "),
                500);
        if (failed.forGood() || delivery.attempts >= MOST) {
            delivery.end(DeliveryState.GIVEN_UP, time.now());
            givenUp.fire(new DeliveryGivenUp(delivery.medium, delivery.error));
            return Step.GIVEN_UP;
        }
        delivery.nextTryAt = time.now().plus(wait(delivery.attempts));
        return Step.WAITING;
    }

    /** 1, 2, 4, ... minutes. */
    static Duration wait(int attempts) {
        return FIRST.multipliedBy(1L << (attempts - 1));
    }

    private Channel channel(Medium medium) {
        return channels.stream()
                .filter(channel -> channel.medium() == medium)
                .findFirst()
                .orElseThrow();
    }

    static String masked(String address, Medium medium) {
        if (medium == Medium.SMS) {
            return Masks.phone(address);
        }
        int at = address.indexOf('@');
        return at < 1 ? "****" : address.charAt(0) + "****" + address.substring(at);
    }
}
