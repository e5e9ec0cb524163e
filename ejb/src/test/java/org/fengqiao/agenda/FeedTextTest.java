package org.fengqiao.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fengqiao.deadline.DeadlineRules;
import org.fengqiao.deadline.TrafficLight;
import org.junit.jupiter.api.Test;

class FeedTextTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    private static AgendaItem item(LocalDate dueOn, long change) {
        return new AgendaItem(
                17,
                change,
                "130505100-2026-00318",
                "演甲某与演乙某相邻排水纠纷",
                "演甲某 ↔ 演乙某",
                "演甲某 ↔ 演乙某",
                DeadlineRules.shipped().require("D-M1", dueOn),
                null,
                dueOn,
                false,
                TrafficLight.MET);
    }

    private static String write(boolean withNames, AgendaItem... items) {
        return new FeedText(Locale.CHINESE, withNames, "https://example.org", NOW).write(List.of(items));
    }

    private static VEvent only(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertTrue(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty(), text);
        assertEquals(1, calendar.getEvents().size());
        return calendar.getEvents().get(0);
    }

    @Test
    void tellsTheRuleAndTheCaseAndNoMore() {
        String text = write(false, item(LocalDate.of(2026, 12, 1), 0));
        VEvent event = only(text);
        assertEquals("人民调解期限 130505100-2026-00318", event.getSummary().getValue());
        assertTrue(text.contains("DTSTART;VALUE=DATE:20261201\r\n"), text);
        assertTrue(text.contains("DTEND;VALUE=DATE:20261202\r\n"), text);
        assertEquals("PRIVATE", event.getClassification().getValue());
        assertFalse(text.contains("演甲某"), text);
        assertTrue(event.getUrl().getValue().endsWith("/cases/case.xhtml?no=130505100-2026-00318"));
    }

    @Test
    void namesThePartiesWhenThePersonWantsIt() {
        assertEquals(
                "演甲某 ↔ 演乙某",
                only(write(true, item(LocalDate.of(2026, 12, 1), 0)))
                        .getDescription()
                        .getValue());
    }

    @Test
    void anEntryKeepsItsNameWhenItsDateMoves() {
        VEvent before = only(write(false, item(LocalDate.of(2026, 12, 1), 3)));
        VEvent after = only(write(false, item(LocalDate.of(2027, 1, 4), 4)));
        assertEquals(before.getUid().getValue(), after.getUid().getValue());
        assertEquals(3, before.getSequence().getValue());
        assertEquals(4, after.getSequence().getValue());
    }

    @Test
    void linesAreFoldedAndEndAsTheStandardWants() {
        String text = write(true, item(LocalDate.of(2026, 12, 1), 0));
        for (String line : text.split("\r\n")) {
            assertTrue(line.length() <= 75, line);
        }
        assertFalse(text.replace("\r\n", "").contains("\n"));
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void aFeedWithoutEntriesIsStillACalendar() {
        assertTrue(Biweekly.parse(write(false)).first().getEvents().isEmpty());
    }
}
