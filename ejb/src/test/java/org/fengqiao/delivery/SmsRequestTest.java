package org.fengqiao.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class SmsRequestTest {

    private static final String TEXT = "【枫桥】130505-2026-00001 “期限”\n已超期 & 100%";

    private static HttpRequest fill(Map<String, String> environment) {
        return SmsRequest.of(environment::get).fill(7, "13800001234", TEXT, Duration.ofSeconds(5));
    }

    @Test
    void withoutAnAddressThereIsNoGateway() {
        assertFalse(SmsRequest.of(name -> null).ready());
        assertTrue(SmsRequest.of(Map.of("FENGQIAO_SMS_URL", "http://gateway.example/")::get)
                .ready());
    }

    @Test
    void aJsonBodyIsEscapedAndTheDeliveryIsTheIdempotencyKey() {
        HttpRequest request = fill(Map.of("FENGQIAO_SMS_URL", "http://gateway.example/send"));

        assertEquals("POST", request.method());
        assertEquals(
                "fengqiao-7", request.headers().firstValue("Idempotency-Key").orElseThrow());
        assertEquals(
                "{\"id\": \"fengqiao-7\", \"phone\": \"13800001234\", \"text\": \"【枫桥】130505-2026-00001 “期限”\\u000a已超期 & 100%\"}",
                body(request));
    }

    @Test
    void aFormAndTheAddressAreEscapedByPerCent() {
        HttpRequest request = fill(Map.of(
                "FENGQIAO_SMS_URL",
                "http://gateway.example/{phone}?key={id}",
                "FENGQIAO_SMS_METHOD",
                "put",
                "FENGQIAO_SMS_HEADERS",
                "Content-Type: application/x-www-form-urlencoded; charset=utf-8; X-Key: a;b {id}",
                "FENGQIAO_SMS_BODY",
                "to={phone}&content={text}"));

        assertEquals(
                "http://gateway.example/13800001234?key=fengqiao-7",
                request.uri().toString());
        assertEquals("PUT", request.method());
        assertEquals("a;b fengqiao-7", request.headers().firstValue("X-Key").orElseThrow());
        assertEquals(
                "application/x-www-form-urlencoded; charset=utf-8",
                request.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(body(request).startsWith("to=13800001234&content=%E3%80%90"), body(request));
        assertTrue(body(request).endsWith("%0A%E5%B7%B2%E8%B6%85%E6%9C%9F%20%26%20100%25"), body(request));
    }

    @Test
    void bracesThatAreNoPlaceStayAsTheyAre() {
        HttpRequest request = fill(Map.of(
                "FENGQIAO_SMS_URL", "http://gateway.example/", "FENGQIAO_SMS_BODY", "{\"a\": {\"b\": \"{other}\"}}"));

        assertEquals("{\"a\": {\"b\": \"{other}\"}}", body(request));
    }

    private static String body(HttpRequest request) {
        var subscriber = BodySubscribers.ofString(StandardCharsets.UTF_8);
        request.bodyPublisher().orElseThrow().subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer item) {
                subscriber.onNext(List.of(item));
            }

            @Override
            public void onError(Throwable throwable) {
                subscriber.onError(throwable);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
        return subscriber.getBody().toCompletableFuture().join();
    }
}
