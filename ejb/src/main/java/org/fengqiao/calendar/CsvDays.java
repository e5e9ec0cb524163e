package org.fengqiao.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.fengqiao.shared.Csv;
import org.fengqiao.shared.DomainError;

/** {@code date,kind,name,source}: kind is OFF or WORK, or 休 or 班 as people write it. */
final class CsvDays {

    private static final Set<String> OFF = Set.of("OFF", "休", "放假");
    private static final Set<String> WORK = Set.of("WORK", "班", "上班");

    private CsvDays() {}

    static CalendarReading read(String text, String fallbackSource) throws IOException {
        CalendarReading.Gathering gathering = new CalendarReading.Gathering();
        boolean[] headed = {false};
        try {
            Csv.read(new StringReader(text), row -> {
                if (row.columns().keySet().containsAll(Set.of("date", "kind", "name"))) {
                    day(row, fallbackSource, gathering);
                } else if (!headed[0]) {
                    gathering.mistake(1, "CALENDAR_FILE_COLUMNS");
                }
                headed[0] = true;
            });
        } catch (DomainError e) {
            if (!e.code().equals("CSV_QUOTE")) {
                throw e;
            }
            gathering.mistake(Long.parseLong((String) e.args()[0]), e.code(), e.args());
        }
        return gathering.done(CalendarFormat.CSV);
    }

    private static void day(Csv.Row row, String fallbackSource, CalendarReading.Gathering gathering) {
        String kind = row.get("kind");
        if (!OFF.contains(kind) && !WORK.contains(kind)) {
            gathering.mistake(row.line(), "CALENDAR_KIND", kind);
            return;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(row.get("date"));
        } catch (DateTimeException e) {
            gathering.mistake(row.line(), "CALENDAR_DATE", row.get("date"));
            return;
        }
        String source = row.columns().containsKey("source") ? row.get("source") : "";
        gathering.day(
                row.line(),
                new CalendarDay(date, OFF.contains(kind), row.get("name"), source.isEmpty() ? fallbackSource : source));
    }
}
