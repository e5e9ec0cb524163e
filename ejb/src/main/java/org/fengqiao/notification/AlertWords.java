package org.fengqiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.fengqiao.deadline.TrafficLight;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;

/**
 * What somebody was told of a period, as it stood then.
 *
 * @param rule name of the rule, see {@link Wording}
 * @param subject what is due on a day that the parties set; empty when the rule counts it
 * @param due last day, yyyy-MM-dd
 */
public record AlertWords(
        String caseNo,
        String title,
        String who,
        String rule,
        String subject,
        String due,
        TrafficLight.State state,
        int amount,
        TrafficLight.Unit unit) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AlertWords read(String json) {
        try {
            return JSON.readValue(json, AlertWords.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an alert holds no JSON: " + json, broken);
        }
    }

    static AlertWords of(Map<String, Object> data) {
        return JSON.convertValue(data, AlertWords.class);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and numbers are JSON", e);
        }
    }

    public TrafficLight light() {
        return new TrafficLight(state, amount, unit);
    }

    /** 人民调解期限：已超期2天（2026-11-24到期）. Names nobody, so it may also leave the house. */
    public String text(Texts texts) {
        return texts.get("notice.DEADLINE", Wording.text(rule, texts), light().text(texts), due);
    }

    /** What is due, where the parties set the day: 赔偿两千元. */
    public String what() {
        return subject == null ? "" : subject;
    }
}
