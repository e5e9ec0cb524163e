package org.fengqiao.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static final String OCTOBER =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20250101T000000Z
            DTSTART;VALUE=DATE:20261001
            DTEND;VALUE=DATE:20261008
            SUMMARY:%s
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20250101T000000Z
            DTSTART;VALUE=DATE:20261010
            SUMMARY:%s
            END:VEVENT
            END:VCALENDAR
            """;

    private static CalendarReading read(String text) throws IOException {
        return CalendarFile.read(
                "2027.ics", new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String mistakes(CalendarReading reading) {
        return reading.mistakes().stream().map(m -> m.line() + " " + m.code()).collect(Collectors.joining(", "));
    }

    private static List<String> days(CalendarReading reading) {
        assertEquals("", mistakes(reading));
        return reading.days().stream()
                .map(day -> day.date() + (day.off() ? " off " : " work ") + day.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "国庆节假期, 上班(补国庆节假期)",
        "国庆节（休）, 国庆节（班）",
        "国庆节 假期 第1天/共7天, 国庆节 补班 第1天/共1天",
        "休｜国庆节, 班｜国庆节调休",
        "国庆假期, 国庆调休上班",
        "[放假]国庆节, [加班]国庆节",
    })
    void summariesOfThePublicFeedsSayOffOrWorked(String off, String worked) throws IOException {
        List<String> days = days(read(OCTOBER.formatted(off, worked)));
        assertEquals(8, days.size());
        assertEquals("2026-10-01 off 国庆节", days.get(0));
        assertEquals("2026-10-07 off 国庆节", days.get(6));
        assertEquals("2026-10-10 work 国庆节", days.get(7));
    }

    @Test
    void applesMarkCountsAndFestivalsArePassedOver() throws IOException {
        CalendarReading reading = read(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:a
                DTSTART;VALUE=DATE:20260214
                SUMMARY;LANGUAGE=zh_CN:春节（班）
                X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART;VALUE=DATE:20260215
                DTEND;VALUE=DATE:20260217
                SUMMARY;LANGUAGE=zh_CN:春节（休）
                X-APPLE-SPECIAL-DAY:WORK-HOLIDAY
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                DTSTART;VALUE=DATE:20260303
                SUMMARY;LANGUAGE=zh_CN:元宵节
                RRULE:FREQ=YEARLY
                END:VEVENT
                END:VCALENDAR
                """);
        assertEquals(List.of("2026-02-14 work 春节", "2026-02-15 off 春节", "2026-02-16 off 春节"), days(reading));
        assertEquals(1, reading.passedOver());
        assertEquals(CalendarFormat.ICS, reading.format());
    }

    @Test
    void everyBadEventIsNamedWithItsLineAndNothingIsTaken() throws IOException {
        CalendarReading reading = read(
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                SUMMARY:元旦（休）
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:春节（休）
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270230
                SUMMARY:春节（休）
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270401
                DTEND;VALUE=DATE:20270601
                SUMMARY:清明节（休）
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270501
                SUMMARY:劳动节调休
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20271001
                SUMMARY:国庆节（休）
                RRULE:FREQ=YEARLY
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                SUMMARY:元旦（班）
                END:VEVENT
                END:VCALENDAR
                """);
        assertEquals(
                "6 CALENDAR_ICS_DATE, 9 CALENDAR_ICS_DATE, 13 CALENDAR_SPAN, 18 CALENDAR_ICS_WHICH,"
                        + " 22 CALENDAR_ICS_REPEATS, 27 CALENDAR_DAY_BOTH",
                mistakes(reading));
        assertTrue(reading.days().isEmpty());
    }

    @Test
    void aDownloadThatWasCutOffIsRefused() throws IOException {
        CalendarReading reading = read(OCTOBER.formatted("国庆节（休）", "国庆节（班）").replace("END:VCALENDAR\n", ""));
        assertEquals("16 CALENDAR_ICS_CUT", mistakes(reading));
    }

    @Test
    void aYearOfTheDataSetNamesItsNotice() throws IOException {
        CalendarReading reading = read(
                """
                {
                  "year": 2027,
                  "papers": ["https://example.org/notice"],
                  "days": [
                    {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                    {"name": "春节", "date": "2027-02-20", "isOffDay": false}
                  ]
                }
                """);
        assertEquals(List.of("2027-01-01 off 元旦", "2027-02-20 work 春节"), days(reading));
        assertEquals("https://example.org/notice", reading.days().get(0).source());
        assertEquals(
                List.of("2027-01-01 off 元旦"),
                days(read("[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]")));
    }

    @Test
    void badDaysOfJsonAreNamedWithTheirLines() throws IOException {
        CalendarReading reading = read(
                """
                {"days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2027-13-01", "isOffDay": true},
                  {"name": "", "date": "2027-01-02", "isOffDay": true},
                  {"name": "元旦", "date": "2027-01-03", "isOffDay": "yes"},
                  7
                ]}
                """);
        assertEquals("3 CALENDAR_DATE, 4 CALENDAR_NAME, 5 CALENDAR_JSON_DAY, 6 CALENDAR_JSON_DAY", mistakes(reading));
        assertEquals("2 CALENDAR_JSON", mistakes(read("{\"days\": [\n{\"name\" 1}]}")));
        assertEquals(
                "1 CALENDAR_JSON_LAYOUT", mistakes(read("{\"year\": 2027}")).split(", ")[0]);
        assertEquals("1 CALENDAR_FILE_NO_DAYS", mistakes(read("{\"year\": 2027, \"days\": []}")));
    }

    @Test
    void aTableMayComeFromASpreadsheet() throws IOException {
        String table = "date,kind,name,source\n2027-01-01,OFF,元旦,通知\n2027-02-20,班,春节,\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            CalendarReading reading = CalendarFile.read("放假.csv", new ByteArrayInputStream(table.getBytes(charset)));
            assertEquals(List.of("2027-01-01 off 元旦", "2027-02-20 work 春节"), days(reading));
            assertEquals("放假.csv", reading.days().get(1).source());
        }
        assertEquals(
                "2 CALENDAR_KIND, 3 CALENDAR_DATE, 4 CALENDAR_YEAR",
                mistakes(read("date,kind,name\n2027-01-01,MAYBE,元旦\n1.1.2027,OFF,元旦\n0027-01-01,OFF,元旦\n")));
        assertEquals(
                "1 CALENDAR_FILE_COLUMNS",
                mistakes(read("日期,名称\n2027-01-01,元旦\n")).split(", ")[0]);
    }

    @Test
    void theShippedScheduleIsRead() throws IOException {
        try (var in = getClass().getClassLoader().getResourceAsStream("calendar/national.csv")) {
            assertEquals(
                    WorkingCalendar.nationalDays().stream()
                            .sorted(java.util.Comparator.comparing(CalendarDay::date))
                            .toList(),
                    CalendarFile.read("national.csv", in).days());
        }
    }

    @Test
    void whatIsNoCalendarIsRefusedBeforeItIsRead() {
        assertEquals("CALENDAR_FILE_EMPTY", refused(new byte[0]));
        assertEquals("CALENDAR_FILE_LARGE", refused(new byte[CalendarFile.LARGEST + 1]));
        assertEquals("CALENDAR_FILE_ENCODING", refused(new byte[] {'P', 'K', 3, 4, 0, 0}));
    }

    private static String refused(byte[] bytes) {
        return assertThrows(DomainError.class, () -> CalendarFile.read("x", new ByteArrayInputStream(bytes)))
                .code();
    }

    @Test
    void everyReasonHasItsWords() throws IOException {
        CalendarMistake mistake =
                read("date,kind,name\n2027-01-01,MAYBE,元旦\n").mistakes().get(0);
        assertTrue(mistake.text(Texts.of(Locale.CHINESE)).contains("MAYBE"));
        assertFalse(mistake.text(Texts.of(Locale.ENGLISH)).contains("???"));
    }
}
