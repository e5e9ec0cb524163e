package org.fengqiao.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.fengqiao.shared.OperatorCommand;
import org.fengqiao.shared.Texts;

/** {@code ./fengqiao import-regions FILE [--complete]}: see {@link RegionImport}. */
@ApplicationScoped
public class ImportRegions implements OperatorCommand {

    @Inject
    RegionImport regions;

    @Override
    public String name() {
        return "import-regions";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) {
        Texts texts = Texts.of(Locale.getDefault());
        RegionImportReport report =
                regions.run(body, args.contains("--complete"), null, null, "OPERATOR", new RegionImportProgress() {
                    @Override
                    public void rows(long rows) {
                        progress.accept(texts.get("region.import.rows", rows));
                    }

                    @Override
                    public void bad(BadLine line) {
                        progress.accept(texts.get(
                                        "region.import.bad", line.file(), String.valueOf(line.line()), line.text(texts))
                                .strip());
                    }
                });
        progress.accept(texts.get(
                "region.import.done",
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.closed()));
    }
}
