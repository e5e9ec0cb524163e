package org.fengqiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;

/**
 * A period that a change of the calendar has moved.
 *
 * @param rule name of the rule, as {@link Wording} writes it
 * @param before its last day as it was, yyyy-MM-dd
 */
public record MoveWords(String caseNo, String rule, String before, String after) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static MoveWords read(String json) {
        try {
            return JSON.readValue(json, MoveWords.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a moved period holds no JSON: " + json, broken);
        }
    }

    /** What a notice of moved periods names; empty for every other notice. */
    static List<MoveWords> of(Map<String, Object> data) {
        return data.get("examples") instanceof List<?> examples
                ? examples.stream()
                        .map(each -> JSON.convertValue(each, MoveWords.class))
                        .toList()
                : List.of();
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are JSON", e);
        }
    }

    /** 书面答复：2027-02-08 → 2027-02-18. */
    public String text(Texts texts) {
        return texts.get("notice.DEADLINES_MOVED.item", Wording.text(rule, texts), before, after);
    }
}
