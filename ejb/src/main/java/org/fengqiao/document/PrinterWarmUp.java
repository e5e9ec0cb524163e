package org.fengqiao.document;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/** Reads the fonts once behind the back of the first citizen, and a little later than the start, which needs the processors itself. */
@ApplicationScoped
class PrinterWarmUp {

    private static final long SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    PdfPrinter printer;

    void later(@Observes Startup start) {
        executor.schedule(printer::warm, SECONDS, TimeUnit.SECONDS);
    }
}
