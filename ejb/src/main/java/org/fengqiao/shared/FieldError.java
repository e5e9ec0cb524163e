package org.fengqiao.shared;

import java.util.Arrays;

/**
 * One field that was refused.
 *
 * @param field path of the field as the API names it, for example {@code parties[0].idNumber}
 * @param code stable code in UPPER_SNAKE; its text is the key {@code error.CODE}
 * @param args values for the placeholders of the text
 */
public record FieldError(String field, String code, Object... args) {

    public String text(Texts texts) {
        return texts.get("error." + code, args);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldError that
                && field.equals(that.field)
                && code.equals(that.code)
                && Arrays.equals(args, that.args);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * field.hashCode() + code.hashCode()) + Arrays.hashCode(args);
    }

    @Override
    public String toString() {
        return field + ": " + code + Arrays.toString(args);
    }
}
