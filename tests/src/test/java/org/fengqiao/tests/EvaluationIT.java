package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The parties of a closed case are asked once, on the third day, by a message that tells nothing; what they say is entered once. */
@ExtendWith(TrialServer.class)
class EvaluationIT extends Matters {

    private final ConcurrentLinkedQueue<String> sms = new ConcurrentLinkedQueue<>();
    private HttpServer gateway;

    @BeforeEach
    void openTheOtherSide() throws Exception {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), TrialServer.SMS_PORT), 0);
        gateway.createContext("/send", exchange -> {
            sms.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            byte[] answer = "{\"code\": 0}".getBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gateway.start();
        TrialServer.change("update delivery set state = 'DROPPED' where state = 'WAITING'");
    }

    @AfterEach
    void closeTheOtherSide() {
        gateway.stop(0);
    }

    private static MediationJob closed() {
        return MediationJob.open(TrialServer.root())
                .consent()
                .accept()
                .assign()
                .session()
                .terminate()
                .close();
    }

    private static String path(MediationJob job) {
        return TrialServer.root() + "/api/v1/cases/" + job.caseNo() + "/evaluations";
    }

    private static void run(String job) {
        TrialServer.operate(TrialServer.server(), "run-job", job);
    }

    private List<String> about(MediationJob job) {
        return sms.stream().filter(text -> text.contains(job.caseNo())).toList();
    }

    private static String invitations(MediationJob job) {
        return TrialServer.value("select count(*) from evaluation_invitation i join case_file f on f.id = i.case_id"
                + " where f.case_no = '" + job.caseNo() + "'");
    }

    /** As if it had been closed earlier; the clock itself is everybody's. */
    private static void closedDaysAgo(MediationJob job, int days) {
        TrialServer.change("update case_file set closed_on = date '" + today() + "' - " + days + " where case_no = '"
                + job.caseNo() + "'");
    }

    private static String today() {
        return TrialServer.clock(TrialServer.server()).toLocalDate().toString();
    }

    @Test
    void the_parties_are_asked_on_the_third_day_and_once() {
        MediationJob job = closed();
        closedDaysAgo(job, 2);
        run("evaluation-invitations");
        assertEquals("0", invitations(job), "not before the third day");
        closedDaysAgo(job, 3);
        run("evaluation-invitations");
        run("evaluation-invitations");
        run("deliveries");
        closedDaysAgo(job, 4);
        run("evaluation-invitations");
        run("deliveries");

        assertEquals("1", invitations(job), "the party with a phone; the other has none");
        assertEquals(1, about(job).size(), sms.toString());
        String text = about(job).get(0);
        assertTrue(text.contains("13800001234") && text.contains("请您评价"), text);
        assertFalse(text.contains("演甲某") || text.contains("排水"), "it tells neither who nor what: " + text);
        JsonNode events =
                json(get(DIRECTOR, TrialServer.root() + "/api/v1/cases/" + job.caseNo() + "/events?limit=100"));
        assertEquals(2, events.toString().split("EVALUATION_INVITED").length, events.toString());
        assertEquals(
                "138****1234 SENT",
                TrialServer.value("select d.address || ' ' || d.state from delivery d join evaluation_invitation i"
                        + " on i.id = d.invitation_id join case_file f on f.id = i.case_id where f.case_no = '"
                        + job.caseNo() + "'"));
    }

    @Test
    void who_has_been_to_the_window_is_not_asked_any_more() {
        MediationJob job = closed();
        closedDaysAgo(job, 3);
        run("evaluation-invitations");
        assertEquals("1", invitations(job));
        long party =
                json(get(CLERK, path(job))).get("parties").get(0).get("party").asLong();
        assertEquals(204, enter(CLERK, job, party, "SATISFIED", null).statusCode());
        run("deliveries");
        assertEquals(List.of(), about(job));
    }

    private static HttpResponse<String> enter(
            String account, MediationJob job, Long party, String grade, String comment) {
        return post(
                account,
                path(job),
                JSON.createObjectNode()
                        .put("party", party)
                        .put("grade", grade)
                        .put("comment", comment)
                        .put("channel", "PHONE")
                        .toString());
    }

    @Test
    void the_window_enters_what_was_said_and_nobody_talks_it_over() {
        MediationJob job = closed();
        JsonNode before = json(get(CLERK, path(job)));
        assertTrue(before.get("mayEnter").asBoolean(), before.toString());
        long first = before.get("parties").get(0).get("party").asLong();
        long second = before.get("parties").get(1).get("party").asLong();

        assertEquals(
                "REQUIRED",
                fieldCode(problem(enter(CLERK, job, null, "SATISFIED", null), 422, "INVALID_FIELDS"), "party"));
        assertEquals(
                "REQUIRED",
                fieldCode(problem(enter(CLERK, job, first, "DISSATISFIED", " "), 422, "INVALID_FIELDS"), "comment"),
                "of what was bad one has to know what");
        problem(enter(MEDIATOR, job, first, "VERY_SATISFIED", null), 403, "EVALUATION_NOT_YOURS");
        assertEquals(
                404, enter("clerk-130505101201", job, first, "SATISFIED", null).statusCode());
        assertEquals(204, enter(CLERK, job, first, "VERY_DISSATISFIED", "等了两个月").statusCode());
        assertEquals(204, enter(DIRECTOR, job, second, "SATISFIED", null).statusCode());
        problem(enter(CLERK, job, first, "SATISFIED", null), 409, "EVALUATION_TWICE");

        JsonNode after = json(get(MEDIATOR, path(job)));
        assertFalse(after.get("mayEnter").asBoolean(), after.toString());
        assertEquals(
                "VERY_DISSATISFIED", after.get("parties").get(0).get("grade").asText());
        assertEquals("等了两个月", after.get("parties").get(0).get("comment").asText());

        MediationJob open = MediationJob.open(TrialServer.root());
        problem(enter(CLERK, open, first, "SATISFIED", null), 409, "EVALUATION_OPEN_CASE");
    }
}
