package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A dispute of one village carried through the open port, step by step, by the people of its centre. */
final class MediationJob {

    static final String VILLAGE = "130505100001";
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final String caseNo;
    private final long proceeding;
    private int version;

    /** Address of the server, without a slash; empty for the one that all tests share. */
    private final String root;

    private MediationJob(String root, String caseNo, long proceeding, int version) {
        this.root = root;
        this.caseNo = caseNo;
        this.proceeding = proceeding;
        this.version = version;
    }

    /** Registers a case of two people and opens its mediation. */
    static MediationJob open() {
        return open("");
    }

    /** The same on another server. */
    static MediationJob open(String root) {
        return open(
                root,
                """
                        {"regionCode": "130505100001", "channel": "VISIT", "category": "C0201", "title": "宅旁排水争议",
                         "facts": "雨后邻家院墙外的排水沟被砖石堵住，水倒流进堂屋，双方多次争吵，要求处理。",
                         "amount": 5000.00, "peopleCount": 2, "parties": [
                           {"side": "APPLICANT", "kind": "PERSON", "name": "演甲某", "idType": "NONE", "phone": "13800001234"},
                           {"side": "RESPONDENT", "kind": "PERSON", "name": "演乙某", "idType": "NONE"}]}""");
    }

    /** Registers this case, whose respondent is 演乙某, and opens its mediation. */
    static MediationJob open(ObjectNode matter) {
        return open("", matter.toString());
    }

    private static MediationJob open(String root, String matter) {
        JsonNode registered = ok(
                201,
                ServerTest.post(
                        "clerk-" + VILLAGE,
                        root + "/api/v1/cases",
                        matter,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
        String caseNo = registered.get("caseNo").asText();
        JsonNode opened = ok(
                201,
                ServerTest.post(
                        "clerk-" + VILLAGE,
                        path(root, caseNo) + "/proceedings",
                        "{\"procedure\": \"MEDIATION\"}",
                        "If-Match",
                        "\"" + registered.get("version").asInt() + "\""));
        return new MediationJob(
                root, caseNo, opened.get("id").asLong(), opened.get("version").asInt());
    }

    String caseNo() {
        return caseNo;
    }

    long proceeding() {
        return proceeding;
    }

    /** Looks into the file again, as somebody else has written into it. */
    MediationJob reread() {
        version = ok(200, ServerTest.get("clerk-" + VILLAGE, path(root, caseNo)))
                .get("version")
                .asInt();
        return this;
    }

    MediationJob consent() {
        return act("clerk", "CONSENT", "{}");
    }

    MediationJob refuse(long party) {
        return act("clerk", "REFUSE", "{\"party\": " + party + "}");
    }

    MediationJob accept() {
        return act("director", "ACCEPT", "{}");
    }

    MediationJob assign() {
        return act("director", "ASSIGN", "{\"host\": " + host() + ", \"recusalChecked\": true}");
    }

    MediationJob session() {
        return session("双方到场陈述。");
    }

    /** A session with this record. */
    MediationJob session(String record) {
        LocalDateTime now = root.isEmpty()
                ? LocalDateTime.now(BEIJING).truncatedTo(ChronoUnit.SECONDS)
                : TrialServer.clock(TrialServer.server()).truncatedTo(ChronoUnit.MINUTES);
        return act(
                "mediator",
                "RECORD_SESSION",
                "{\"heldAt\": \"" + now + "\", \"place\": \"调解室\", \"record\": \"" + record
                        + "\", \"result\": \"CONTINUE\"}");
    }

    /** In writing, with one promise of 2,000 yuan that is due today. */
    MediationJob agree() {
        return agree(LocalDate.now(BEIJING));
    }

    /** The same, with a promise for another day. */
    MediationJob agree(LocalDate dueOn) {
        return agree(dueOn, "乙方赔偿甲方两千元。");
    }

    /** The same, in these words. */
    MediationJob agree(LocalDate dueOn, String item) {
        return act(
                "mediator",
                "AGREE",
                "{\"form\": \"WRITTEN\", \"facts\": \"排水沟被堵，粮食受损。\", \"items\": [\"" + item + "\"],"
                        + " \"performance\": [{\"obligor\": \"演乙某\", \"content\": \"赔偿\", \"amount\": 2000.00, \"dueOn\": \""
                        + dueOn + "\"}]}");
    }

    MediationJob sign() {
        return act("mediator", "SIGN", "{}");
    }

    MediationJob seal() {
        return act("director", "SEAL", "{}");
    }

    MediationJob perform() {
        return act("mediator", "RECORD_PERFORMANCE", "{\"item\": 1, \"status\": \"PERFORMED\"}");
    }

    MediationJob terminate() {
        return act(
                "mediator",
                "TERMINATE",
                "{\"ground\": \"NO_AGREEMENT\", \"reason\": \"双方分歧过大。\", \"routesTold\": [\"LITIGATION\"]}");
    }

    MediationJob close() {
        return act("director", "CLOSE", "{}");
    }

    long firstParty() {
        return ok(200, ServerTest.get("clerk-" + VILLAGE, path(root, caseNo)))
                .get("parties")
                .get(0)
                .get("id")
                .asLong();
    }

    /** The id of the village's demo mediator. */
    long host() {
        JsonNode mediators = ok(
                200,
                ServerTest.get(
                        "director-" + VILLAGE, path(root, caseNo) + "/proceedings/" + proceeding + "/mediators"));
        for (JsonNode one : mediators.get("items")) {
            if (("mediator-" + VILLAGE).equals(one.path("login").asText())) {
                return one.get("id").asLong();
            }
        }
        throw new AssertionError("no mediator-" + VILLAGE + " in " + mediators);
    }

    private MediationJob act(String role, String action, String fields) {
        JsonNode acted = ok(
                200,
                ServerTest.post(
                        role + "-" + VILLAGE,
                        path(root, caseNo) + "/proceedings/" + proceeding + "/actions/" + action,
                        fields,
                        "If-Match",
                        "\"" + version + "\""));
        version = acted.get("version").asInt();
        return this;
    }

    private static String path(String root, String caseNo) {
        return root + "/api/v1/cases/"
                + URLEncoder.encode(caseNo, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode ok(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        return ServerTest.json(response);
    }
}
