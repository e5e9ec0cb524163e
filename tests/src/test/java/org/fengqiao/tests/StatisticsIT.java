package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsIT extends ServerTest {

    private static final String PATH = "/api/v1/statistics/mediation";

    /** Each level's leader and region, from the county down. */
    private static final Map<String, String> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("leader-130505", "130505000000");
        LEVELS.put("leader-130505100", "130505100000");
        LEVELS.put("leader-130505100001", "130505100001");
    }

    private Map<String, Map<String, Double>> seen = new LinkedHashMap<>();

    @Test
    void every_step_changes_exactly_its_figures_at_all_three_levels() {
        look();
        MediationJob job = MediationJob.open();
        changes(Map.of());
        job.consent();
        changes(Map.of());
        job.accept();
        changes(Map.of("accepted", 1, "people", 2, "amountClaimed", 5000));
        job.assign();
        changes(Map.of());
        job.session();
        changes(Map.of("takenUp", 1));
        job.agree();
        changes(Map.of());
        job.sign();
        changes(Map.of());
        job.seal();
        changes(Map.of("mediated", 1, "successful", 1, "written", 1, "amountAgreed", 2000, "performanceDue", 1));
        job.perform();
        changes(Map.of("performed", 1));
        job.close();
        changes(Map.of("closed", 1));
        exact();
    }

    @Test
    void a_failure_is_mediated_and_not_successful_and_a_refusal_is_nothing() {
        look();
        MediationJob failing = MediationJob.open().consent().accept().assign();
        changes(Map.of("accepted", 1, "people", 2, "amountClaimed", 5000));
        failing.terminate();
        changes(Map.of("takenUp", 1, "mediated", 1));
        MediationJob refused = MediationJob.open();
        refused.refuse(refused.firstParty()).close();
        changes(Map.of());
        exact();
    }

    @Test
    void a_joined_case_counts_where_it_goes_on_and_is_nothing_settled() {
        look();
        MediationJob accepted = MediationJob.open().consent().accept().assign().session();
        changes(Map.of("accepted", 1, "takenUp", 1, "people", 2, "amountClaimed", 5000));
        String untouched = Matters.registered(Matters.CLERK, Matters.matter());
        join(accepted.caseNo(), untouched);
        changes(Map.of());
        MediationJob later = MediationJob.open().consent().accept().assign().session();
        changes(Map.of("accepted", 1, "takenUp", 1, "people", 2, "amountClaimed", 5000));
        join(accepted.caseNo(), later.caseNo());
        changes(Map.of("accepted", -1, "takenUp", -1, "people", -2, "amountClaimed", -5000));
        exact();
    }

    private static void join(String earlier, String later) {
        HttpResponse<String> joined =
                post(Matters.DIRECTOR, "/api/v1/cases/" + earlier + "/duplicates/" + later + "/join", "");
        assertEquals(200, joined.statusCode(), joined.body());
    }

    @Test
    void an_assigned_case_moves_to_its_mediator() {
        MediationJob job = MediationJob.open().consent().accept();
        Map<String, JsonNode> before = rows("leader-130505100001", "mediator");
        String host = String.valueOf(job.host());
        job.assign();
        Map<String, JsonNode> after = rows("leader-130505100001", "mediator");
        assertEquals(accepted(before, "0") - 1, accepted(after, "0"));
        assertEquals(accepted(before, host) + 1, accepted(after, host));
    }

    @Test
    void something_tampered_with_is_found_named_and_put_right() {
        MediationJob job = MediationJob.open().consent().accept().assign().session();
        exact();
        int changed = AppDatabase.change(
                server(),
                "update mediation_counter set accepted = accepted + 7 where (region_code, day, category, mediator_id) in"
                        + " (select region_code, day, category, mediator_id from mediation_counter where accepted > 0 limit 1)");
        changed += AppDatabase.change(
                server(),
                "update mediation_fact set taken_up = not taken_up where case_id ="
                        + " (select id from case_file where case_no = '" + job.caseNo() + "')");
        assertEquals(2, changed);
        JsonNode found = recount();
        assertFalse(found.get("exact").asBoolean());
        assertEquals(1, found.get("differenceCount").asInt(), found.toString());
        JsonNode difference = found.get("differences").get(0);
        assertEquals("ACCEPTED", difference.get("measure").asText());
        assertEquals(
                7, difference.get("counted").asLong() - difference.get("actual").asLong());
        assertEquals(1, found.get("staleProceedings").size());

        RunningServer.Outcome told = operator("recount");
        assertTrue(told.output().contains("counted " + difference.get("counted").asText()), told.output());
        RunningServer.Outcome repaired = operator("recount", "--repair");
        assertEquals(0, repaired.code(), repaired.output());
        exact();
        assertTrue(operator("recount").output().contains("Everything agrees."));
    }

    @Test
    void every_number_leads_to_as_many_cases() {
        JsonNode whole = figures("leader-130505", "?by=region");
        JsonNode total = whole.get("total");
        for (String[] pair : List.of(
                new String[] {"ACCEPTED", "accepted"},
                new String[] {"TAKEN_UP", "takenUp"},
                new String[] {"MEDIATED", "mediated"},
                new String[] {"SUCCESSFUL", "successful"},
                new String[] {"WRITTEN", "written"},
                new String[] {"ORAL", "oral"},
                new String[] {"CLOSED", "closed"},
                new String[] {"PERFORMANCE_DUE", "performanceDue"},
                new String[] {"PERFORMED", "performed"})) {
            assertEquals(
                    total.get(pair[1]).asLong(), cases(pair[0], "").get("total").asLong(), pair[0]);
        }
        assertEquals(
                whole.get("overdue").asLong(), cases("OVERDUE", "").get("total").asLong());
        assertEquals(
                total.get("mediated").asLong() - total.get("successful").asLong(),
                cases("FAILED", "").get("total").asLong());
        for (String by : List.of("region", "category", "mediator")) {
            Map<String, JsonNode> rows = rows("leader-130505", by);
            assertEquals(
                    total.get("successful").asLong(),
                    rows.values().stream()
                            .mapToLong(row -> row.get("successful").asLong())
                            .sum(),
                    by);
            rows.entrySet().stream().limit(10).forEach(row -> {
                String own = by.equals("region") && row.getKey().equals("130505000000") ? "&own=true" : "";
                assertEquals(
                        row.getValue().get("successful").asLong(),
                        cases("SUCCESSFUL", "&" + by + "=" + row.getKey() + own)
                                .get("total")
                                .asLong(),
                        by + " " + row.getKey());
            });
        }
    }

    @Test
    void the_list_behind_a_number_turns_its_pages_and_has_each_case_once() {
        MediationJob.open().consent().accept();
        MediationJob.open().consent().accept();
        Set<Long> met = new HashSet<>();
        JsonNode page = cases("ACCEPTED", "&region=130505100&limit=7");
        long total = page.get("total").asLong();
        while (true) {
            for (JsonNode one : page.get("items")) {
                assertTrue(met.add(one.get("proceedingId").asLong()), "twice: " + one);
                assertTrue(one.get("regionCode").asText().startsWith("130505100"), one.toString());
            }
            if (page.get("next").isNull()) {
                break;
            }
            page = cases(
                    "ACCEPTED",
                    "&region=130505100&limit=7&after=" + page.get("next").asText());
        }
        assertTrue(met.size() >= 2);
        assertEquals(total, met.size() + page.get("veiled").asLong(), page.toString());
    }

    @Test
    void the_months_of_a_period_add_up_to_it() {
        JsonNode months = figures("leader-130505", "?by=month");
        long sum = 0;
        for (JsonNode row : months.get("rows")) {
            sum += row.get("figures").get("accepted").asLong();
        }
        assertEquals(months.get("total").get("accepted").asLong(), sum);
        assertEquals(
                Integer.parseInt(months.get("to").asText().substring(5, 7)),
                months.get("rows").size());
    }

    @Test
    void where_nothing_happened_a_rate_is_null_and_not_a_number() {
        JsonNode total =
                figures("leader-130505", "?from=1999-01-01&to=1999-12-31").get("total");
        assertEquals(0, total.get("accepted").asLong());
        assertTrue(total.get("successRate").get("percent").isNull());
        assertTrue(total.get("averageDays").isNull());
    }

    @Test
    void each_figure_says_what_it_is_and_where_that_stands() {
        JsonNode definitions = figures("leader-130505", "").get("definitions");
        assertEquals(8, definitions.size());
        definitions.forEach(one -> assertTrue(
                one.get("definition").asText().length() > 10
                        && one.get("source").asText().length() > 3,
                one.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "leader-130505100001, 130505100000",
        "leader-130505100001, 130505101201",
        "leader-130505100, 130505101000",
        "leader-130505100, 130505000000",
        "supervisor-130505101, 130505100001",
        "leader-130505, 110000000000",
        "leader-130505, 130505999999",
        "leader-130505, nowhere"
    })
    void another_region_does_not_exist(String account, String region) {
        assertEquals(404, get(account, PATH + "?region=" + region).statusCode());
        assertEquals(
                404,
                get(account, PATH + "/cases?listing=ACCEPTED&region=" + region).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk-130505100001", "mediator-130505100001", "admin", "auditor"})
    void figures_are_for_leaders_directors_and_supervisors(String account) {
        assertEquals(403, get(account, PATH).statusCode());
        assertEquals(403, get(account, PATH + "/cases?listing=ACCEPTED").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"director-130505100001", "leader-130505", "security", "auditor"})
    void only_the_system_administrator_recounts(String account) {
        assertEquals(403, get(account, PATH + "/recount").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "'?from=2026-02-30', from",
        "'?by=weekday', by",
        "'?from=2026-05-02&to=2026-05-01', to",
        "'?from=1900-01-01', to",
        "'/cases', listing",
        "'/cases?listing=ALL', listing",
        "'/cases?listing=ACCEPTED&limit=1000', limit"
    })
    void what_is_wrong_with_the_question_is_told_of_its_field(String query, String field) {
        HttpResponse<String> answer = get("leader-130505", PATH + query);
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(field, json(answer).get("errors").get(0).get("field").asText());
    }

    private void look() {
        seen = now();
    }

    /** Compares all figures of all levels with those seen last: these have changed by so much, and nothing else has. */
    private void changes(Map<String, Integer> expected) {
        Map<String, Map<String, Double>> now = now();
        for (String account : LEVELS.keySet()) {
            Map<String, Double> by = new TreeMap<>();
            now.get(account)
                    .forEach((figure, value) ->
                            by.put(figure, value - seen.get(account).get(figure)));
            by.values().removeIf(value -> value == 0);
            Map<String, Double> wanted = new TreeMap<>();
            expected.forEach((figure, value) -> wanted.put(figure, value.doubleValue()));
            assertEquals(wanted, by, account);
        }
        seen = now;
    }

    private static Map<String, Map<String, Double>> now() {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        LEVELS.forEach((account, region) -> {
            JsonNode answer = figures(account, "");
            assertEquals(region, answer.get("region").asText());
            ObjectNode total = (ObjectNode) answer.get("total");
            total.remove(List.of("mediationRate", "successRate", "performanceRate", "averageDays"));
            Map<String, Double> values = new TreeMap<>();
            total.properties().forEach(f -> values.put(f.getKey(), f.getValue().asDouble()));
            figures.put(account, values);
        });
        return figures;
    }

    private static JsonNode figures(String account, String query) {
        HttpResponse<String> answer = get(account, PATH + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static Map<String, JsonNode> rows(String account, String by) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        figures(account, "?by=" + by)
                .get("rows")
                .forEach(row -> rows.put(row.get("key").asText(), row.get("figures")));
        return rows;
    }

    private static long accepted(Map<String, JsonNode> rows, String key) {
        return rows.containsKey(key) ? rows.get(key).get("accepted").asLong() : 0;
    }

    private static JsonNode cases(String listing, String query) {
        HttpResponse<String> answer = get("leader-130505", PATH + "/cases?listing=" + listing + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static JsonNode recount() {
        HttpResponse<String> answer = get("admin", PATH + "/recount");
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static void exact() {
        JsonNode report = recount();
        assertTrue(report.get("exact").asBoolean(), report.toString());
    }

    private static RunningServer.Outcome operator(String... command) {
        String[] all = new String[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--data";
        all[command.length + 1] = server().data().toString();
        return RunningServer.run(Map.of(), all);
    }
}
