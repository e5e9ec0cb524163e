package org.fengqiao.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fengqiao.shared.WrittenText;

/**
 * A gateway that is reached by one HTTP request, which the operator writes as a template: see {@link SmsRequest}. Many gateways answer 200
 * to everything and say in the body whether they took it; {@code FENGQIAO_SMS_TAKEN}, a regular expression, says what such an answer must
 * contain.
 */
@ApplicationScoped
class HttpSmsGateway implements SmsGateway {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int KEPT = 200;

    private final SmsRequest template;
    private final Pattern taken;
    private HttpClient client;

    HttpSmsGateway() {
        this(System::getenv);
    }

    HttpSmsGateway(UnaryOperator<String> environment) {
        template = SmsRequest.of(environment);
        String words = Setting.text(environment, "FENGQIAO_SMS_TAKEN", "");
        taken = words.isEmpty() ? null : Pattern.compile(words);
    }

    @Override
    public boolean ready() {
        return template.ready();
    }

    @Override
    public String send(long id, String phone, String text) throws DeliveryFailed {
        try {
            HttpResponse<byte[]> answer =
                    client().send(template.fill(id, phone, text, LONGEST), BodyHandlers.ofByteArray());
            String body = WrittenText.start(new String(answer.body(), StandardCharsets.UTF_8).strip(), KEPT);
            int status = answer.statusCode();
            if (status / 100 != 2) {
                // 408 and 429 ask for patience; other 4xx will be the same next time (RFC 9110, 15.5)
                boolean forGood = status / 100 == 4 && status != 408 && status != 429;
                throw new DeliveryFailed("HTTP " + status + " " + body, forGood, null);
            }
            if (taken != null && !taken.matcher(body).find()) {
                throw new DeliveryFailed("not taken: " + body, false, null);
            }
            return body;
        } catch (IOException unreachable) {
            throw new DeliveryFailed(
                    unreachable.getClass().getSimpleName() + ": " + unreachable.getMessage(), false, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("interrupted", false, stopped);
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LONGEST)
                    .build();
        }
        return client;
    }
}
