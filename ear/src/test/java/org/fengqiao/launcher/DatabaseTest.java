package org.fengqiao.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path temporary;

    @Test
    void every_missing_setting_of_an_external_database_is_named() {
        Map<String, String> environment = new HashMap<>(Map.of("FENGQIAO_DB_URL", "jdbc:postgresql://127.0.0.1:1/x"));
        for (String name : new String[] {
            "FENGQIAO_DB_USER", "FENGQIAO_DB_PASSWORD", "FENGQIAO_DB_OWNER_USER", "FENGQIAO_DB_OWNER_PASSWORD"
        }) {
            assertTrue(refusal(environment).contains(name + " must be set"), name);
            environment.put(name, "same");
        }
        assertTrue(refusal(environment).contains("two different roles"));
        environment.put("FENGQIAO_DB_OWNER_USER", "other");
        assertTrue(refusal(environment).contains("does not let in the role of FENGQIAO_DB_OWNER_USER"));
        environment.put("FENGQIAO_DB_URL", "postgres://x");
        assertTrue(refusal(environment).contains("must look like jdbc:postgresql:"));
    }

    @Test
    void the_servers_address_names_the_schema_once() {
        assertEquals(
                "jdbc:postgresql://h/d?ApplicationName=fengqiao&reWriteBatchedInserts=true&currentSchema=fengqiao,public",
                Database.withParameters("jdbc:postgresql://h/d"));
        assertEquals(
                "jdbc:postgresql://h/d?currentSchema=x&ApplicationName=fengqiao&reWriteBatchedInserts=true",
                Database.withParameters("jdbc:postgresql://h/d?currentSchema=x"));
    }

    @Test
    void a_pid_file_without_a_running_postgres_gives_no_port() throws IOException {
        Path pidFile = temporary.resolve("postmaster.pid");
        assertEquals(0, EmbeddedDatabase.runningPort(pidFile));
        // this process is alive, but no postgres
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/data\n1\n5432\n");
        assertEquals(0, EmbeddedDatabase.runningPort(pidFile));
        Files.writeString(pidFile, "damaged");
        assertEquals(0, EmbeddedDatabase.runningPort(pidFile));
    }

    private static String refusal(Map<String, String> environment) {
        return assertThrows(Refusal.class, () -> ExternalDatabase.from(environment))
                .getMessage();
    }
}
