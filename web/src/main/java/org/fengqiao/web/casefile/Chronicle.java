package org.fengqiao.web.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.casefile.EventSentence;
import org.fengqiao.casefile.Timeline;
import org.fengqiao.shared.LegalBasis;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;
import org.fengqiao.web.component.TimelineEntry;

/** The events of a case as the page tells them, with the periods that the calendar has moved in between, newest first. */
public record Chronicle(List<TimelineEntry> entries, String next) {

    static Chronicle of(Page<Timeline.Entry> page, List<Timeline.Move> moves, Texts texts) {
        List<TimelineEntry> entries = new ArrayList<>(told(page.items(), texts));
        moves.forEach(move -> entries.add(moved(move, texts)));
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return new Chronicle(entries, page.next());
    }

    private static TimelineEntry moved(Timeline.Move move, Texts texts) {
        return new TimelineEntry(
                move.at(),
                move.who(),
                texts.get(
                        "case.timeline.moved",
                        Wording.text(move.rule(), texts),
                        move.before().toString(),
                        move.after().toString()),
                move.why(),
                null,
                null,
                null);
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
