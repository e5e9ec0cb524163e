package org.fengqiao.mediation;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.WrittenText;

/** Gathers what is wrong with the fields of an action, so that all of it is told at once. */
final class Fields {

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

    void complain() {
        if (!errors.isEmpty()) {
            throw DomainError.invalidFields(errors);
        }
    }
}
