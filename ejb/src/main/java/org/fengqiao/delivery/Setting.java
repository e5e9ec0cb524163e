package org.fengqiao.delivery;

import java.util.function.UnaryOperator;

/** Settings of the operator, from the environment. */
final class Setting {

    private Setting() {}

    static String text(UnaryOperator<String> environment, String name, String otherwise) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
