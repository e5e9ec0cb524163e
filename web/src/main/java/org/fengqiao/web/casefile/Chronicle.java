package org.fengqiao.web.casefile;

import java.util.List;
import org.fengqiao.casefile.EventSentence;
import org.fengqiao.casefile.Timeline;
import org.fengqiao.category.Categories;
import org.fengqiao.shared.LegalBasis;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.TimelineEntry;

/** The events of a case as the page tells them, newest first. */
public record Chronicle(List<TimelineEntry> entries, String next) {

    static Chronicle of(Page<Timeline.Entry> page, Texts texts, Categories categories) {
        return new Chronicle(told(page.items(), texts), page.next());
    }

    public static List<TimelineEntry> told(List<Timeline.Entry> events, Texts texts) {
        return events.stream().map(entry -> entry(entry, texts)).toList();
    }

    private static TimelineEntry entry(Timeline.Entry entry, Texts texts) {
        String who = entry.actor() + (entry.organisation() == null ? "" : "（" + entry.organisation() + "）");
        return new TimelineEntry(
                entry.at(),
                who,
                EventSentence.of(entry.kind(), entry.data(), texts),
                null,
                entry.legalBasis() == null ? null : LegalBasis.text(entry.legalBasis(), texts),
                null,
                null);
    }
}
