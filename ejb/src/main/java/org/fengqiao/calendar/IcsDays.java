package org.fengqiao.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RawProperty;
import biweekly.util.DateTimeComponents;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calendars that phones subscribe to. Apple's marks its days with {@code X-APPLE-SPECIAL-DAY}; others write 休 or 班 into the summary
 * (春节（休）, 劳动节假期, 上班(补国庆节假期)). What carries no such mark is a festival that gives nobody a day off.
 */
final class IcsDays {

    private static final Pattern BEGINS = Pattern.compile("(?im)^BEGIN:VEVENT\\s*$");
    private static final Pattern ENDS = Pattern.compile("(?im)^END:VCALENDAR\\s*$");
    private static final Pattern HOLIDAY = Pattern.compile("元旦|春节|清明|劳动|五一|端午|中秋|国庆");

    /** What stands around the name: brackets with a mark, 假期, 第1天/共8天. */
    private static final Pattern AROUND =
            Pattern.compile("[（(\\[【]\\s*(休|班|补|补班|上班|放假|休假|调休)\\s*[）)\\]】]|第\\d+天|/?共\\d+天|假期|放假|上班|补班|补休|调休|[|｜]");

    private final CalendarReading.Gathering gathering = new CalendarReading.Gathering();
    private final List<Long> lines;
    private final String source;

    private IcsDays(String text, String source) {
        this.lines = lines(text);
        this.source = source;
    }

    static CalendarReading read(String text, String fallbackSource) throws IOException {
        IcsDays days = new IcsDays(text, fallbackSource);
        if (!ENDS.matcher(text).find()) {
            days.gathering.mistake(text.lines().count(), "CALENDAR_ICS_CUT");
        }
        try (ICalReader reader = new ICalReader(text)) {
            int number = 0;
            for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                List<ParseWarning> warnings = reader.getWarnings();
                for (VEvent event : calendar.getEvents()) {
                    days.event(days.lines.get(number++), event, warnings);
                }
            }
        }
        return days.gathering.done(CalendarFormat.ICS);
    }

    private static List<Long> lines(String text) {
        List<Long> lines = new ArrayList<>();
        long line = 1;
        int at = 0;
        for (Matcher matcher = BEGINS.matcher(text); matcher.find(); at = matcher.start()) {
            line += text.substring(at, matcher.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            lines.add(line);
        }
        return lines;
    }

    private void event(long line, VEvent event, List<ParseWarning> warnings) {
        String summary =
                event.getSummary() == null ? "" : event.getSummary().getValue().strip();
        Boolean off = off(event, summary);
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            gathering.passOver();
        } else if (off == null && summary.contains("调休")) {
            gathering.mistake(line, "CALENDAR_ICS_WHICH", summary);
        } else if (off == null) {
            gathering.passOver();
        } else if (event.getRecurrenceRule() != null) {
            gathering.mistake(line, "CALENDAR_ICS_REPEATS", summary);
        } else {
            span(line, event, off, summary);
        }
    }

    private void span(long line, VEvent event, boolean off, String summary) {
        try {
            LocalDate first = date(event.getDateStart());
            LocalDate end = date(event.getDateEnd());
            if (first == null) {
                gathering.mistake(line, "CALENDAR_ICS_DATE", summary);
                return;
            }
            // the end of an all-day event is the day after it (RFC 5545, 3.6.1)
            boolean wholeDays = end != null && !event.getDateEnd().getValue().hasTime();
            LocalDate last = end == null ? first : wholeDays && end.isAfter(first) ? end.minusDays(1) : end;
            gathering.span(line, first, last, off, name(summary), source);
        } catch (DateTimeException e) {
            gathering.mistake(line, "CALENDAR_ICS_DATE", summary);
        }
    }

    // The digits of the file, not the moment: a date has no time zone.
    private static LocalDate date(DateOrDateTimeProperty property) {
        if (property == null || property.getValue() == null) {
            return null;
        }
        DateTimeComponents written = property.getValue().getRawComponents();
        return written == null ? null : LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    /** True for a day off, false for one that is worked, null when the event says neither. */
    private static Boolean off(VEvent event, String summary) {
        RawProperty special = event.getExperimentalProperty("X-APPLE-SPECIAL-DAY");
        if (special != null && special.getValue() != null) {
            switch (special.getValue().strip()) {
                case "WORK-HOLIDAY":
                    return true;
                case "ALTERNATE-WORKDAY":
                    return false;
                default:
                    return null;
            }
        }
        String marks = summary.replace("调休", "").replace("（补）", "班").replace("(补)", "班");
        if (marks.contains("班")) {
            return false;
        }
        return marks.contains("休") || marks.contains("假") ? true : null;
    }

    /** 国庆节、中秋节 for whatever stands around these words, so that one holiday has one name. */
    static String name(String summary) {
        List<String> names = new ArrayList<>();
        for (Matcher matcher = HOLIDAY.matcher(summary); matcher.find(); ) {
            String name =
                    switch (matcher.group()) {
                        case "元旦", "春节" -> matcher.group();
                        case "五一" -> "劳动节";
                        default -> matcher.group() + "节";
                    };
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        if (!names.isEmpty()) {
            return String.join("、", names);
        }
        String rest = AROUND.matcher(summary).replaceAll("").strip();
        return rest.isEmpty() ? summary : rest;
    }
}
