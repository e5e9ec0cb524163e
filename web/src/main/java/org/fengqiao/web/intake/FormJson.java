package org.fengqiao.web.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** The form as a draft keeps it. */
final class FormJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FormJson() {}

    static String write(IntakeForm form) {
        try {
            return MAPPER.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IntakeForm read(String json) {
        try {
            return MAPPER.readValue(json, IntakeForm.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
