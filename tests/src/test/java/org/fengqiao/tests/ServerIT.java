package org.fengqiao.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServerIT extends ServerTest {

    @Test
    void the_api_describes_itself() {
        HttpResponse<String> response = get(null, "/api/v1/openapi?format=JSON");

        assertEquals(200, response.statusCode());
        assertTrue(json(response).path("openapi").asText().startsWith("3."), response.body());
        assertEquals("Fengqiao", json(response).path("info").path("title").asText());
    }

    @Test
    void the_operator_port_is_not_there_for_who_lacks_the_token() {
        HttpResponse<String> stranger = send(request(null, "/operator/ping").POST(BodyPublishers.noBody()));
        HttpResponse<String> guess = send(request(null, "/operator/ping")
                .header("Authorization", "Bearer 0000")
                .POST(BodyPublishers.noBody()));

        assertEquals(404, stranger.statusCode());
        assertEquals(404, guess.statusCode());
    }

    @Test
    void the_server_does_not_tell_what_it_is() {
        HttpResponse<String> response = get(null, "/login.xhtml");

        assertTrue(response.headers().firstValue("Server").isEmpty());
        assertTrue(response.headers().firstValue("X-Powered-By").isEmpty());
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(response.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("script-src 'self' 'nonce-"));
    }

    @Test
    void sixty_megabytes_are_refused_before_they_are_sent() throws IOException {
        int size = 60_000_000;
        try (Socket socket = new Socket("127.0.0.1", base().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST /api/v1/cases/1/attachments HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                    + basic("clerk-130505100001", PASSWORD)
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + size + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
    }
}
