package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever comes in: a clear answer, nothing lost, nothing half-saved, nothing told about our insides. */
class ApiBadInputIT extends Matters {

    // nobody else registers here while this class runs, so its numbers tell whether something was half-saved
    private static final String REGION = "130505101201";
    private static final String ACCOUNT = "clerk-" + REGION;

    @Test
    void every_wrong_field_is_named_and_no_number_is_used_up() {
        int before = number(registered(ACCOUNT, matter(REGION)));

        field("parties[0].idNumber", "ID_CARD_CHECK_DIGIT", m -> party(m, 0).put("idNumber", "110105194912310021"));
        field("parties[0].idNumber", "ID_CARD_BIRTH_FUTURE", m -> party(m, 0).put("idNumber", "11010529990101002X"));
        field("parties[1].birthDate", "IN_FUTURE", m -> party(m, 1).put("birthDate", "2999-01-01"));
        field("parties[0].phone", "PHONE_FORMAT", m -> party(m, 0).put("phone", "123"));
        field("regionCode", "UNKNOWN_REGION", m -> m.put("regionCode", "130505999999"));
        field("regionCode", "UNKNOWN_REGION", m -> m.put("regionCode", "' or 1=1 --"));
        field("regionCode", "REGION_OUTSIDE", m -> m.put("regionCode", VILLAGE));
        field("category", "UNKNOWN_CATEGORY", m -> m.put("category", "C9999"));
        field("channel", "UNKNOWN_VALUE", m -> m.put("channel", "PIGEON"));
        field("channel", "UNKNOWN_VALUE", m -> m.put("channel", 1));
        field("title", "REQUIRED", m -> m.put("title", "  "));
        field("title", "WRONG_TYPE", m -> m.put("title", 12));
        field("title", "TOO_LONG", m -> m.put("title", "长".repeat(101)));
        field("title", "BAD_CHARACTER", m -> m.put("title", "a\u0007b"));
        field("title", "BAD_CHARACTER", m -> m.put("title", "a\u0000b"));
        field("category", "BAD_CHARACTER", m -> m.put("category", "C\u00000201"));
        field("facts", "REQUIRED", m -> m.remove("facts"));
        field("facts", "TOO_LONG", m -> m.put("facts", "字".repeat(1024 * 1024 / 3)));
        field("occurredOn", "IN_FUTURE", m -> m.put("occurredOn", "2999-12-31"));
        field("occurredOn", "WRONG_TYPE", m -> m.put("occurredOn", "yesterday"));
        field("occurredOn", "WRONG_TYPE", m -> m.put("occurredOn", "2026-02-30"));
        field("amount", "OUT_OF_RANGE", m -> m.put("amount", -1));
        field("amount", "TOO_PRECISE", m -> m.put("amount", "0.001"));
        field("amount", "WRONG_TYPE", m -> m.put("amount", "much"));
        field("amount", "WRONG_TYPE", m -> m.put("amount", "1e999999999"));
        field("peopleCount", "OUT_OF_RANGE", m -> m.put("peopleCount", 0));
        field("peopleCount", "WRONG_TYPE", m -> m.put("peopleCount", 1.5));
        field("parties", "NO_APPLICANT", m -> m.withArray("parties").remove(0));
        field("parties", "WRONG_TYPE", m -> m.put("parties", "nobody"));
        field("parties[1].representatives", "GUARDIAN_REQUIRED", m -> party(m, 1)
                .put("birthDate", "2020-01-01"));

        assertEquals(before + 1, number(registered(ACCOUNT, matter(REGION))));
    }

    private interface Spoil {
        Object in(ObjectNode matter);
    }

    private static void field(String field, String code, Spoil spoil) {
        ObjectNode matter = matter(REGION);
        spoil.in(matter);
        HttpResponse<String> response = register(ACCOUNT, matter);
        JsonNode problem = problem(response, 422, "INVALID_FIELDS");
        assertEquals(code, fieldCode(problem, field), response.body());
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.lastIndexOf('-') + 1));
    }

    @Test
    void a_search_is_not_narrowed_by_what_there_is_not() {
        for (String wrong : List.of(
                "region=999999 UNKNOWN_REGION",
                "region=x UNKNOWN_REGION",
                "category=C9999 UNKNOWN_CATEGORY",
                "procedure=TRIAL UNKNOWN_PROCEDURE",
                "state=GONE UNKNOWN_VALUE",
                "status=GONE UNKNOWN_VALUE",
                "level=GONE UNKNOWN_VALUE",
                "outcome=GONE UNKNOWN_VALUE",
                "sort=GONE UNKNOWN_VALUE")) {
            String asked = wrong.substring(0, wrong.indexOf(' '));
            HttpResponse<String> response = get(ACCOUNT, "/api/v1/search?" + asked);
            JsonNode problem = problem(response, 422, "INVALID_FIELDS");
            assertEquals(
                    wrong.substring(wrong.indexOf(' ') + 1),
                    fieldCode(problem, asked.substring(0, asked.indexOf('='))),
                    response.body());
        }
        for (String right : List.of("region=130505", "category=C02", "procedure=MEDIATION", "state=MERGED")) {
            assertEquals(200, get(ACCOUNT, "/api/v1/search?" + right).statusCode(), right);
        }
        HttpResponse<String> many = get(ACCOUNT, "/api/v1/search/suggestions?q=ab&limit=999");
        assertEquals("OUT_OF_RANGE", fieldCode(problem(many, 422, "INVALID_FIELDS"), "limit"));
        assertTrue(many.body().contains("20") && !many.body().contains("100"), many.body());
    }

    @Test
    void an_unknown_field_is_refused_with_its_place() {
        ObjectNode matter = matter(REGION);
        party(matter, 1).put("nickname", "x");
        JsonNode problem = problem(register(ACCOUNT, matter), 400, "UNKNOWN_FIELD");
        assertEquals("parties[1].nickname", problem.at("/errors/0/field").asText());
    }

    @Test
    void what_is_no_json_is_told_with_its_place() {
        for (String body :
                List.of("{", "{\"title\": }", "nonsense", "{} {}", "{\"title\":\"a\",\"title\":\"b\"}", "\u0000")) {
            problem(post(ACCOUNT, "/api/v1/cases", body), 400, "MALFORMED_JSON");
        }
        problem(post(ACCOUNT, "/api/v1/cases", "null"), 400, "BODY_REQUIRED");
        assertEquals(4, post(ACCOUNT, "/api/v1/cases", "").statusCode() / 100);
        problem(post(ACCOUNT, "/api/v1/cases", "[]"), 422, "INVALID_FIELDS");
        problem(post(ACCOUNT, "/api/v1/cases", "{\"parties\":[null]}"), 422, "INVALID_FIELDS");
        String deep = "{\"parties\":" + "[".repeat(100_000);
        assertEquals(4, post(ACCOUNT, "/api/v1/cases", deep).statusCode() / 100);
    }

    @Test
    void half_a_character_is_refused_and_not_replaced() {
        String body = matter(REGION).put("title", "HERE").toString().replace("HERE", "a\\ud842b");
        JsonNode problem = problem(post(ACCOUNT, "/api/v1/cases", body), 422, "INVALID_FIELDS");
        assertEquals("BAD_CHARACTER", fieldCode(problem, "title"));
    }

    @Test
    void three_megabytes_of_json_are_refused_announced_or_not() {
        String large = matter(REGION).put("facts", "x".repeat(3 * 1024 * 1024)).toString();
        problem(post(ACCOUNT, "/api/v1/cases", large), 413, "BODY_TOO_LARGE");
        problem(
                send(request(ACCOUNT, "/api/v1/cases")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void script_emoji_and_rare_characters_come_back_as_the_same_text() {
        String odd = "<script>alert('a')</script> & \"q\" 😀👨‍👩‍👧 𠮷𣵦𨟠㛃 ${x} #{x} {0} %s \\n é é";
        ObjectNode matter = matter(REGION)
                .put("title", odd)
                .put("facts", odd + "\n第二行")
                .put("wishes", odd)
                .put("place", odd);
        ObjectNode applicant = party(matter, 0);
        applicant.put("name", "<b>演𠮷😀</b>").put("occupation", "<i>渔𣵦</i>").put("ethnicity", "汉<hr>");
        HttpResponse<String> response = register(ACCOUNT, matter);
        assertEquals(201, response.statusCode(), response.body());
        String caseNo = json(response).get("caseNo").asText();

        JsonNode file = file(ACCOUNT, caseNo);
        assertEquals(odd, file.get("title").asText());
        assertEquals(odd + "\n第二行", file.get("facts").asText());
        assertEquals(odd, file.get("wishes").asText());
        assertEquals(odd, file.get("place").asText());
        assertEquals("<b>演𠮷😀</b>", file.at("/parties/0/name").asText());
        assertEquals("<i>渔𣵦</i>", file.at("/parties/0/occupation").asText());
        JsonNode found = json(get(ACCOUNT, "/api/v1/cases?text=" + caseNo));
        assertEquals(odd, found.at("/items/0/title").asText());
        assertEquals(200, get(ACCOUNT, "/api/v1/cases/" + caseNo + "/receipt").statusCode());
    }

    @Test
    void files_that_are_not_what_they_say_stay_out() {
        String caseNo = registered(ACCOUNT, matter(REGION));
        byte[] programme = new byte[2048];
        programme[0] = 'M';
        programme[1] = 'Z';
        problem(upload(ACCOUNT, caseNo, "agreement.pdf", programme), 415, "FILE_TYPE");
        problem(upload(ACCOUNT, caseNo, "setup.exe", programme), 415, "FILE_TYPE");
        problem(
                upload(ACCOUNT, caseNo, "a.svg", "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.US_ASCII)),
                415,
                "FILE_TYPE");
        assertEquals(
                "FILE_EMPTY",
                fieldCode(problem(upload(ACCOUNT, caseNo, "a.pdf", new byte[0]), 422, "INVALID_FIELDS"), "file"));
        assertEquals(
                "FILE_NAME",
                fieldCode(problem(upload(ACCOUNT, caseNo, "noname", programme), 422, "INVALID_FIELDS"), "file"));
        problem(
                send(request(ACCOUNT, "/api/v1/cases/" + caseNo + "/attachments")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x\r\nnonsense"))),
                400,
                "MALFORMED_UPLOAD");
        problem(post(ACCOUNT, "/api/v1/cases/" + caseNo + "/attachments", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertEquals(1, file(ACCOUNT, caseNo).get("version").asInt());
    }

    @Test
    void a_path_in_a_file_name_is_cut_off() {
        String caseNo = registered(ACCOUNT, matter(REGION));
        HttpResponse<String> kept =
                upload(ACCOUNT, caseNo, "../../etc/<b>借条</b>.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(201, kept.statusCode(), kept.body());
        assertEquals("b_.pdf", json(kept).get("name").asText());
    }

    @Test
    void sixty_megabytes_are_refused_and_fifty_one_too() {
        String caseNo = registered(ACCOUNT, matter(REGION));
        for (int megabytes : new int[] {60, 51}) {
            byte[] content = new byte[megabytes * 1024 * 1024];
            System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
            problem(upload(ACCOUNT, caseNo, "large.pdf", content), 413, "FILE_TOO_LARGE");
        }
        assertEquals(1, file(ACCOUNT, caseNo).get("version").asInt());
        assertEquals(
                0,
                json(get(ACCOUNT, "/api/v1/cases/" + caseNo + "/attachments"))
                        .get("items")
                        .size());
    }

    @Test
    void wrong_fields_of_actions_are_named_too() {
        String caseNo = registered(ACCOUNT, matter(REGION));
        long mediation = mediation(ACCOUNT, caseNo);
        HttpResponse<String> unknown = act(ACCOUNT, caseNo, mediation, "CONSENT", "{\"mood\":1}");
        assertEquals(
                "mood",
                problem(unknown, 400, "UNKNOWN_FIELD").at("/errors/0/field").asText());
        HttpResponse<String> wrong = act(ACCOUNT, caseNo, mediation, "CONSENT", "{\"manner\":\"SMILE\"}");
        assertEquals("UNKNOWN_VALUE", fieldCode(problem(wrong, 422, "INVALID_FIELDS"), "manner"));
        HttpResponse<String> future = act(ACCOUNT, caseNo, mediation, "CONSENT", "{\"on\":\"2999-01-01\"}");
        assertEquals("IN_FUTURE", fieldCode(problem(future, 422, "INVALID_FIELDS"), "on"));
        HttpResponse<String> stranger = act(ACCOUNT, caseNo, mediation, "CONSENT", "{\"parties\":[999999999]}");
        assertEquals("UNKNOWN_PARTY", fieldCode(problem(stranger, 422, "INVALID_FIELDS"), "parties"));
        assertEquals(2, file(ACCOUNT, caseNo).get("version").asInt());
    }

    @Test
    void what_the_runtime_refuses_is_a_problem_too() {
        problem(get(ACCOUNT, "/api/v1/nothing"), 404, "NOT_FOUND");
        problem(get(ACCOUNT, "/api/v1/documents/abc"), 404, "NOT_FOUND");
        problem(get(ACCOUNT, "/api/v1/cases/1%00"), 400, "BAD_REQUEST");
        problem(send(request(ACCOUNT, "/api/v1/cases").DELETE()), 405, "METHOD_NOT_ALLOWED");
        problem(
                send(request(ACCOUNT, "/api/v1/me")
                        .header("Accept", "image/png")
                        .GET()),
                406,
                "NOT_ACCEPTABLE");
        problem(
                send(request(ACCOUNT, "/api/v1/cases")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(register(ACCOUNT, matter(REGION), "Idempotency-Key", "k".repeat(101)), 400, "IDEMPOTENCY_KEY_FORMAT");
    }

    @Test
    void a_role_that_may_not_is_told_so() {
        List<String> refused = new ArrayList<>();
        for (String account : List.of("leader-130505101", "supervisor-130505101", "admin", "security", "auditor")) {
            HttpResponse<String> response = register(account, matter(REGION));
            problem(response, 403, "MAY_NOT_REGISTER");
            refused.add(account);
        }
        assertEquals(5, refused.size());
    }
}
