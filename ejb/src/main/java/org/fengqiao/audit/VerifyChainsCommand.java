package org.fengqiao.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.Texts;

/** {@code ./fengqiao verify-chains}. */
@ApplicationScoped
class VerifyChainsCommand implements OperatorCommand {

    @Inject
    ChainAudit audit;

    @Override
    public String name() {
        return "verify-chains";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) {
        if (!args.isEmpty()) {
            throw DomainError.invalid("VERIFY_CHAINS_USAGE");
        }
        Texts texts = Texts.of(Locale.ENGLISH);
        ChainAuditReport report = audit.run(
                (files, events) -> progress.accept(texts.get("chains.progress", files, events)),
                broken -> progress.accept(texts.get(
                        "chains.broken",
                        broken.caseNo(),
                        String.valueOf(broken.brokenAt()),
                        texts.get("chains.problem." + broken.problem()))));
        if (!report.intact()) {
            throw DomainError.refused("CHAINS_BROKEN", report.broken(), report.files());
        }
        progress.accept(texts.get("chains.intact", report.files(), report.events()));
    }
}
