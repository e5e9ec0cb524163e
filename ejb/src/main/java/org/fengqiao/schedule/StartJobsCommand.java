package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.shared.OperatorCommand;

/** {@code start-jobs}: the launcher's word that the database is filled and work may run by itself. */
@ApplicationScoped
class StartJobsCommand implements OperatorCommand {

    @Inject
    Scheduling scheduling;

    @Override
    public String name() {
        return "start-jobs";
    }

    @Override
    public void run(List<String> args, InputStream body, Consumer<String> progress) {
        scheduling.startSoon();
    }
}
