package org.fengqiao.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.fengqiao.calendar.WorkingCalendar;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficLightTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    private static final Texts ZH = Texts.of(Locale.CHINESE);
    private static final Texts EN = Texts.of(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "DAYS,         3, 2026-11-24, 2026-11-30, ● 剩6天,        ● 6 days left",
        "DAYS,         3, 2026-11-24, 2026-11-27, ◆ 剩3天,        ◆ 3 days left",
        "DAYS,         3, 2026-11-24, 2026-11-24, ◆ 今天到期,      ◆ due today",
        "DAYS,         3, 2026-11-24, 2026-11-22, ▲ 已超期2天,     ▲ 2 days overdue",
        "MONTHS,       5, 2026-11-24, 2026-11-25, ◆ 剩1天,        ◆ 1 day left",
        "WORKING_DAYS, 1, 2026-09-30, 2026-10-08, ◆ 剩1个工作日,   ◆ 1 working day left",
        "WORKING_DAYS, 1, 2026-09-30, 2026-10-10, ● 剩3个工作日,   ● 3 working days left",
        "WORKING_DAYS, 1, 2026-10-12, 2026-10-10, ▲ 已超期2天,     ▲ 2 days overdue",
    })
    void shapeAndWords(PeriodUnit unit, int warn, LocalDate today, LocalDate due, String chinese, String english) {
        TrafficLight light = TrafficLight.of(unit, warn, due, today, CALENDAR);
        assertEquals(chinese, light.label(ZH));
        assertEquals(english, light.label(EN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T05:00:00Z, ● 剩5小时",
        "2026-11-24T03:20:00Z, ◆ 剩3小时",
        "2026-11-24T00:25:00Z, ◆ 剩25分钟",
        "2026-11-24T00:00:10Z, ◆ 剩1分钟",
        "2026-11-24T00:00:00Z, ▲ 已超期1分钟",
        "2026-11-23T19:00:00Z, ▲ 已超期5小时",
        "2026-11-21T19:00:00Z, ▲ 已超期2天",
    })
    void hoursAndMinutes(Instant due, String words) {
        assertEquals(
                words,
                TrafficLight.ofHours(4, due, Instant.parse("2026-11-24T00:00:00Z"))
                        .label(ZH));
    }

    @Test
    void aClockThatStandsOrIsMetSaysSo() {
        assertEquals("❚❚ 已中止", TrafficLight.PAUSED.label(ZH));
        assertEquals("✓ 已完成", TrafficLight.MET.label(ZH));
        assertEquals("❚❚ suspended", TrafficLight.PAUSED.label(EN));
    }

    @Test
    void theLastDayIsStillInTimeUntilMidnightInBeijing() {
        DeadlineRule rule = DeadlineRules.shipped().require("D-P2", LocalDate.of(2026, 9, 16));
        Counted counted = new PeriodCounter(CALENDAR).count(rule, LocalDate.of(2026, 9, 16));
        assertEquals("◆ 今天到期", at(rule, counted, LocalDateTime.of(2026, 10, 8, 23, 59)));
        assertEquals("▲ 已超期1天", at(rule, counted, LocalDateTime.of(2026, 10, 9, 0, 0)));
        Counted stopped = new PeriodCounter(CALENDAR)
                .count(rule, LocalDateTime.of(2026, 9, 16, 9, 0), PeriodCounterTest.ledger("2026-09-20/", ""));
        assertEquals("❚❚ 已中止", at(rule, stopped, LocalDateTime.of(2026, 10, 9, 0, 0)));
    }

    private static String at(DeadlineRule rule, Counted counted, LocalDateTime now) {
        return TrafficLight.of(rule, counted, now.atZone(TimeSource.ZONE).toInstant(), CALENDAR)
                .label(ZH);
    }
}
