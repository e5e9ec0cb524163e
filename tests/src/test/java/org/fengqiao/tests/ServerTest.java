package org.fengqiao.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.extension.ExtendWith;

/** For tests that speak HTTP with the running server. */
@ExtendWith(ServerExtension.class)
public abstract class ServerTest {

    /** Password of every demo account. */
    protected static final String PASSWORD = "fengqiao-demo";

    protected static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    protected static URI base() {
        return ServerExtension.server().base();
    }

    protected static RunningServer server() {
        return ServerExtension.server();
    }

    /**
     * A request with the account's login; the caller sets method and headers.
     *
     * @param account a demo account, or null for a stranger
     * @param path from the root, such as {@code /api/v1/cases}
     */
    protected static HttpRequest.Builder request(String account, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base().resolve(path)).timeout(Duration.ofSeconds(60));
        return account == null ? request : request.header("Authorization", basic(account, PASSWORD));
    }

    protected static HttpResponse<String> get(String account, String path) {
        return send(request(account, path).GET());
    }

    protected static HttpResponse<String> post(String account, String path, String json, String... headers) {
        HttpRequest.Builder request = request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    protected static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + response.statusCode() + " " + response.body(), e);
        }
    }

    protected static String basic(String account, String password) {
        String pair = account + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
