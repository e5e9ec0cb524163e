package org.fengqiao.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The only clock of the house. All of China keeps Beijing time, so a date is always a date in {@link #ZONE}.
 *
 * <p>Instants are cut to microseconds, the precision that the database keeps, so that a value read back equals the one
 * that was written.
 *
 * <p>In a server that was started with {@code FENGQIAO_CLOCK=movable} the operator may put the clock forward, to see within a minute how
 * a case lives through its periods. Everywhere else it cannot be moved by anybody.
 */
@ApplicationScoped
public class TimeSource {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Clock clock;
    private final boolean movable;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final ThreadLocal<Instant> override = new ThreadLocal<>();

    public TimeSource() {
        this(Clock.systemUTC(), "movable".equals(System.getenv("FENGQIAO_CLOCK")));
    }

    public TimeSource(Clock clock) {
        this(clock, false);
    }

    TimeSource(Clock clock, boolean movable) {
        this.clock = clock;
        this.movable = movable;
    }

    /** When a day begins. Years in an address may have nine digits; of those that no case has, all days begin at once. */
    public static Instant start(LocalDate day) {
        LocalDate sane = day.getYear() < FIRST_YEAR
                ? LocalDate.of(FIRST_YEAR, 1, 1)
                : day.getYear() > LAST_YEAR ? LocalDate.of(LAST_YEAR, 12, 31) : day;
        return sane.atStartOfDay(ZONE).toInstant();
    }

    /** When it is over. */
    public static Instant end(LocalDate day) {
        return start(day.getYear() > LAST_YEAR ? day : day.plusDays(1));
    }

    public Instant now() {
        Instant set = override.get();
        return (set != null ? set : clock.instant().plus(ahead.get())).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /**
     * Puts the clock forward for the whole node, until it ends. Never back: what has happened would lie in the future.
     *
     * @throws DomainError REFUSED {@code CLOCK_FIXED} unless the server was started for it; INVALID {@code CLOCK_BACKWARDS}
     */
    public void forward(Duration by) {
        if (!movable) {
            throw DomainError.refused("CLOCK_FIXED");
        }
        if (by.isNegative()) {
            throw DomainError.invalid("CLOCK_BACKWARDS");
        }
        ahead.updateAndGet(before -> before.plus(by));
    }

    /**
     * Runs the work as if it were the given instant, for this thread only. Made for the demo data, which has to pass
     * through the same services as real cases, only earlier.
     */
    public <T> T callAt(Instant instant, Callable<T> work) throws Exception {
        Instant before = override.get();
        override.set(instant);
        try {
            return work.call();
        } finally {
            if (before == null) {
                override.remove();
            } else {
                override.set(before);
            }
        }
    }
}
