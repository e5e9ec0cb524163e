package org.fengqiao.web.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.deadline.Span;
import org.fengqiao.deadline.Suspension;

/** Reads periods out of query parameters. Days are kept within two centuries, so that nobody makes the counter walk for ever. */
final class PeriodQuery {

    private static final int MOST = 50;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2150;

    private PeriodQuery() {}

    static LocalDateTime moment(String name, String text) {
        if (Query.text(text) == null) {
            throw Query.refused(name, "REQUIRED");
        }
        try {
            LocalDateTime moment = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            sane(moment.toLocalDate());
            return moment;
        } catch (DateTimeException e) {
            throw Query.refused(name, "WRONG_TYPE", "2026-01-31");
        }
    }

    /** A day, or null when none is asked for. */
    static LocalDate day(String name, String text) {
        return Query.text(text) == null ? null : moment(name, text).toLocalDate();
    }

    /** {@code 2026-03-01..2026-03-10,2026-04-01..} */
    static List<Suspension> suspensions(String name, String text) {
        return list(name, text, "2026-03-01..2026-03-10", part -> {
            String[] ends = part.split("\\.\\.", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("no suspension: " + part);
            }
            return new Suspension(day(ends[0]), ends[1].isEmpty() ? null : day(ends[1]));
        });
    }

    /** {@code 30 DAYS,10 DAYS} */
    static List<Span> spans(String name, String text) {
        return list(name, text, "30 DAYS", part -> Span.of(part.replace('+', ' ')));
    }

    private static LocalDate day(String text) {
        return sane(LocalDate.parse(text));
    }

    private static LocalDate sane(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("outside " + FIRST_YEAR + " to " + LAST_YEAR + ": " + day);
        }
        return day;
    }

    private static <T> List<T> list(String name, String text, String example, Function<String, T> read) {
        if (Query.text(text) == null) {
            return List.of();
        }
        String[] parts = text.split(",", -1);
        if (parts.length > MOST) {
            throw Query.refused(name, "OUT_OF_RANGE", "0", String.valueOf(MOST));
        }
        try {
            return Arrays.stream(parts).map(String::strip).map(read).toList();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Query.refused(name, "WRONG_TYPE", example);
        }
    }
}
