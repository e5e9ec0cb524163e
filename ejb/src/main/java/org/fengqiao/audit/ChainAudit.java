package org.fengqiao.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.ChainReport;
import org.fengqiao.casefile.EventChains;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.DomainError;

/**
 * Verifies the event chains of all case files, a few at a time. No transaction spans it: it may run for long, and every file is
 * judged by itself.
 */
@ApplicationScoped
public class ChainAudit {

    private static final int STEP = 500;
    private static final int KEPT = 100;

    @Inject
    EventChains chains;

    /** @throws DomainError FORBIDDEN {@code MAY_NOT_AUDIT} for all but auditor and system administrator: it tells of no case's content */
    public ChainAuditReport check(Viewer viewer) {
        if (!viewer.hasAny(Role.AUDITOR, Role.SYSTEM_ADMIN)) {
            throw DomainError.forbidden("MAY_NOT_AUDIT");
        }
        return run((files, events) -> {}, broken -> {});
    }

    /**
     * For the operator.
     *
     * @param progress told the numbers of files and events read so far, after each step
     * @param found told of every broken chain at once
     */
    public ChainAuditReport run(BiConsumer<Long, Long> progress, Consumer<ChainReport> found) {
        long files = 0;
        long events = 0;
        long broken = 0;
        List<ChainReport> first = new ArrayList<>();
        EventChains.Step step = chains.verifyAfter(0, STEP);
        while (step.lastId() != null) {
            files += step.files();
            events += step.events();
            for (ChainReport report : step.broken()) {
                found.accept(report);
                broken++;
                if (first.size() < KEPT) {
                    first.add(report);
                }
            }
            progress.accept(files, events);
            step = chains.verifyAfter(step.lastId(), STEP);
        }
        return new ChainAuditReport(files, events, broken, List.copyOf(first));
    }
}
