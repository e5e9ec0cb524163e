package org.fengqiao.calendar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The layout of the public data set holiday-cn, a year in each file: {@code papers} names the notices, and each of {@code days} has
 * {@code name}, {@code date} and {@code isOffDay}. A list of such days alone is taken as well.
 */
final class JsonDays {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CalendarReading.Gathering gathering = new CalendarReading.Gathering();
    private final String source;

    private JsonDays(String source) {
        this.source = source;
    }

    static CalendarReading read(String text, String fallbackSource) throws IOException {
        String source = fallbackSource;
        try {
            JsonNode papers = JSON.readTree(text).path("papers").path(0);
            if (papers.isTextual() && papers.asText().length() <= CalendarReading.Gathering.LONGEST_SOURCE) {
                source = papers.asText();
            }
        } catch (JsonProcessingException e) {
            CalendarReading.Gathering broken = new CalendarReading.Gathering();
            broken.mistake(
                    e.getLocation().getLineNr(),
                    "CALENDAR_JSON",
                    e.getLocation().getColumnNr());
            return broken.done(CalendarFormat.JSON);
        }
        return new JsonDays(source).list(text);
    }

    // Walked once more token by token: only the parser knows the lines.
    private CalendarReading list(String text) throws IOException {
        boolean found = false;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                found = true;
                days(parser);
            } else {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean days = parser.currentName().equals("days");
                    if (parser.nextToken() == JsonToken.START_ARRAY && days) {
                        found = true;
                        days(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
        if (!found) {
            gathering.mistake(1, "CALENDAR_JSON_LAYOUT");
        }
        return gathering.done(CalendarFormat.JSON);
    }

    private void days(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            day(line, JSON.readTree(parser));
        }
    }

    private void day(long line, JsonNode node) {
        JsonNode off = node.path("isOffDay");
        if (!node.isObject() || !off.isBoolean() || !node.path("date").isTextual()) {
            gathering.mistake(line, "CALENDAR_JSON_DAY");
            return;
        }
        try {
            LocalDate date = LocalDate.parse(node.path("date").asText());
            gathering.day(
                    line,
                    new CalendarDay(
                            date, off.asBoolean(), node.path("name").asText("").strip(), source));
        } catch (DateTimeException e) {
            gathering.mistake(line, "CALENDAR_DATE", node.path("date").asText());
        }
    }
}
