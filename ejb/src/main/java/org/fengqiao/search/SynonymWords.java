package org.fengqiao.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.WrittenText;

/** The words of a group as somebody has typed them, and what may be wrong with them. */
final class SynonymWords {

    static final String FIELD = "words";

    /** Characters of a word. Longer ones are sentences, which nobody types again. */
    static final int LONGEST = 20;

    /** Of a group: each of them is asked for, wherever one stands in a question. */
    static final int MOST = 20;

    private static final Pattern BETWEEN = Pattern.compile("[,，、;；\\s\\u3000]+");

    private SynonymWords() {}

    /** The words, each once: 宅基地 and its traditional or full-width spelling are one. */
    static List<String> split(String typed) {
        Map<String, String> words = new LinkedHashMap<>();
        BETWEEN.splitAsStream(typed == null ? "" : typed)
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.putIfAbsent(ChineseText.normalise(word), word));
        return List.copyOf(words.values());
    }

    /**
     * @param taken groups in force besides this one: no word stands in two, as nobody could tell any more what it means
     * @return the words
     */
    static List<String> check(FieldCheck wrong, String typed, Collection<? extends Collection<String>> taken) {
        if (typed != null && !WrittenText.clean(typed)) {
            wrong.add(FIELD, "BAD_CHARACTER");
            return List.of();
        }
        List<String> words = split(typed);
        wrong.when(words.isEmpty(), FIELD, "REQUIRED");
        wrong.when(words.size() == 1, FIELD, "SYNONYM_ALONE", words.isEmpty() ? "" : words.get(0));
        wrong.when(words.size() > MOST, FIELD, "SYNONYMS_TOO_MANY", MOST);
        for (String word : words.subList(0, Math.min(words.size(), MOST))) {
            check(wrong, word);
            taken.stream()
                    .filter(group -> group.stream()
                            .anyMatch(other -> ChineseText.normalise(other).equals(ChineseText.normalise(word))))
                    .findFirst()
                    .ifPresent(group -> wrong.add(FIELD, "SYNONYM_TAKEN", word, String.join("、", group)));
        }
        return words;
    }

    private static void check(FieldCheck wrong, String word) {
        int length = WrittenText.length(word);
        if (length < 2) {
            wrong.add(FIELD, "SYNONYM_SHORT", word);
        } else if (length > LONGEST) {
            wrong.add(FIELD, "SYNONYM_LONG", WrittenText.start(word, LONGEST), LONGEST);
        } else if (!word.codePoints().allMatch(Character::isLetterOrDigit)) {
            wrong.add(FIELD, "SYNONYM_SIGN", word);
        }
    }
}
