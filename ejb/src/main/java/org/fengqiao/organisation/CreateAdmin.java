package org.fengqiao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.Texts;

/** {@code ./fengqiao create-admin NAME}: see {@link Founding}. The password comes in the body, as addresses end up in logs. */
@ApplicationScoped
public class CreateAdmin implements OperatorCommand {

    private static final int LONGEST = 1_000;

    @Inject
    Founding founding;

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) throws IOException {
        Texts texts = Texts.of(Locale.getDefault());
        String login = args.isEmpty() ? "admin" : args.get(0).strip();
        String password = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        founding.found(login, password.isEmpty() ? null : password, texts)
                .forEach((account, oneTime) -> progress.accept(texts.get("founding.one-time", account, oneTime)));
    }
}
