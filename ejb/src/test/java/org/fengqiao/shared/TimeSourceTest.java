package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeSourceTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final TimeSource movable = new TimeSource(Clock.fixed(NOON, ZoneOffset.UTC), true);

    @Test
    void aServerForTrialsPutsItsClockForwardStepByStep() {
        movable.forward(Duration.ofDays(1));
        movable.forward(Duration.ofMinutes(30));

        assertEquals(NOON.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(30)), movable.now());
    }

    @Test
    void aDayBeginsAndEndsInBeijingAndNoYearIsTooFar() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertEquals(Instant.parse("2026-11-23T16:00:00Z"), TimeSource.start(day));
        assertEquals(Instant.parse("2026-11-24T16:00:00Z"), TimeSource.end(day));
        assertEquals(Instant.parse("2999-12-30T16:00:00Z"), TimeSource.end(LocalDate.MAX));
        assertEquals(TimeSource.start(LocalDate.of(1900, 1, 1)), TimeSource.start(LocalDate.MIN));
    }

    @Test
    void theClockIsNeverPutBack() {
        DomainError refused = assertThrows(DomainError.class, () -> movable.forward(Duration.ofSeconds(-1)));

        assertEquals("CLOCK_BACKWARDS", refused.code());
        assertEquals(NOON, movable.now());
    }

    @Test
    void aRealServerKeepsTheTimeOfTheMachine() {
        TimeSource real = new TimeSource(Clock.fixed(NOON, ZoneOffset.UTC));

        DomainError refused = assertThrows(DomainError.class, () -> real.forward(Duration.ofDays(1)));

        assertEquals("CLOCK_FIXED", refused.code());
        assertEquals(NOON, real.now());
    }

    @Test
    void whatIsToldAsOfAnEarlierDayDoesNotMoveWithTheClock() throws Exception {
        movable.forward(Duration.ofDays(9));

        assertEquals(NOON, movable.callAt(NOON, movable::now));
    }

    @Test
    void theOperatorNamesAStepOrAMoment() {
        assertEquals(Duration.ofDays(3), ClockCommand.distance("+3d", NOON));
        assertEquals(Duration.ofHours(36), ClockCommand.distance("+36h", NOON));
        assertEquals(Duration.ofMinutes(90), ClockCommand.distance("+90m", NOON));
        assertEquals(Duration.ofHours(21), ClockCommand.distance("2026-11-25T09:00", NOON));
        for (String wrong : new String[] {"3d", "+3", "+3w", "tomorrow", "2026-13-01T09:00", ""}) {
            assertEquals(
                    "CLOCK_USAGE",
                    assertThrows(DomainError.class, () -> ClockCommand.distance(wrong, NOON))
                            .code());
        }
    }
}
