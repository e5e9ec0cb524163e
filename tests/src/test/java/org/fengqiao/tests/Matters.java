package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What tests of the API have in common: a sound case to register, and short words for what is done with it. */
abstract class Matters extends ServerTest {

    static final String VILLAGE = "130505100001";
    static final String CLERK = "clerk-" + VILLAGE;
    static final String DIRECTOR = "director-" + VILLAGE;
    static final String MEDIATOR = "mediator-" + VILLAGE;
    static final String ID_NUMBER = "11010519491231002X";

    /** A case as it is registered, to be spoiled at will. */
    static ObjectNode matter() {
        return matter(VILLAGE);
    }

    static ObjectNode matter(String region) {
        ObjectNode matter = JSON.createObjectNode()
                .put("regionCode", region)
                .put("channel", "VISIT")
                .put("category", "C0201")
                .put("title", "宅旁排水沟堵塞引起的争议")
                .put("facts", "雨后邻家院墙外的排水沟被砖石堵住，水倒流进堂屋。")
                .put("occurredOn", "2026-07-21")
                .put("amount", 5000)
                .put("peopleCount", 2);
        ObjectNode applicant = matter.putArray("parties").addObject();
        applicant
                .put("side", "APPLICANT")
                .put("kind", "PERSON")
                .put("name", "演甲某")
                .put("idType", "ID_CARD")
                .put("idNumber", ID_NUMBER)
                .put("phone", "13800001234")
                .put("address", "任泽区任城镇北街社区1号");
        matter.withArray("parties").addObject().put("side", "RESPONDENT").put("name", "演乙某");
        return matter;
    }

    static ObjectNode party(ObjectNode matter, int index) {
        return (ObjectNode) matter.get("parties").get(index);
    }

    static HttpResponse<String> register(String account, ObjectNode matter, String... headers) {
        return post(account, "/api/v1/cases", matter.toString(), headers);
    }

    /** Registers a case and gives its number. */
    static String registered(String account, ObjectNode matter) {
        HttpResponse<String> response = register(account, matter);
        assertEquals(201, response.statusCode(), response.body());
        return json(response).get("caseNo").asText();
    }

    static JsonNode file(String account, String caseNo) {
        HttpResponse<String> response = get(account, "/api/v1/cases/" + caseNo);
        assertEquals(200, response.statusCode(), response.body());
        return json(response);
    }

    static String version(String account, String caseNo) {
        return "\"" + file(account, caseNo).get("version").asInt() + "\"";
    }

    /** Opens a mediation and gives its id. */
    static long mediation(String account, String caseNo) {
        HttpResponse<String> response = post(
                account,
                "/api/v1/cases/" + caseNo + "/proceedings",
                "{\"procedure\":\"MEDIATION\"}",
                "If-Match",
                version(account, caseNo));
        assertEquals(201, response.statusCode(), response.body());
        return json(response).get("id").asLong();
    }

    static HttpResponse<String> act(String account, String caseNo, long mediation, String action, String fields) {
        return post(account, actions(caseNo, mediation) + action, fields, "If-Match", "*");
    }

    static void done(HttpResponse<String> response, String state) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(state, json(response).get("state").asText());
    }

    static String actions(String caseNo, long mediation) {
        return "/api/v1/cases/" + caseNo + "/proceedings/" + mediation + "/actions/";
    }

    /** Checks that an answer is problem+json with this status and code and tells nothing about our insides. */
    static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        JsonNode problem = json(response);
        assertEquals(code, problem.path("code").asText(), response.body());
        assertEquals(status, problem.path("status").asInt());
        for (String insides :
                new String[] {"Exception", "org.fengqiao", "java.", "\tat ", "hibernate", "jackson", "???"}) {
            assertEquals(-1, response.body().indexOf(insides), response.body());
        }
        return problem;
    }

    /** The code of a field error, empty when the field has none. */
    static String fieldCode(JsonNode problem, String field) {
        for (JsonNode error : problem.path("errors")) {
            if (error.path("field").asText().equals(field)) {
                return error.path("code").asText();
            }
        }
        return "";
    }

    static HttpRequest.Builder uploadRequest(String account, String caseNo, String name, byte[] content) {
        return multipart(request(account, "/api/v1/cases/" + caseNo + "/attachments"), name, content);
    }

    /** A form with one file. */
    static HttpRequest.Builder multipart(HttpRequest.Builder request, String name, byte[] content) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    static HttpResponse<String> upload(String account, String caseNo, String name, byte[] content) {
        return send(uploadRequest(account, caseNo, name, content));
    }
}
