package org.fengqiao.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.casefile.EventSentence;
import org.fengqiao.shared.Texts;

/**
 * A notice as it is shown.
 *
 * @param caseNo null when it is about no case, or gathers several
 * @param data fills the sentence {@code notice.KIND}; {@code title} and {@code who} (the parties) say which case it is about
 * @param items what a day's notice gathers, latest first; empty for all others
 */
public record NoticeView(
        long id, Instant at, String kind, String caseNo, Map<String, Object> data, boolean unread, List<Item> items) {

    /** One period in a day's notice. */
    public record Item(AlertWords words, boolean open) {}

    /** The first few of the periods that a change of the calendar has moved; empty for all other notices. */
    public List<MoveWords> moves() {
        return MoveWords.of(data);
    }

    public String sentence(Texts texts) {
        return switch (kind) {
            case TellingOfDeadlines.SINGLE -> AlertWords.of(data).text(texts);
            case TellingOfDeadlines.BUNDLE -> texts.get("notice.DEADLINES", items.size());
            default -> EventSentence.fill("notice." + kind, data, texts);
        };
    }
}
