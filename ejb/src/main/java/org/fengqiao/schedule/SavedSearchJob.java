package org.fengqiao.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.notification.SearchNews;
import org.fengqiao.search.SavedSearches;
import org.fengqiao.shared.ScheduledJob;

/** Looks into the searches that people keep and tells them what is new. */
@ApplicationScoped
class SavedSearchJob implements ScheduledJob {

    @Inject
    SavedSearches searches;

    @Inject
    SearchNews news;

    @Override
    public String name() {
        return "saved-searches";
    }

    @Override
    public Timing timing() {
        return Timing.every(Duration.ofMinutes(10));
    }

    @Override
    public void run(Progress progress) {
        Optional<Long> next = searches.after(0);
        while (next.isPresent() && !progress.stopping()) {
            searches.check(next.get()).ifPresent(found -> {
                news.tell(
                        found.staffId(),
                        found.name(),
                        found.count(),
                        found.newest().id());
                progress.count("news", 1);
            });
            next = searches.after(next.get());
        }
    }
}
