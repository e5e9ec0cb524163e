package org.fengqiao.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_busy_port_is_refused_in_one_line_that_names_the_way_out() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = holder.getLocalPort();

            Refusal told = assertThrows(Refusal.class, () -> Ports.requireFree("127.0.0.1", port));

            assertTrue(told.getMessage().startsWith("port " + port), told.getMessage());
            assertTrue(told.getMessage().contains("--port N"), told.getMessage());
            assertTrue(told.getMessage().lines().count() == 1, told.getMessage());
        }
    }

    @Test
    void a_free_port_is_accepted() {
        int port = Ports.anyFree();

        assertDoesNotThrow(() -> Ports.requireFree("127.0.0.1", port));
    }
}
