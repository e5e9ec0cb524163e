package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.Texts;

/** {@code ./fengqiao reindex [--check]}. */
@ApplicationScoped
class ReindexCommand implements OperatorCommand {

    private static final String CHECK = "--check";
    private static final long TOLD_EVERY_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);

    @Inject
    IndexBuilding building;

    @Inject
    IndexCheck check;

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) {
        if (!Set.of(CHECK).containsAll(args)) {
            throw DomainError.invalid("REINDEX_USAGE");
        }
        Texts texts = Texts.of(Locale.ENGLISH);
        if (!args.contains(CHECK)) {
            long[] told = {0, System.nanoTime()};
            boolean built = building.build((done, all) -> {
                if (done > told[0] && (done >= all || System.nanoTime() - told[1] >= TOLD_EVERY_NANOSECONDS)) {
                    told[0] = done;
                    told[1] = System.nanoTime();
                    // cases that came meanwhile are built in, too
                    progress.accept(texts.get("reindex.progress", done, Math.max(done, all)));
                }
            });
            if (!built) {
                throw DomainError.refused("REINDEX_RUNNING");
            }
            progress.accept(texts.get("reindex.built"));
        }
        IndexCheck.Report report = check.recorded(() -> false);
        progress.accept(texts.get(
                report.exact() ? "reindex.check.exact" : "reindex.check.repaired",
                report.compared(),
                report.missing(),
                report.stale(),
                report.surplus()));
    }
}
