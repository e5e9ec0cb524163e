package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** E-mail and text messages, against servers of the other side that the test plays: taken, refused, tried again, given up. */
@ExtendWith(TrialServer.class)
class ChannelsIT {

    private static final String PERSON = "clerk-130505101201";
    private static final String PHONE = "13900004321";

    /** What the gateway got: the idempotency key and the body. */
    private record Sms(String key, JsonNode body) {}

    private final ConcurrentLinkedQueue<Sms> sms = new ConcurrentLinkedQueue<>();
    private final AtomicInteger smsStatus = new AtomicInteger(200);
    private HttpServer gateway;
    private GreenMail mail;

    @BeforeEach
    void openTheOtherSide() throws Exception {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), TrialServer.SMS_PORT), 0);
        gateway.setExecutor(Executors.newSingleThreadExecutor());
        gateway.createContext("/send", exchange -> {
            sms.add(new Sms(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    ServerTest.JSON.readTree(exchange.getRequestBody())));
            byte[] answer = "{\"code\": 0}".getBytes();
            exchange.sendResponseHeaders(smsStatus.get(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gateway.start();
        mail = new GreenMail(new ServerSetup(TrialServer.SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        TrialServer.change("update delivery set state = 'DROPPED' where state = 'WAITING'");
        TrialServer.change("update staff set phone = '" + PHONE + "', email = 'yan@example.gov.cn' where login = '"
                + PERSON + "'");
    }

    @AfterEach
    void closeTheOtherSide() {
        gateway.stop(0);
        mail.stop();
        TrialServer.change("update staff set phone = null, email = null where login = '" + PERSON + "'");
    }

    @Test
    void what_is_urgent_goes_out_at_once_by_both_ways_and_tells_nothing_of_the_matter() throws Exception {
        String clock = alert("+9>OWNER!");

        send();

        assertEquals(List.of("EMAIL SENT 1", "SMS SENT 1"), deliveries(clock));
        MimeMessage[] arrived = mail.getReceivedMessages();
        assertEquals(1, arrived.length);
        String id = TrialServer.value("select d.id from delivery d join deadline_alert a on a.notice_id = d.notice_id"
                + " where a.clock_id = " + clock + " and d.medium = 'EMAIL'");
        assertEquals("<delivery-" + id + "@example.gov.cn>", arrived[0].getMessageID());
        String caseNo = TrialServer.value(
                "select f.case_no from case_file f join deadline_clock c on c.case_id = f.id where c.id = " + clock);
        String text = arrived[0].getContent().toString();
        assertTrue(arrived[0].getSubject().contains(caseNo) && text.contains(caseNo), text);
        assertTrue(text.contains("已超期"), text);
        String title = TrialServer.value(
                "select f.title from case_file f join deadline_clock c on c.case_id = f.id where c.id = " + clock);
        assertFalse(text.contains(title), "the title of the case leaves the house");
        Sms message = sms.element();
        assertEquals(PHONE, message.body().get("phone").asText());
        assertTrue(message.body().get("text").asText().contains(caseNo), message.toString());
        assertEquals(
                "139****4321",
                TrialServer.value("select max(address) from delivery where medium = 'SMS' and staff_id is not null"));
    }

    @Test
    void what_is_not_taken_is_tried_again_under_the_same_key() throws Exception {
        smsStatus.set(503);
        mail.stop();
        String clock = alert("+9>OWNER!");
        send();
        assertEquals(List.of("EMAIL WAITING 1", "SMS WAITING 1"), deliveries(clock));
        send();
        assertEquals(List.of("EMAIL WAITING 1", "SMS WAITING 1"), deliveries(clock), "not before its time");

        smsStatus.set(200);
        mail.start();
        TrialServer.operate(TrialServer.server(), "clock", "+2m");
        send();

        assertEquals(List.of("EMAIL SENT 2", "SMS SENT 2"), deliveries(clock));
        assertEquals(1, sms.stream().map(Sms::key).distinct().count(), "one key for both tries");
        assertEquals(2, sms.size());
    }

    @Test
    void what_is_refused_for_good_is_given_up_and_told_to_the_administrators_without_the_address() {
        smsStatus.set(400);
        TrialServer.change("delete from notice where kind = 'DELIVERIES_FAILED_SMS'");
        String clock = alert("+9>OWNER!");

        send();

        assertEquals(List.of("EMAIL SENT 1", "SMS GIVEN_UP 1"), deliveries(clock));
        List<List<String>> told = TrialServer.query(
                "select s.login, n.data from notice n join staff s on s.id = n.staff_id where n.kind = 'DELIVERIES_FAILED_SMS'");
        assertEquals(List.of("admin"), told.stream().map(row -> row.get(0)).toList());
        assertFalse(told.get(0).get(1).contains(PHONE), told.toString());
    }

    @Test
    void what_is_not_urgent_goes_out_as_one_list_a_day() throws Exception {
        TrialServer.change("delete from delivery where digest_day is not null");
        alert("+9>OWNER");
        alert("+10>OWNER");
        TrialServer.operate(TrialServer.server(), "clock", "+2m");

        send();

        assertEquals(1, mail.getReceivedMessages().length);
        String text = mail.getReceivedMessages()[0].getContent().toString();
        assertEquals(3, text.split("已超期").length, text);
        assertEquals(0, sms.size(), "text messages only for what is urgent");
        assertEquals(
                "1",
                TrialServer.value("select count(*) from notice n join staff s on s.id = n.staff_id where s.login = '"
                        + PERSON + "' and n.kind = 'DEADLINES' and n.bundle_day = "
                        + "(select max(bundle_day) from notice where kind = 'DEADLINES')"));
    }

    @Test
    void of_what_was_done_meanwhile_nobody_is_reminded() {
        mail.stop();
        smsStatus.set(503);
        String clock = alert("+9>OWNER!");
        send();
        TrialServer.change("update deadline_clock set state = 'MET', next_alert_at = null where id = " + clock);
        mail.start();
        smsStatus.set(200);
        TrialServer.operate(TrialServer.server(), "clock", "+2m");

        send();

        assertEquals(List.of("EMAIL DROPPED 1", "SMS DROPPED 1"), deliveries(clock));
        assertEquals(0, mail.getReceivedMessages().length);
    }

    /** Lets a long overdue period alert the person by this rung. @return its id */
    private static String alert(String step) {
        String clock = TrialServer.value("select nextval('deadline_clock_seq')");
        TrialServer.change(
                """
                insert into deadline_clock (id, lock_version, case_id, rule, rule_id, region_code, started_on, due_on, due_at,
                    unrolled_on, provisional, state, subject, owner_staff_id, next_alert_at, next_alert)
                select %s, 0, f.id, r.code, r.id, f.region_code, date '2026-01-05', date '2026-02-02',
                    timestamptz '2026-02-03 00:00:00+08', date '2026-02-02', false, 'RUNNING', 'channels',
                    (select id from staff where login = '%s'), now(), '%s'
                from (select id, code from deadline_rule where code = 'D-M7' and region_code = '') r,
                    (select id, region_code from case_file where id = %s) f"""
                        .formatted(clock, PERSON, step, TrialServer.openCase()));
        TrialServer.operate(TrialServer.server(), "run-job", "deadline-alerts");
        return clock;
    }

    private static void send() {
        TrialServer.operate(TrialServer.server(), "run-job", "deliveries");
    }

    private static List<String> deliveries(String clock) {
        return TrialServer.query(
                        """
                        select d.medium, d.state, d.attempts from delivery d join deadline_alert a on a.notice_id = d.notice_id
                        where a.clock_id = %s order by d.medium"""
                                .formatted(clock))
                .stream()
                .map(row -> String.join(" ", row))
                .toList();
    }
}
