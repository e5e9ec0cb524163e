package org.fengqiao.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fengqiao.shared.Idempotency;
import org.fengqiao.web.security.CurrentViewer;

/** Honours {@code Idempotency-Key}: a request that comes again gets the answer of the first and makes nothing new. */
@RequestScoped
class Once {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentViewer current;

    @Inject
    Idempotency idempotency;

    /**
     * @param asked what tells this request from another: its fields, or the bytes of its body
     * @param create makes the thing; its answer must be short (see {@link Idempotency})
     */
    <T> T answer(Object asked, Class<T> type, Supplier<T> create) {
        String key = key();
        if (key == null) {
            return create.get();
        }
        String result = idempotency.once(
                current.viewer().staffId(),
                "API",
                key,
                hash(asked),
                () -> new String(ApiMapper.write(create.get()), StandardCharsets.UTF_8));
        try {
            return ApiMapper.JSON.readValue(result, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that was kept cannot be read", e);
        }
    }

    boolean asked() {
        return key() != null;
    }

    private String key() {
        String key = request.getHeader(HEADER);
        if (key != null && !KEY.matcher(key).matches()) {
            throw new ApiRefusal(400, "IDEMPOTENCY_KEY_FORMAT");
        }
        return key;
    }

    private String hash(Object asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(asked instanceof byte[] bytes ? bytes : ApiMapper.write(asked));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
