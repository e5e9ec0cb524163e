package org.fengqiao.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of the field that mean the same (欠薪, 拖欠工资). They are looked up when a question is asked and not when a case is written, so a new
 * pair works at once and on every case there is.
 */
final class Synonyms {

    private final Map<String, Set<String>> others = new HashMap<>();
    private int longest;

    /** @param groups words that mean the same, as they are usually written */
    Synonyms(Collection<? extends Collection<String>> groups) {
        for (Collection<String> group : groups) {
            List<String> words = group.stream()
                    .map(word -> ChineseText.normalise(word).strip())
                    .filter(word -> word.length() >= 2)
                    .distinct()
                    .toList();
            for (String word : words) {
                Set<String> rest = others.computeIfAbsent(word, w -> new LinkedHashSet<>());
                words.stream().filter(other -> !other.equals(word)).forEach(rest::add);
                longest = Math.max(longest, word.length());
            }
        }
    }

    /** A word that stands in a text, and what it can be called as well. */
    record Found(String word, Set<String> others) {}

    /** The words of a normalised text that have synonyms, each once; where two begin at one place, the longer. */
    List<Found> in(String text) {
        Map<String, Found> found = new LinkedHashMap<>();
        int i = 0;
        while (i < text.length()) {
            String word = wordAt(text, i);
            if (word != null) {
                found.put(word, new Found(word, others.get(word)));
            }
            i += word == null ? 1 : word.length();
        }
        return List.copyOf(found.values());
    }

    private String wordAt(String text, int index) {
        for (int length = Math.min(longest, text.length() - index); length >= 2; length--) {
            String word = text.substring(index, index + length);
            if (others.containsKey(word)) {
                return word;
            }
        }
        return null;
    }
}
