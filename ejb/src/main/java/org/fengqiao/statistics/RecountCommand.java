package org.fengqiao.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.Texts;

/** {@code ./fengqiao recount [--repair]}. */
@ApplicationScoped
class RecountCommand implements OperatorCommand {

    private static final String REPAIR = "--repair";
    private static final int SHOWN = 200;

    @Inject
    Recount recount;

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) {
        if (!Set.of(REPAIR).containsAll(args)) {
            throw DomainError.invalid("RECOUNT_USAGE");
        }
        Texts texts = Texts.of(Locale.ENGLISH);
        RecountReport report = recount.run(
                args.contains(REPAIR), read -> progress.accept(texts.get("statistics.recount.progress", read)));
        progress.accept(texts.get("statistics.recount.counted", report.mediations(), report.counters()));
        report.differences().stream()
                .limit(SHOWN)
                .forEach(d -> progress.accept(texts.get(
                        "statistics.recount.difference",
                        d.region(),
                        d.day().toString(),
                        d.category(),
                        String.valueOf(d.mediatorId()),
                        d.measure().name(),
                        d.counted(),
                        d.actual())));
        report.staleFacts().stream()
                .limit(SHOWN)
                .forEach(id -> progress.accept(texts.get("statistics.recount.stale", String.valueOf(id))));
        if (report.exact()) {
            progress.accept(texts.get("statistics.recount.exact"));
        } else {
            progress.accept(texts.get(
                    report.repaired() ? "statistics.recount.repaired" : "statistics.recount.wrong",
                    report.differences().size(),
                    report.staleFacts().size()));
        }
    }
}
