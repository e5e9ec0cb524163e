package org.fengqiao.web.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;

class FeedLimitTest {

    private Instant now = Instant.parse("2026-11-28T02:10:00Z");

    private final FeedLimit limit = new FeedLimit(new TimeSource(new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }));

    @Test
    void eachHasItsOwnNumberAndANewHourBeginsAnew() {
        for (int i = 0; i < 3; i++) {
            assertTrue(limit.allows("a", 3));
        }
        assertFalse(limit.allows("a", 3));
        assertTrue(limit.exhausted("a", 3));
        assertTrue(limit.allows("b", 3));
        assertFalse(limit.exhausted("b", 3));
        assertEquals(3000, limit.waitSeconds());
        now = now.plus(Duration.ofHours(1));
        assertTrue(limit.allows("a", 3));
    }

    @Test
    void askingCountsNothing() {
        for (int i = 0; i < 10; i++) {
            assertFalse(limit.exhausted("a", 1));
        }
    }
}
