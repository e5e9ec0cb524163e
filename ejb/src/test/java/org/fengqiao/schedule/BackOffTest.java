package org.fengqiao.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void everyFailureInARowWaitsTwiceAsLongUpToAnHour() {
        assertEquals(Duration.ofSeconds(30), BackOff.after(1));
        assertEquals(Duration.ofMinutes(1), BackOff.after(2));
        assertEquals(Duration.ofMinutes(32), BackOff.after(7));
        assertEquals(Duration.ofHours(1), BackOff.after(8));
        assertEquals(Duration.ofHours(1), BackOff.after(1_000));
    }

    @Test
    void peopleAreToldWithinTenMinutes() {
        Duration waited =
                IntStream.range(1, BackOff.TELL_AFTER).mapToObj(BackOff::after).reduce(Duration.ZERO, Duration::plus);

        assertEquals(Duration.ofSeconds(450), waited);
    }

    @Test
    void whatIsShownOfAFailureQuotesNoRows() {
        Exception cause = new IllegalStateException(
                "ERROR: duplicate key value violates unique constraint\n  Detail: Key (name)=(演甲某) already exists.");

        assertEquals(
                "IllegalStateException: ERROR: duplicate key value violates unique constraint",
                JobRuns.words(new RuntimeException("wrapped", cause)));
    }
}
