package org.fengqiao.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request to a gateway as the operator writes it: {@code FENGQIAO_SMS_URL}, {@code _METHOD} (POST), {@code _HEADERS} (lines or parts
 * between semicolons, {@code Name: value}), {@code _BODY}. In each, {@code {id}}, {@code {phone}} and {@code {text}} are filled in, escaped
 * as the place needs it: per cent in the address and in a form, by JSON in a JSON body.
 */
final class SmsRequest {

    private static final Pattern PLACE = Pattern.compile("\\{(id|phone|text)}");

    private final String url;
    private final String method;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String body;

    private SmsRequest(String url, String method, String headers, String body) {
        this.url = url;
        this.method = method.toUpperCase(Locale.ROOT);
        this.body = body;
        for (String line : headers.split("[\\n;](?=\\s*[\\w-]+:)")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                this.headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
    }

    static SmsRequest of(UnaryOperator<String> environment) {
        return new SmsRequest(
                Setting.text(environment, "FENGQIAO_SMS_URL", ""),
                Setting.text(environment, "FENGQIAO_SMS_METHOD", "POST"),
                Setting.text(
                        environment,
                        "FENGQIAO_SMS_HEADERS",
                        "Content-Type: application/json; charset=utf-8\nIdempotency-Key: {id}"),
                Setting.text(
                        environment,
                        "FENGQIAO_SMS_BODY",
                        "{\"id\": \"{id}\", \"phone\": \"{phone}\", \"text\": \"{text}\"}"));
    }

    boolean ready() {
        return !url.isEmpty();
    }

    HttpRequest fill(long id, String phone, String text, Duration longest) {
        Map<String, String> values = Map.of("id", "fengqiao-" + id, "phone", phone, "text", text);
        UnaryOperator<String> escape =
                switch (kind()) {
                    case "json" -> SmsRequest::json;
                    case "form" -> SmsRequest::percent;
                    default -> UnaryOperator.identity();
                };
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(fill(url, values, SmsRequest::percent)))
                .timeout(longest);
        headers.forEach((name, value) -> request.header(name, fill(value, values, SmsRequest::oneLine)));
        return request.method(
                        method,
                        method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(fill(body, values, escape), StandardCharsets.UTF_8))
                .build();
    }

    private String kind() {
        String type = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return type.contains("json") ? "json" : type.contains("urlencoded") ? "form" : "";
    }

    private static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> Matcher.quoteReplacement(escape.apply(values.get(place.group(1)))));
    }

    private static String percent(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String json(String value) {
        StringBuilder escaped = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
