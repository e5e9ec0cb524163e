package org.fengqiao.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;

class FormatsTest {

    // 09:30 in the morning of the 25th in Beijing, still the 24th in UTC
    private final Formats formats =
            new Formats(new TimeSource(Clock.fixed(Instant.parse("2026-11-25T01:30:00Z"), ZoneOffset.UTC)));
    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);

    @Test
    void datesAreBeijingDates() {
        assertEquals("2026-11-25", formats.date(Instant.parse("2026-11-24T16:00:00Z")));
        assertEquals("2026-11-24 23:59", formats.dateTime(Instant.parse("2026-11-24T15:59:59Z")));
        assertEquals("2026-11-24", formats.date(LocalDate.of(2026, 11, 24)));
        assertEquals("", formats.date(null));
    }

    @Test
    void momentsAreToldFromToday() {
        assertEquals("今天 00:00", formats.when(Instant.parse("2026-11-24T16:00:00Z"), chinese));
        assertEquals("昨天 23:59", formats.when(Instant.parse("2026-11-24T15:59:00Z"), chinese));
        assertEquals("1月2日 08:05", formats.when(Instant.parse("2026-01-02T00:05:00Z"), chinese));
        assertEquals("2025-12-31 23:59", formats.when(Instant.parse("2025-12-31T15:59:00Z"), chinese));
        assertEquals("2 Jan 08:05", formats.when(Instant.parse("2026-01-02T00:05:00Z"), Texts.of(Locale.ENGLISH)));
    }

    @Test
    void numbersAreGroupedAndRoundedHalfUp() {
        assertEquals("3,200.00", formats.money(new BigDecimal("3200")));
        assertEquals("5,721", formats.number(5721L));
        assertEquals("95.3", formats.percent(5449, 5718));
        assertEquals("99.9", formats.percent(5718, 5721));
        assertEquals("100.0", formats.percent(3, 3));
        assertEquals("—", formats.percent(0, 0));
    }

    @Test
    void howManyStandOnASideIsSaidInTheLanguageOfThePage() {
        String kept = "演甲某 等3方 ↔ 演乙某";
        assertEquals(kept, Formats.parties(kept, chinese));
        assertEquals("演甲某 and 2 more ↔ 演乙某", Formats.parties(kept, Texts.of(Locale.ENGLISH)));
    }
}
