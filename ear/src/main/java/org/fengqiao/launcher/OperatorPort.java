package org.fengqiao.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The launcher's end of the operator port: gives a command to the running server and shows its progress. */
final class OperatorPort {

    private final String host;
    private final int port;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param bind the address that the server listens on
     */
    OperatorPort(String bind, int port, String token) {
        this.host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
        this.port = port;
        this.token = token;
    }

    boolean answers() throws InterruptedException {
        try {
            HttpRequest ping = request("ping", List.of())
                    .timeout(Duration.ofSeconds(5))
                    .POST(BodyPublishers.noBody())
                    .build();
            return client.send(ping, BodyHandlers.ofString()).body().startsWith("OK");
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * @throws Refusal with the server's last line when the command failed
     */
    void run(String command, List<String> arguments, BodyPublisher body, Consumer<String> progress) {
        HttpRequest request = request(command, arguments).POST(body).build();
        String last = "";
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                if (response.statusCode() != 200) {
                    throw new Refusal(command + " was refused by the server with status " + response.statusCode());
                }
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!last.isEmpty()) {
                        progress.accept(last);
                    }
                    last = line;
                }
            }
        } catch (IOException e) {
            throw new Refusal(command + " was cut off (" + e.getMessage() + "): look into the server's log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(command + " was interrupted", e);
        }
        if (!last.startsWith("OK")) {
            throw new Refusal(command + ": "
                    + (last.startsWith("FAILED ") ? last.substring(7) : "no result came, look into the server's log"));
        }
    }

    private HttpRequest.Builder request(String command, List<String> arguments) {
        String query = arguments.stream()
                .map(argument -> "arg=" + URLEncoder.encode(argument, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(
                        "http://" + host + ":" + port + "/operator/" + command + (query.isEmpty() ? "" : "?" + query)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", Locale.getDefault().getLanguage())
                .header("Content-Type", "application/octet-stream");
    }
}
