package org.fengqiao.casefile;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.shared.Texts;
import org.fengqiao.shared.Wording;

/** The sentence of an event: the text {@code event.KIND} with its {@code {name}} places filled from the event's data. */
public final class EventSentence {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private EventSentence() {}

    public static String of(String kind, Map<String, Object> data, Texts texts) {
        boolean nobodyNew =
                kind.equals("CASE_JOINED") && data.get("parties") instanceof Number parties && parties.intValue() == 0;
        return fill("event." + kind + (nobodyNew ? ".nobody" : ""), data, texts);
    }

    /** The text of any key, filled in the same way. */
    public static String fill(String key, Map<String, Object> data, Texts texts) {
        Matcher places = PLACE.matcher(texts.get(key));
        StringBuilder sentence = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(sentence, Matcher.quoteReplacement(value(data.get(places.group(1)), texts)));
        }
        return places.appendTail(sentence).toString().strip();
    }

    private static String value(Object value, Texts texts) {
        return value == null ? "" : value instanceof String text ? Wording.text(text, texts) : value.toString();
    }
}
