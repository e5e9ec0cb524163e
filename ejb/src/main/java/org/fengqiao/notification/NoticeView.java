package org.fengqiao.notification;

import java.time.Instant;
import java.util.Map;
import org.fengqiao.casefile.EventSentence;
import org.fengqiao.shared.Texts;

/**
 * A notice as it is shown.
 *
 * @param data fills the sentence {@code notice.KIND}; {@code title} and {@code who} (the parties) say which case it is about
 */
public record NoticeView(long id, Instant at, String kind, String caseNo, Map<String, Object> data, boolean unread) {

    public String sentence(Texts texts) {
        return EventSentence.fill("notice." + kind, data, texts);
    }
}
