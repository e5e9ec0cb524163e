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
        SavedSearches.Changed changed = searches.changed();
        while (!changed.rows().isEmpty()) {
            Optional<Long> next = searches.after(0);
            while (next.isPresent()) {
                if (progress.stopping()) {
                    return;
                }
                Optional<SavedSearches.News> found = searches.check(next.get(), changed.cases());
                if (found.isPresent()) {
                    tell(found.get());
                    progress.count("news", 1);
                }
                next = searches.after(next.get());
            }
            searches.looked(changed);
            changed = searches.changed();
        }
    }

    /** Told first and known then: whoever dies in between tells twice and not never. */
    private void tell(SavedSearches.News found) {
        news.tell(
                found.staffId(),
                found.name(),
                found.cases().size(),
                found.cases().get(0));
        searches.told(found);
    }
}
