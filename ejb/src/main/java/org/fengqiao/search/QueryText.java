package org.fengqiao.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.fengqiao.shared.QueryCode;

/**
 * What somebody typed, taken apart.
 *
 * @param units what a case should contain: each a term, or a thing of which each way to say it is a set of terms
 * @param names what may be (part of) a name
 * @param letters what may be a name in pinyin, in letters only
 * @param hashes keyed hashes of what may be an ID number or a phone
 * @param numbers what may be an official number
 * @param marks what is to be marked in the text that was found, longest first
 */
record QueryText(
        List<List<Set<String>>> units,
        Set<String> names,
        Set<String> letters,
        Set<String> hashes,
        Set<String> numbers,
        List<String> marks) {

    /** Whoever pastes a whole record looks for its beginning. In characters. */
    static final int LONGEST = 200;

    private static final int LONGEST_NAME = 20;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LETTERS = Pattern.compile("[a-z' ]{2,60}");

    boolean empty() {
        return units.isEmpty() && names.isEmpty() && letters.isEmpty() && hashes.isEmpty() && numbers.isEmpty();
    }

    static QueryText of(String typed, Synonyms synonyms, FieldCipher cipher) {
        String text = ChineseText.normalise(typed == null ? "" : typed).strip();
        if (text.length() > LONGEST) {
            text = text.substring(
                    0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> letters = new LinkedHashSet<>();
        Set<String> hashes = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (String part : BLANKS.split(text)) {
            if (part.codePointCount(0, part.length()) >= 2 && part.length() <= LONGEST_NAME) {
                names.add(part);
            }
            number(part, numbers);
            hashes(part, cipher, hashes);
        }
        number(text, numbers);
        hashes(text, cipher, hashes);
        if (LETTERS.matcher(text).matches()) {
            letters.add(text.replaceAll("[' ]", ""));
            letters.addAll(List.of(BLANKS.split(text)));
        }
        Map<Set<Set<String>>, List<Set<String>>> units = new LinkedHashMap<>();
        Set<String> marks = new LinkedHashSet<>(names);
        for (Synonyms.Segment segment : synonyms.segments(text)) {
            if (segment.others().isEmpty()) {
                for (String term : new LinkedHashSet<>(ChineseText.tokens(segment.text()))) {
                    units.put(Set.of(Set.of(term)), List.of(Set.of(term)));
                    marks.add(term);
                }
            } else {
                List<Set<String>> alternatives = new ArrayList<>();
                alternatives.add(new LinkedHashSet<>(ChineseText.tokens(segment.text())));
                marks.add(segment.text());
                for (String other : segment.others()) {
                    alternatives.add(new LinkedHashSet<>(ChineseText.tokens(other)));
                    marks.add(other);
                }
                units.put(Set.copyOf(alternatives), alternatives);
            }
        }
        return new QueryText(
                List.copyOf(units.values()),
                names,
                letters,
                hashes,
                numbers,
                marks.stream()
                        .filter(mark -> !mark.isBlank())
                        .sorted((a, b) -> b.length() - a.length())
                        .toList());
    }

    private static void number(String text, Set<String> numbers) {
        if (text.length() >= 4 && text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            numbers.add(text);
        }
        QueryCode.parse(text).ifPresent(numbers::add);
    }

    private static void hashes(String text, FieldCipher cipher, Set<String> hashes) {
        if (text.length() < 6 || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        hashes.addAll(cipher.lookupHashes("id", IdCard.normalise(text)));
        if (PhoneNumber.isValid(text)) {
            hashes.addAll(cipher.lookupHashes("phone", PhoneNumber.normalise(text)));
        }
    }
}
