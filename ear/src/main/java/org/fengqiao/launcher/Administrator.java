package org.fengqiao.launcher;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Makes an administrator whose password holds for the first login only. */
final class Administrator {

    private static final String GIVEN = "FENGQIAO_ADMIN_PASSWORD";

    private Administrator() {}

    static void create(House house, OperatorPort operator, String name) {
        String given = house.setting(GIVEN, "");
        String password = given.isEmpty() ? Secrets.oneTimePassword() : given;
        // the password travels in the body: addresses end up in logs
        operator.run("create-admin", List.of(name), BodyPublishers.ofString(password), house.progress()::step);
        house.progress()
                .plain("Administrator " + name
                        + (given.isEmpty()
                                ? ", one-time password " + password
                                        + " (shown only now; the first login asks for a new one)"
                                : ", with the one-time password from " + GIVEN));
    }
}
