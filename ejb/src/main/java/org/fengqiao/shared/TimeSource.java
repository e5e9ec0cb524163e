package org.fengqiao.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/**
 * The only clock of the house. All of China keeps Beijing time, so a date is always a date in {@link #ZONE}.
 *
 * <p>Instants are cut to microseconds, the precision that the database keeps, so that a value read back equals the one
 * that was written.
 */
@ApplicationScoped
public class TimeSource {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final ThreadLocal<Instant> override = new ThreadLocal<>();

    public TimeSource() {
        this(Clock.systemUTC());
    }

    public TimeSource(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        Instant set = override.get();
        return (set != null ? set : clock.instant()).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
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
