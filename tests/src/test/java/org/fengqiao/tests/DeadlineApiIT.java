package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods, rules and the calendar on the open port. */
class DeadlineApiIT extends ServerTest {

    private static final String DIRECTOR = "director-130505100";

    @ParameterizedTest
    @CsvSource({
        "D-P1, 2026-09-16, 2026-10-08",
        "D-P1, 2026-02-01, 2026-02-24",
        "D-P4, 2026-03-03, 2026-05-06",
        "D-P4, 2026-08-02, 2026-10-08",
        "D-M2, 2026-01-29, 2026-02-28",
        "D-M2, 2026-04-09, 2026-05-09",
        "D-M2, 2026-04-10, 2026-05-11",
        "D-M1, 2026-01-31, 2026-02-28",
        "D-M1, 2026-08-26, 2026-09-28",
        "D-P3, 2026-02-12, 2026-02-26",
        "D-P6-1, 2026-09-30, 2026-10-10",
        "D-P6-2, 2026-04-29, 2026-05-15",
        "D-P3, 2025-12-31, 2026-01-08"
    })
    void the_vectors_of_the_domain(String rule, String start, String due) {
        JsonNode counted = preview("rule=" + rule + "&start=" + start);

        assertEquals(due, counted.path("dueDate").asText());
        assertFalse(counted.path("provisional").asBoolean());
        assertTrue(counted.path("steps").size() > 0);
    }

    @Test
    void a_count_explains_itself_with_its_article() {
        JsonNode counted = preview("rule=D-P1&start=2026-09-16");

        assertTrue(counted.path("explanation").asText().contains("2026年9月16日次日起算15日"), counted.toString());
        assertTrue(counted.path("explanation").asText().contains("顺延至10月8日"), counted.toString());
        assertTrue(counted.path("article").asText().contains("《信访工作条例》"), counted.toString());
    }

    /** 60 days from 3 March are 2 May; ten days of a hearing move that to 12 May, thirty more to 11 June. */
    @Test
    void suspensions_and_extensions_move_the_day_by_what_they_are() {
        String suspended = "rule=D-P4&start=2026-03-03&suspensions=2026-04-01..2026-04-10";
        assertEquals("2026-05-12", preview(suspended).path("dueDate").asText());
        assertEquals(
                "2026-06-11",
                preview(suspended + "&extensions=" + encoded("30 DAYS"))
                        .path("dueDate")
                        .asText());
        assertTrue(preview("rule=D-P4&start=2026-03-03&suspensions=2026-04-01..")
                .path("dueDate")
                .isNull());
        assertTrue(preview("rule=D-P4&start=2027-03-03").path("provisional").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start=2026-01-01",
                "rule=D-P1",
                "rule=D-P1&start=2026-02-30",
                "rule=D-P1&start=99999-01-01",
                "rule=D-P7&start=2026-01-01",
                "rule=D-P1&start=2026-01-01&suspensions=2026-02-01",
                "rule=D-P1&start=2026-01-01&suspensions=2026-02-10..2026-02-01",
                "rule=D-P1&start=2026-01-01&extensions=30",
                "rule=D-P1&start=2026-01-01&extensions=0+DAYS",
                "rule=D-P1&start=2026-01-01&extensions=4+HOURS"
            })
    void what_cannot_be_counted_is_told_at_its_field(String query) {
        HttpResponse<String> refused = get(DIRECTOR, "/api/v1/deadlines/preview?" + query);

        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(json(refused).path("errors").size() > 0, refused.body());
    }

    @Test
    void a_rule_that_is_none_is_not_found() {
        assertEquals(
                404,
                get(DIRECTOR, "/api/v1/deadlines/preview?rule=D-X9&start=2026-01-01")
                        .statusCode());
    }

    @Test
    void the_rules_are_there_with_length_unit_and_article() {
        JsonNode items = json(get(DIRECTOR, "/api/v1/deadline-rules")).path("items");
        Set<String> codes = new HashSet<>();
        items.forEach(rule -> codes.add(rule.path("code").asText()));

        assertTrue(codes.containsAll(List.of("D-M1", "D-M2", "D-P1", "D-P3", "D-P4", "D-P5-4", "D-H1-1", "D-C1-GT1")));
        items.forEach(rule -> {
            assertFalse(rule.path("article").asText().isEmpty(), rule.toString());
            assertFalse(rule.path("name").asText().startsWith("???"), rule.toString());
        });
    }

    @Test
    void the_calendar_of_a_year() {
        JsonNode year = json(get(DIRECTOR, "/api/v1/calendar/2026"));
        Set<String> days = new HashSet<>();
        year.path("days")
                .forEach(day -> days.add(
                        day.path("date").asText() + " " + day.path("kind").asText()));

        assertTrue(year.path("known").asBoolean());
        assertTrue(days.contains("2026-10-07 HOLIDAY"), days.toString());
        assertTrue(days.contains("2026-10-10 MAKE_UP"), days.toString());
        assertFalse(json(get(DIRECTOR, "/api/v1/calendar/2031")).path("known").asBoolean());
        assertEquals(404, get(DIRECTOR, "/api/v1/calendar/next").statusCode());
        assertEquals(
                year,
                json(get(DIRECTOR, "/api/v1/calendar/2026?region=")),
                "no region has days of its own, so all count as the country does");
        assertEquals(422, get(DIRECTOR, "/api/v1/calendar/2026?region=Wuhan").statusCode());
    }

    @Test
    void the_list_leafs_through_all_deadlines_of_the_scope_in_order() {
        for (int i = 0; i < 3; i++) {
            String caseNo = Matters.registered("clerk-130505100", Matters.matter("130505100000"));
            Matters.mediation("clerk-130505100", caseNo);
        }
        List<String> due = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        String after = "";
        do {
            JsonNode page = json(get(DIRECTOR, "/api/v1/deadlines?state=RUNNING&limit=2" + after));
            assertNotNull(page.get("items"), page.toString());
            page.get("items").forEach(item -> {
                due.add(item.path("dueOn").asText());
                assertTrue(ids.add(item.path("id").asLong()), "twice: " + item);
                assertTrue(item.path("regionCode").asText().startsWith("130505100"), item.toString());
                assertFalse(item.path("words").asText().isEmpty(), item.toString());
            });
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + encoded(page.path("next").asText());
        } while (after != null && due.size() < 40);

        assertTrue(due.size() >= 3, "each registered case has a deadline");
        assertEquals(due.stream().sorted().toList(), due);
        assertEquals(422, get(DIRECTOR, "/api/v1/deadlines?state=LATE").statusCode());
        assertEquals(422, get(DIRECTOR, "/api/v1/deadlines?dueBefore=tomorrow").statusCode());
    }

    @Test
    void the_auditor_sees_no_deadline_of_any_case() {
        assertEquals(0, json(get("auditor", "/api/v1/deadlines")).path("items").size());
    }

    private static JsonNode preview(String query) {
        HttpResponse<String> answer = get(DIRECTOR, "/api/v1/deadlines/preview?" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
