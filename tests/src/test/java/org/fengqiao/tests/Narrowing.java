package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Filters and facets over all cases of a county, held against the cases themselves as the database tells them: what a facet counts is there,
 * and what a filter leaves is all of that and nothing else.
 */
final class Narrowing {

    private static final String ALL = Finder.COUNTY;
    private static final int TOWN = 9;
    private static final int VILLAGE = 12;
    private static final long CATCHES_UP_MILLISECONDS = 20_000;

    private final Finder finder;

    Narrowing(Finder finder) {
        this.finder = finder;
    }

    /** What a case says of itself, kind by kind; null where it says nothing. */
    private static Map<String, Function<JsonNode, String>> kinds(int region, boolean group) {
        Map<String, Function<JsonNode, String>> kinds = new LinkedHashMap<>();
        kinds.put("region", hit -> within(hit.get("regionCode").asText(), region));
        kinds.put("level", hit -> level(hit.get("regionCode").asText()));
        kinds.put("category", hit -> group(hit.get("category").asText(), group));
        kinds.put("procedure", hit -> hit.get("procedure").textValue());
        kinds.put("state", hit -> hit.get("procedureState").textValue());
        kinds.put("status", hit -> hit.get("status").asText());
        kinds.put(
                "year",
                hit -> String.valueOf(Instant.parse(hit.get("registeredAt").asText())
                        .atZone(MediationJob.BEIJING)
                        .getYear()));
        return kinds;
    }

    private static String group(String category, boolean group) {
        return group ? category.substring(0, 3) : category;
    }

    private static String within(String code, int digits) {
        String prefix = code.length() < digits ? "" : code.substring(0, digits);
        return prefix.isEmpty() || prefix.endsWith("000") ? null : prefix;
    }

    private static String level(String code) {
        return code.length() > VILLAGE
                ? "GRID"
                : code.endsWith("000000") ? "COUNTY" : code.endsWith("000") ? "TOWN" : "VILLAGE";
    }

    /** Another test's cases may still be on their way into the index: then once more. */
    void leavesExactlyWhatAFacetCounts() throws Exception {
        String withoutProcedure = finder.register("砚台石争议", "砚台石放在门前的路上。");
        finder.awaitFound(ALL, "砚台石", withoutProcedure);
        long end = System.currentTimeMillis() + CATCHES_UP_MILLISECONDS;
        while (true) {
            try {
                compare();
                return;
            } catch (AssertionError e) {
                if (System.currentTimeMillis() > end) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private void compare() throws Exception {
        List<JsonNode> cases = everything();
        JsonNode facets = finder.search(ALL, "").get("facets");
        Map<String, Function<JsonNode, String>> kinds = kinds(TOWN, true);
        agree(cases, kinds, facets);
        for (String kind : kinds.keySet()) {
            // there is one procedure so far, and cases without one
            assertTrue(
                    facets.get(kind).size() > (kind.equals("procedure") ? 0 : 1),
                    "one " + kind + " proves nothing: " + facets.get(kind));
            for (JsonNode count : facets.get(kind)) {
                String value = count.get("value").asText();
                List<JsonNode> left = cases.stream()
                        .filter(hit -> value.equals(kinds.get(kind).apply(hit)))
                        .toList();
                JsonNode answer = finder.search(
                        ALL,
                        "",
                        "limit=100",
                        kind + "=" + (kind.equals("region") ? (value + "000").substring(0, VILLAGE) : value));
                assertEquals(left.size(), answer.get("total").asInt(), kind + " " + value);
                Set<String> numbers = numbers(left);
                Set<String> found = new HashSet<>(Finder.numbers(answer));
                assertEquals(Math.min(100, left.size()), found.size(), kind + " " + value);
                assertTrue(numbers.containsAll(found), kind + " " + value + " leaves " + found + " of " + numbers);
                agree(
                        left,
                        kinds(kind.equals("region") ? VILLAGE : TOWN, !kind.equals("category")),
                        answer.get("facets"));
            }
        }
    }

    private static Set<String> numbers(List<JsonNode> cases) {
        Set<String> numbers = new HashSet<>();
        cases.forEach(hit -> numbers.add(hit.get("caseNo").asText()));
        return numbers;
    }

    private static void agree(List<JsonNode> cases, Map<String, Function<JsonNode, String>> kinds, JsonNode facets) {
        kinds.forEach((kind, of) -> {
            Map<String, Integer> counted = new TreeMap<>();
            cases.stream()
                    .map(of)
                    .filter(value -> value != null)
                    .forEach(value -> counted.merge(value, 1, Integer::sum));
            Map<String, Integer> told = new TreeMap<>();
            facets.get(kind)
                    .forEach(count -> told.put(
                            count.get("value").asText(), count.get("count").asInt()));
            assertEquals(counted, told, kind);
        });
    }

    private List<JsonNode> everything() throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        JsonNode page = null;
        do {
            page = page == null
                    ? finder.search(ALL, "", "limit=100")
                    : finder.search(
                            ALL, "", "limit=100", "after=" + page.get("next").asText());
            page.get("hits").forEach(cases::add);
        } while (!page.get("next").isNull());
        return cases;
    }

    /** How a dispute ended is told apart, together with what else is asked for. */
    void tellsHowADisputeEnded() throws Exception {
        String word = "椽笔阁";
        Map<String, String> ended = new TreeMap<>();
        ended.put(
                "AGREED",
                opened(word)
                        .consent()
                        .accept()
                        .assign()
                        .session()
                        .agree(LocalDate.now(MediationJob.BEIJING))
                        .sign()
                        .seal()
                        .caseNo());
        ended.put(
                "NOT_AGREED",
                opened(word).consent().accept().assign().session().terminate().caseNo());
        MediationJob refused = opened(word);
        ended.put("REFUSED", refused.refuse(refused.firstParty()).caseNo());
        String open = finder.register(word + "使用争议", word + "由谁保管。");
        finder.awaitFound(Finder.CLERK, word, open);
        for (Map.Entry<String, String> each : ended.entrySet()) {
            JsonNode answer = finder.search(Finder.CLERK, word, "outcome=" + each.getKey());
            assertEquals(List.of(each.getValue()), Finder.numbers(answer), each.getKey());
            assertEquals(
                    "[{\"value\":\"" + each.getKey() + "\",\"count\":1}]",
                    answer.at("/facets/outcome").toString());
            String state = answer.at("/hits/0/procedureState").asText();
            assertEquals(
                    List.of(each.getValue()),
                    Finder.numbers(finder.search(
                            Finder.CLERK, word, "procedure=MEDIATION", "level=VILLAGE", "state=" + state)));
        }
        JsonNode all = finder.search(Finder.CLERK, word);
        assertEquals(4, all.get("total").asInt());
        assertEquals(3, all.at("/facets/outcome").size(), all.toString());
        assertEquals(
                4,
                finder.search(Finder.CLERK, word, "category=C0201").get("total").asInt());
        assertEquals(
                0,
                finder.search(Finder.CLERK, word, "category=C0202").get("total").asInt());
    }

    private static MediationJob opened(String word) {
        return MediationJob.open(Matters.matter().put("title", word + "使用争议").put("facts", word + "由谁保管。"));
    }
}
