package org.fengqiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /** @param others what it can be called as well; empty for text between such words */
    record Segment(String text, Set<String> others) {}

    /** Cuts a normalised text at the words that have synonyms, the longest word first. */
    List<Segment> segments(String text) {
        List<Segment> segments = new ArrayList<>();
        int plain = 0;
        int i = 0;
        while (i < text.length()) {
            String word = wordAt(text, i);
            if (word == null) {
                i++;
                continue;
            }
            if (i > plain) {
                segments.add(new Segment(text.substring(plain, i), Set.of()));
            }
            segments.add(new Segment(word, others.get(word)));
            i += word.length();
            plain = i;
        }
        if (plain < text.length()) {
            segments.add(new Segment(text.substring(plain), Set.of()));
        }
        return segments;
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
