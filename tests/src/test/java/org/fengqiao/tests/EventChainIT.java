package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventChainIT extends Matters {

    private static final String NOT_ALLOWED = "42501";

    @BeforeEach
    void needsTheDataFolder() {
        Assumptions.assumeTrue(server().data() != null, "a server of somebody else's: -Dfengqiao.data is not given");
    }

    @Test
    void the_chain_of_a_file_is_whole() {
        String caseNo = registered(CLERK, matter());
        long mediation = mediation(CLERK, caseNo);
        done(act(CLERK, caseNo, mediation, "CONSENT", "{}"), "OPENED");

        JsonNode report = verify(caseNo);
        assertTrue(report.get("intact").asBoolean());
        assertEquals(3, report.get("events").asInt());
        JsonNode events = json(get(CLERK, "/api/v1/cases/" + caseNo + "/events"));
        assertEquals(report.get("lastHash").asText(), events.at("/items/0/hash").asText());
        assertTrue(events.at("/items/0/source").asText().startsWith("API 127.0.0.1"), events.toString());
    }

    @Test
    void the_application_can_neither_change_nor_remove_an_event() throws SQLException {
        registered(CLERK, matter());
        try (Connection application = AppDatabase.asApplication(server());
                Statement statement = application.createStatement()) {
            // gives nothing away, and says so only as a warning
            statement.execute("grant all on case_event to fengqiao_app");
            for (String sql : new String[] {
                "update case_event set data = '{}'",
                "delete from case_event",
                "truncate case_event",
                "drop table case_event",
                "alter table case_event disable trigger all",
                "alter table case_event owner to fengqiao_app"
            }) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals(NOT_ALLOWED, refused.getSQLState(), sql);
            }
        }
    }

    @Test
    void what_the_owner_of_the_tables_changes_shows() throws SQLException {
        String changed = registered(CLERK, matter());
        String removed = registered(CLERK, matter());
        mediation(CLERK, removed);
        try (Connection owner = AppDatabase.asOwner(server());
                Statement statement = owner.createStatement()) {
            // put back afterwards: whoever checks all chains of this server later shall find them whole
            String event = " where case_id = (select id from case_file where case_no = '" + changed + "') and seq = 1";
            assertEquals(1, statement.executeUpdate("update case_event set actor_name = 'x' || actor_name" + event));
            JsonNode content = verify(changed);
            assertFalse(content.get("intact").asBoolean());
            assertEquals("CONTENT", content.get("problem").asText());
            assertEquals(1, content.get("brokenAt").asInt());
            statement.executeUpdate("update case_event set actor_name = substr(actor_name, 2)" + event);
            assertTrue(verify(changed).get("intact").asBoolean());

            String last = " where case_id = (select id from case_file where case_no = '" + removed + "') and seq = 2";
            statement.execute("create table case_event_kept as select * from case_event" + last);
            statement.executeUpdate("delete from case_event" + last);
            JsonNode end = verify(removed);
            statement.executeUpdate("insert into case_event select * from case_event_kept");
            statement.execute("drop table case_event_kept");
            assertFalse(end.get("intact").asBoolean());
            assertEquals("END", end.get("problem").asText());
            assertTrue(verify(removed).get("intact").asBoolean());
        }
    }

    private static JsonNode verify(String caseNo) {
        return json(get(CLERK, "/api/v1/cases/" + caseNo + "/events/verify"));
    }
}
