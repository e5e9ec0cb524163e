package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiCasesIT extends Matters {

    @Test
    void a_registered_case_has_a_number_a_query_code_a_version_and_a_place_to_find_it() {
        HttpResponse<String> response = register(CLERK, matter());

        assertEquals(201, response.statusCode(), response.body());
        String caseNo = json(response).get("caseNo").asText();
        assertTrue(caseNo.startsWith(VILLAGE + "-"), caseNo);
        assertFalse(json(response).get("queryCode").asText().isBlank());
        assertEquals("\"1\"", response.headers().firstValue("ETag").orElse(""));
        String location = response.headers().firstValue("Location").orElse("");
        assertTrue(location.endsWith("/api/v1/cases/" + caseNo), location);
        assertEquals(200, get(CLERK, java.net.URI.create(location).getPath()).statusCode());
    }

    @Test
    void the_file_shows_what_was_written_down_with_numbers_masked() {
        String caseNo = registered(CLERK, matter());
        HttpResponse<String> response = get(CLERK, "/api/v1/cases/" + caseNo);
        JsonNode file = json(response);

        assertEquals("宅旁排水沟堵塞引起的争议", file.get("title").asText());
        assertTrue(response.body().contains("\"amount\":5000.00,"), response.body());
        assertEquals("2026-07-21", file.get("occurredOn").asText());
        JsonNode applicant = file.get("parties").get(0);
        assertEquals("110105********002X", applicant.get("idNumber").asText());
        assertEquals("138****1234", applicant.get("phone").asText());
        assertEquals("FEMALE", applicant.get("sex").asText());
        assertEquals("1949-12-31", applicant.get("birthDate").asText());
        assertFalse(response.body().contains(ID_NUMBER), response.body());
        assertFalse(response.body().contains("13800001234"), response.body());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("\"1\"", response.headers().firstValue("ETag").orElse(""));
    }

    @Test
    void a_full_value_takes_a_reason_and_goes_on_record() {
        String caseNo = registered(CLERK, matter());
        long party = file(CLERK, caseNo).get("parties").get(0).get("id").asLong();
        String path = "/api/v1/cases/" + caseNo + "/parties/" + party + "/reveal";

        JsonNode refused = problem(post(CLERK, path, "{\"field\":\"PHONE\"}"), 422, "INVALID_FIELDS");
        assertEquals("REASON_REQUIRED", fieldCode(refused, "reason"));
        HttpResponse<String> shown = post(CLERK, path, "{\"field\":\"PHONE\",\"reason\":\"通知当事人到场\"}");
        assertEquals(200, shown.statusCode(), shown.body());
        assertEquals("13800001234", json(shown).get("value").asText());
        HttpResponse<String> events = get(CLERK, "/api/v1/cases/" + caseNo + "/events");
        assertEquals("PARTY_REVEALED", json(events).at("/items/0/kind").asText());
        assertTrue(json(events).at("/items/0/text").asText().contains("通知当事人到场"));
        assertFalse(events.body().contains("13800001234"));
    }

    /** As it is with two nodes, each of which takes its numbers from a block of its own. */
    @Test
    void the_newest_first_goes_by_the_moment_of_registration_and_not_by_the_number_of_the_row() {
        String title = "先后不一" + UUID.randomUUID();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cases.add(registered(CLERK, matter().put("title", title)));
        }
        for (int i = 1; i < 4; i++) {
            AppDatabase.change(
                    server(),
                    "update case_file set registered_at = (select registered_at from case_file where case_no = '"
                            + cases.get(0) + "') - interval '" + (i == 3 ? 2 : 1) + " seconds' where case_no = '"
                            + cases.get(i) + "'");
        }
        String list = "/api/v1/cases?text=" + title + "&limit=";
        List<String> order = List.of(cases.get(0), cases.get(2), cases.get(1), cases.get(3));
        assertEquals(
                order,
                json(get(CLERK, list + 9)).get("items").findValuesAsText("caseNo"),
                "of the same moment, the number tells");
        List<String> seen = new ArrayList<>();
        JsonNode page = json(get(CLERK, list + 1));
        seen.addAll(page.get("items").findValuesAsText("caseNo"));
        while (!page.get("next").isNull() && seen.size() < 9) {
            page = json(get(CLERK, list + "1&after=" + page.get("next").asText()));
            seen.addAll(page.get("items").findValuesAsText("caseNo"));
        }
        assertEquals(order, seen);

        String due = json(get(CLERK, list + "1&sort=DUE")).get("next").asText();
        problem(get(CLERK, list + "1&after=" + due), 422, "BAD_CURSOR");
    }

    @Test
    void a_list_is_paged_without_gaps_and_without_doubles() {
        for (int i = 0; i < 5; i++) {
            registered(CLERK, matter());
        }
        Set<String> seen = new HashSet<>();
        int pages = 0;
        String after = "";
        do {
            JsonNode page = json(get(CLERK, "/api/v1/cases?limit=2" + after));
            for (JsonNode item : page.get("items")) {
                assertTrue(seen.add(item.get("caseNo").asText()), "twice: " + item);
            }
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asText();
            pages++;
        } while (after != null && pages < 3);
        assertTrue(seen.size() >= 5, seen.toString());
        problem(get(CLERK, "/api/v1/cases?after=nonsense"), 422, "BAD_CURSOR");
        for (String wrong : List.of("limit=0", "limit=101", "limit=x", "status=OPEN", "mine=yes", "from=today")) {
            problem(get(CLERK, "/api/v1/cases?" + wrong), 422, "INVALID_FIELDS");
        }
    }

    @Test
    void a_list_is_narrowed_to_what_was_asked_for() {
        ObjectNode matter = matter();
        matter.put("category", "C0102");
        String caseNo = registered(CLERK, matter);
        assertTrue(numbers("/api/v1/cases?category=C01&status=REGISTERED").contains(caseNo));
        assertTrue(
                numbers("/api/v1/cases?region=" + VILLAGE + "&text=" + caseNo).contains(caseNo));
        assertFalse(numbers("/api/v1/cases?category=C02&limit=100").contains(caseNo));
        assertFalse(numbers("/api/v1/cases?status=CLOSED&limit=100").contains(caseNo));
        assertFalse(numbers("/api/v1/cases?mine=true&limit=100").contains(caseNo));
    }

    private static List<String> numbers(String path) {
        return json(get(CLERK, path)).get("items").findValuesAsText("caseNo");
    }

    @Test
    void the_same_key_gives_the_same_answer_and_makes_one_case() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = register(CLERK, matter(), "Idempotency-Key", key);
        HttpResponse<String> second = register(CLERK, matter(), "Idempotency-Key", key);

        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        ObjectNode other = matter();
        other.put("title", "另一件事");
        problem(register(CLERK, other, "Idempotency-Key", key), 409, "IDEMPOTENCY_KEY_REUSED");
        HttpResponse<String> elsewhere = register(DIRECTOR, matter(), "Idempotency-Key", key);
        assertEquals(201, elsewhere.statusCode());
        assertNotEquals(first.body(), elsewhere.body());
    }

    @Test
    void a_key_of_a_refused_request_is_free_again() {
        String key = UUID.randomUUID().toString();
        ObjectNode spoiled = matter();
        spoiled.remove("title");
        problem(register(CLERK, spoiled, "Idempotency-Key", key), 422, "INVALID_FIELDS");
        assertEquals(201, register(CLERK, matter(), "Idempotency-Key", key).statusCode());
    }

    @Test
    void an_action_sent_again_is_answered_again_and_not_taken_again() {
        String caseNo = registered(CLERK, matter());
        long mediation = mediation(CLERK, caseNo);
        String key = UUID.randomUUID().toString();
        String path = actions(caseNo, mediation) + "CONSENT";
        HttpResponse<String> first = post(CLERK, path, "{}", "If-Match", "\"2\"", "Idempotency-Key", key);
        HttpResponse<String> second = post(CLERK, path, "{}", "If-Match", "\"2\"", "Idempotency-Key", key);

        assertEquals(200, first.statusCode(), first.body());
        assertEquals(200, second.statusCode(), second.body());
        assertEquals(first.body(), second.body());
        assertEquals(3, file(CLERK, caseNo).get("version").asInt());
    }

    @Test
    void whoever_changes_a_file_says_which_version_he_has_seen() {
        String caseNo = registered(CLERK, matter());
        String path = "/api/v1/cases/" + caseNo + "/proceedings";
        String opening = "{\"procedure\":\"MEDIATION\"}";

        problem(post(CLERK, path, opening), 428, "PRECONDITION_REQUIRED");
        problem(post(CLERK, path, opening, "If-Match", "\"7\""), 412, "STALE_VERSION");
        problem(post(CLERK, path, opening, "If-Match", "yesterday"), 400, "IF_MATCH_FORMAT");
        HttpResponse<String> opened = post(CLERK, path, opening, "If-Match", "\"1\"");
        assertEquals(201, opened.statusCode(), opened.body());
        assertEquals("\"2\"", opened.headers().firstValue("ETag").orElse(""));
        long mediation = json(opened).get("id").asLong();
        problem(post(CLERK, actions(caseNo, mediation) + "CONSENT", "{}"), 428, "PRECONDITION_REQUIRED");
        problem(post(CLERK, actions(caseNo, mediation) + "CONSENT", "{}", "If-Match", "\"1\""), 412, "STALE_VERSION");
        assertEquals(2, file(CLERK, caseNo).get("version").asInt());
    }

    @Test
    void the_file_offers_what_can_be_done_and_says_why_not() {
        String caseNo = registered(CLERK, matter());
        long mediation = mediation(CLERK, caseNo);

        JsonNode actions = file(CLERK, caseNo).at("/proceedings/0/actions");
        assertEquals(List.of("CONSENT", "REFUSE", "ACCEPT"), actions.findValuesAsText("name"));
        JsonNode accept = actions.get(2);
        assertFalse(accept.get("allowed").asBoolean());
        assertEquals("CONSENT_MISSING", accept.get("code").asText());
        assertFalse(accept.get("reason").asText().isBlank());
        problem(act(CLERK, caseNo, mediation, "ACCEPT", "{}"), 409, "CONSENT_MISSING");
        problem(act(CLERK, caseNo, mediation, "SEAL", "{}"), 409, "ACTION_NOT_IN_STATE");
        problem(act(CLERK, caseNo, mediation, "DANCE", "{}"), 404, "UNKNOWN_ACTION");
        done(act(CLERK, caseNo, mediation, "CONSENT", "{}"), "OPENED");
        done(act(CLERK, caseNo, mediation, "ACCEPT", "{}"), "ACCEPTED");
        problem(act(CLERK, caseNo, mediation, "ASSIGN", "{}"), 409, "ACTION_NOT_YOURS");
        assertEquals(
                mediation,
                json(get(CLERK, "/api/v1/cases/" + caseNo + "/proceedings/" + mediation))
                        .get("id")
                        .asLong());
    }

    @Test
    void one_clear_refusal_means_no_mediation() {
        String caseNo = registered(CLERK, matter());
        long mediation = mediation(CLERK, caseNo);
        long respondent = file(CLERK, caseNo).at("/parties/1/id").asLong();

        done(act(CLERK, caseNo, mediation, "REFUSE", "{\"party\":" + respondent + "}"), "REFUSED");
        problem(act(DIRECTOR, caseNo, mediation, "ACCEPT", "{}"), 409, "ACTION_NOT_IN_STATE");
        done(act(CLERK, caseNo, mediation, "CLOSE", "{}"), "CLOSED");
        assertEquals("CLOSED", file(CLERK, caseNo).get("status").asText());
    }

    @Test
    void a_deadline_tells_how_it_was_counted() {
        String caseNo = registered(CLERK, matter());
        mediation(CLERK, caseNo);
        JsonNode deadline = file(CLERK, caseNo).at("/deadlines/0");
        assertEquals("RUNNING", deadline.get("state").asText());
        assertFalse(deadline.get("remaining").asText().isBlank());
        String text = json(get(
                        CLERK,
                        "/api/v1/cases/" + caseNo + "/deadlines/"
                                + deadline.get("id").asLong() + "/explanation"))
                .get("text")
                .asText();
        assertTrue(text.length() > 10, text);
    }

    @Test
    void evidence_comes_back_byte_by_byte_and_only_to_be_saved() throws Exception {
        String caseNo = registered(CLERK, matter());
        for (int size : new int[] {20, 256 * 1024, 512 * 1024, 700_001}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
            String name = "借条\uD842\uDFB7😀 " + size + ".pdf";
            HttpResponse<String> kept = upload(CLERK, caseNo, name, content);
            assertEquals(201, kept.statusCode(), kept.body());
            JsonNode entry = json(kept);
            assertEquals(name, entry.get("name").asText());
            assertEquals("application/pdf", entry.get("mediaType").asText());
            assertEquals(size, entry.get("size").asInt());
            assertEquals(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
                    entry.get("sha256").asText());
            HttpResponse<byte[]> back = send(
                    request(CLERK, "/api/v1/attachments/" + entry.get("id").asLong())
                            .GET(),
                    BodyHandlers.ofByteArray());
            assertEquals(200, back.statusCode());
            assertArrayEquals(content, back.body());
            String disposition =
                    back.headers().firstValue("Content-Disposition").orElse("");
            assertTrue(disposition.startsWith("attachment;"), disposition);
            assertEquals(
                    "nosniff",
                    back.headers().firstValue("X-Content-Type-Options").orElse(""));
        }
        JsonNode list = json(get(CLERK, "/api/v1/cases/" + caseNo + "/attachments"));
        assertEquals(4, list.get("items").size());
        assertEquals(5, file(CLERK, caseNo).get("version").asInt());
    }

    @Test
    void an_upload_sent_again_with_its_key_is_kept_once() {
        String caseNo = registered(CLERK, matter());
        String key = UUID.randomUUID().toString();
        byte[] content = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> first =
                send(uploadRequest(CLERK, caseNo, "a.pdf", content).header("Idempotency-Key", key));
        HttpResponse<String> second =
                send(uploadRequest(CLERK, caseNo, "a.pdf", content).header("Idempotency-Key", key));
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(201, second.statusCode(), second.body());
        assertEquals(first.body(), second.body());
        problem(
                send(uploadRequest(CLERK, caseNo, "b.pdf", content).header("Idempotency-Key", key)),
                409,
                "IDEMPOTENCY_KEY_REUSED");
        assertEquals(
                1,
                json(get(CLERK, "/api/v1/cases/" + caseNo + "/attachments"))
                        .get("items")
                        .size());
    }

    @Test
    void the_receipt_is_a_pdf() {
        String caseNo = registered(CLERK, matter());
        HttpResponse<byte[]> receipt =
                send(request(CLERK, "/api/v1/cases/" + caseNo + "/receipt").GET(), BodyHandlers.ofByteArray());
        assertEquals(200, receipt.statusCode());
        assertEquals("%PDF-", new String(receipt.body(), 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void answers_speak_the_language_asked_for() {
        String caseNo = registered(CLERK, matter());
        String path = "/api/v1/cases/" + caseNo + "/proceedings";
        String chinese = json(post(CLERK, path, "{}")).get("detail").asText();
        String english = json(post(CLERK, path, "{}", "Accept-Language", "fr, en;q=0.8, zh;q=0.5"))
                .get("detail")
                .asText();
        assertTrue(chinese.contains("版本"), chinese);
        assertTrue(english.contains("version"), english);
    }

    @Test
    void who_i_am_and_where_i_work() {
        JsonNode me = json(get(DIRECTOR, "/api/v1/me"));
        assertEquals(DIRECTOR, me.get("login").asText());
        assertEquals(VILLAGE, me.get("regionCode").asText());
        assertEquals("[\"DIRECTOR\"]", me.get("roles").toString());
    }

    @Test
    void regions_and_categories_are_there_to_choose_from() {
        assertEquals(
                "130505100000",
                json(get(CLERK, "/api/v1/regions/130505100")).get("code").asText());
        JsonNode villages = json(get(CLERK, "/api/v1/regions/130505100/children"));
        assertTrue(villages.get("items").findValuesAsText("code").contains(VILLAGE));
        problem(get(CLERK, "/api/v1/regions/999999"), 404, "NOT_FOUND");
        JsonNode categories = json(get(CLERK, "/api/v1/categories")).get("items");
        Set<String> types = new HashSet<>(categories.findValuesAsText("officialType"));
        assertEquals(18, types.size(), types.toString());
    }

    @Test
    void the_description_names_every_path_with_its_errors() {
        JsonNode description = json(get(null, "/api/v1/openapi?format=JSON"));
        for (String path : List.of(
                "/regions/{code}",
                "/regions/{code}/children",
                "/categories",
                "/cases",
                "/cases/{caseNo}",
                "/cases/{caseNo}/proceedings",
                "/cases/{caseNo}/proceedings/{id}/actions/{action}",
                "/cases/{caseNo}/events",
                "/cases/{caseNo}/events/verify",
                "/cases/{caseNo}/documents",
                "/documents/{id}",
                "/cases/{caseNo}/attachments")) {
            JsonNode operations = description.path("paths").path("/api/v1" + path);
            assertFalse(operations.isMissingNode(), path);
            operations.forEach(operation -> {
                assertFalse(operation.path("summary").asText().isBlank(), path);
                assertTrue(operation.path("responses").has("404"), path);
                assertTrue(operation.path("responses").has("401"), path);
            });
        }
        assertTrue(description
                .at("/components/schemas/CaseForm/properties/parties")
                .isObject());
        assertEquals(
                "basic",
                description.at("/components/securitySchemes/basic/scheme").asText());
    }
}
