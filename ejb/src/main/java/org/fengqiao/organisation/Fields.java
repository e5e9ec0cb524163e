package org.fengqiao.organisation;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.shared.FieldError;

/** Judges single fields of the administrators' forms and gives them back without outer blanks. */
final class Fields {

    private Fields() {}

    static String text(String field, String text, int longest, List<FieldError> wrong) {
        String plain = optional(field, text, longest, wrong);
        if (plain == null) {
            wrong.add(new FieldError(field, "REQUIRED"));
        }
        return plain;
    }

    /** Null for nothing. */
    static String optional(String field, String text, int longest, List<FieldError> wrong) {
        String plain = text == null ? "" : text.strip();
        if (plain.codePointCount(0, plain.length()) > longest) {
            wrong.add(new FieldError(field, "TOO_LONG", longest));
        }
        if (plain.chars().anyMatch(Character::isISOControl)) {
            wrong.add(new FieldError(field, "BAD_CHARACTER"));
        }
        return plain.isEmpty() ? null : plain;
    }

    static void past(String field, LocalDate date, LocalDate today, List<FieldError> wrong) {
        if (date != null && date.isAfter(today)) {
            wrong.add(new FieldError(field, "IN_FUTURE"));
        }
    }
}
