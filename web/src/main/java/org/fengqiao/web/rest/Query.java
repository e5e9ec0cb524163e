package org.fengqiao.web.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;

/** Reads query parameters. A wrong one is told, not ignored: a list that is longer than asked for misleads. */
final class Query {

    static final int DEFAULT_LIMIT = 20;
    static final int MOST = 100;

    private Query() {}

    static int limit(String text) {
        return limit(text, DEFAULT_LIMIT, MOST);
    }

    static int limit(String text, int usual, int most) {
        if (blank(text)) {
            return usual;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw refused("limit", "OUT_OF_RANGE", "1", String.valueOf(most));
        }
        return Integer.parseInt(text);
    }

    static String text(String text) {
        return blank(text) ? null : text;
    }

    static boolean yes(String name, String text) {
        if (blank(text) || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw refused(name, "WRONG_TYPE", "true, false");
        }
        return true;
    }

    static LocalDate date(String name, String text) {
        try {
            return blank(text) ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused(name, "WRONG_TYPE", "2026-01-31");
        }
    }

    static Integer number(String name, String text) {
        if (blank(text)) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            throw refused(name, "WRONG_TYPE", "2026");
        }
        return Integer.valueOf(text);
    }

    /** In yuan. */
    static BigDecimal amount(String name, String text) {
        if (blank(text)) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw refused(name, "WRONG_TYPE", "20000.00");
        }
        return new BigDecimal(text);
    }

    static <E extends Enum<E>> E word(String name, String text, Class<E> type) {
        if (blank(text)) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "UNKNOWN_VALUE",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** A number in a path: what is none names nothing. */
    static long id(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw DomainError.notFound();
        }
        return Long.parseLong(text);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static DomainError refused(String name, String code, Object... args) {
        return DomainError.invalidFields(List.of(new FieldError(name, code, args)));
    }
}
