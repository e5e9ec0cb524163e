package org.fengqiao.shared;

import java.util.Arrays;

/**
 * What is wrong with one value, before anybody knows the field it stands in.
 *
 * @param code stable code in UPPER_SNAKE; its text is the key {@code error.CODE}
 * @param args values for the placeholders of the text, as text so that no year gets a thousands separator
 */
public record Problem(String code, Object... args) {

    /** The same, as the error of a field. */
    public FieldError at(String field) {
        return new FieldError(field, code, args);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem that && code.equals(that.code) && Arrays.equals(args, that.args);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + Arrays.hashCode(args);
    }

    @Override
    public String toString() {
        return code + Arrays.toString(args);
    }
}
