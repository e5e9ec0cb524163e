package org.fengqiao.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.WrittenText;

/** Gathers what is wrong with the fields of an action, so that all of it is told at once. */
final class Fields {

    /** Older than any mediation that could still be written down here; keeps slips of the pen out of numbers and statistics. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final List<FieldError> errors = new ArrayList<>();

    void when(boolean wrong, String field, String code, Object... args) {
        if (wrong) {
            errors.add(new FieldError(field, code, args));
        }
    }

    void required(String field, Object value) {
        when(value == null, field, "REQUIRED");
    }

    /** @param most characters (code points) at most */
    void text(String field, String value, boolean mandatory, int most) {
        boolean blank = value == null || value.isBlank();
        when(blank && mandatory, field, "REQUIRED");
        when(!blank && WrittenText.length(value) > most, field, "TOO_LONG", most);
        when(!blank && !WrittenText.clean(value), field, "BAD_CHARACTER");
    }

    /** A day on which something was done: today when left out, never in the future, never before what it follows from. */
    LocalDate day(String field, LocalDate given, LocalDate today, LocalDate notBefore) {
        LocalDate on = given == null ? today : given;
        when(on.isAfter(today), field, "IN_FUTURE");
        LocalDate earliest = notBefore == null ? EARLIEST : notBefore;
        when(on.isBefore(earliest), field, "BEFORE", earliest.toString());
        return on;
    }

    void complain() {
        if (!errors.isEmpty()) {
            throw DomainError.invalidFields(errors);
        }
    }
}
