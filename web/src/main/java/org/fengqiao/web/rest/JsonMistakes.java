package org.fengqiao.web.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.shared.FieldError;

/** Tells which field of a body is wrong and how, instead of the parser's words about Java. */
final class JsonMistakes {

    private JsonMistakes() {}

    static ApiRefusal told(JsonProcessingException mistake) {
        boolean more = mistake instanceof MismatchedInputException
                && mistake.getMessage().startsWith("Trailing token");
        if (more || mistake instanceof StreamReadException || mistake.getCause() instanceof StreamReadException) {
            return malformed(mistake);
        }
        if (mistake instanceof UnrecognizedPropertyException unknown) {
            return new ApiRefusal(
                    400,
                    "UNKNOWN_FIELD",
                    List.of(new FieldError(path(unknown), "UNKNOWN_FIELD", unknown.getPropertyName())),
                    unknown.getPropertyName());
        }
        if (mistake instanceof JsonMappingException mapping) {
            return new ApiRefusal(422, "INVALID_FIELDS", List.of(field(mapping)));
        }
        return malformed(mistake);
    }

    private static ApiRefusal malformed(JsonProcessingException mistake) {
        JsonProcessingException parse = mistake.getCause() instanceof JsonParseException inner ? inner : mistake;
        int line = parse.getLocation() == null ? 0 : parse.getLocation().getLineNr();
        int column = parse.getLocation() == null ? 0 : parse.getLocation().getColumnNr();
        return new ApiRefusal(400, "MALFORMED_JSON", String.valueOf(line), String.valueOf(column));
    }

    private static FieldError field(JsonMappingException mistake) {
        String path = path(mistake);
        if (mistake instanceof PlainText.Refused) {
            return new FieldError(path, "BAD_CHARACTER");
        }
        Class<?> wanted = mistake instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (mistake instanceof InvalidFormatException && wanted != null && wanted.isEnum()) {
            return new FieldError(path, "UNKNOWN_VALUE", values(wanted));
        }
        return new FieldError(path, "WRONG_TYPE", wanted(wanted));
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .collect(Collectors.joining(", "));
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "JSON";
        }
        if (type.isEnum()) {
            return values(type);
        }
        if (type == LocalDate.class) {
            return "\"2026-01-31\"";
        }
        if (type == LocalDateTime.class) {
            return "\"2026-01-31T09:30\"";
        }
        if (type == String.class) {
            return "\"…\"";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true, false";
        }
        if (type == BigDecimal.class) {
            return "1234.50";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "123";
        }
        return java.util.Collection.class.isAssignableFrom(type) ? "[…]" : "{…}";
    }

    private static String path(JsonMappingException mistake) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mistake.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
