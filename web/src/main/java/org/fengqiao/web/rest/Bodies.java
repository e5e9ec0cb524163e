package org.fengqiao.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads bodies whose type the path decides. */
final class Bodies {

    private static final byte[] NOTHING = {'{', '}'};

    private Bodies() {}

    static void require(Object body) {
        if (body == null) {
            throw new ApiRefusal(400, "BODY_REQUIRED");
        }
    }

    /** No body at all stands for one without fields. */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            T read = ApiMapper.JSON.readValue(body == null || body.length == 0 ? NOTHING : body, type);
            require(read);
            return read;
        } catch (JsonProcessingException mistake) {
            throw JsonMistakes.told(mistake);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
