package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fengqiao.shared.ScheduledJob;

/** Has every node look every night whether its index and the database agree, and repair what does not. */
@ApplicationScoped
class SearchCheckJob implements ScheduledJob {

    @Inject
    IndexBooks books;

    @Override
    public String name() {
        return "search-check";
    }

    @Override
    public Timing timing() {
        return Timing.daily(2, 20);
    }

    @Override
    public void run(Progress progress) {
        progress.count("indexes", books.check());
    }
}
