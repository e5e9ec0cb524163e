package org.fengqiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.fengqiao.shared.QueryCode;

/**
 * What somebody typed, taken apart.
 *
 * @param parts what stood between blanks: each is looked for in the text, among the names and among the numbers
 * @param marks what is to be marked in the text that was found, longest first
 */
record QueryText(List<Part> parts, List<String> marks) {

    /** Whoever pastes a whole record looks for its beginning. In characters. */
    static final int LONGEST = 200;

    private static final int MOST_PARTS = 12;

    /** Either index refuses a question of more than 1,024 conditions; some are for scope, filters and names. */
    private static final int MOST_CONDITIONS = 900;

    /** Each term is looked for in the text and in the attachments. */
    private static final int FIELDS = 2;

    private static final int LONGEST_NAME = 20;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** From the region on: 130505100-2026-. */
    private static final Pattern BEGUN = Pattern.compile("[0-9]{6,12}-[0-9-]{0,12}");

    private static final Pattern LETTERS = Pattern.compile("[a-z']{2,40}");

    /** Words that ask and say nothing of the matter. Longer ones first. */
    private static final Pattern ASKING =
            Pattern.compile("什么时候|什么时间|什么地方|何时何地|多少钱|怎么样|怎么办|什么|多少|何时|何地|何处|何人|何种|为何|因何|如何|怎么|怎样|是否|有无"
                    + "|哪些|哪个|哪里|哪年|哪天|哪|谁|几次|几个|几|吗|呢");

    /** A pair with one of these says how the sentence is built; words that hold them (了解, 标的) are found as words. */
    private static final Pattern PARTICLES = Pattern.compile("[的了]");

    /**
     * @param units what the text should contain
     * @param asked whether it is a question in a sentence
     * @param neighbours of a question, each two words that follow one another in it, with a blank between them
     * @param name what may be (part of) a name, or null
     * @param letters what may be a name in pinyin, or null
     * @param begun what may be the begin of a case number, or null
     * @param numbers what may be an official number
     * @param hashes keyed hashes of what may be an ID number or a phone
     */
    record Part(
            List<Unit> units,
            boolean asked,
            List<String> neighbours,
            String name,
            String letters,
            String begun,
            Set<String> numbers,
            Set<String> hashes) {

        private Part withoutNeighbours() {
            return with(units, List.of());
        }

        private Part with(List<Unit> units, List<String> neighbours) {
            return new Part(units, asked, neighbours, name, letters, begun, numbers, hashes);
        }

        private int conditions() {
            int terms = units.stream()
                    .flatMap(unit -> unit.ways().stream())
                    .mapToInt(Set::size)
                    .sum();
            return FIELDS * (terms + 2 * neighbours.size());
        }

        /** @param room for other words than those that were typed; what is used of it is taken away */
        private Part within(int[] room) {
            return with(units.stream().map(unit -> unit.within(room)).toList(), List.of());
        }
    }

    /**
     * What the text should contain.
     *
     * @param ways to say it, each a set of terms
     * @param full false: a single character, or a pair across the border of two words, which says less
     * @param counted among those of which so many are needed
     */
    record Unit(List<Set<String>> ways, boolean full, boolean counted) {

        private Unit within(int[] room) {
            List<Set<String>> kept = new ArrayList<>(ways.subList(0, 1));
            for (Set<String> other : ways.subList(1, ways.size())) {
                if (FIELDS * other.size() <= room[0]) {
                    room[0] -= FIELDS * other.size();
                    kept.add(other);
                }
            }
            return new Unit(kept, full, counted);
        }
    }

    boolean empty() {
        return parts.isEmpty();
    }

    /** Whether it matters how near each other words stand. */
    boolean weighsNeighbours() {
        return parts.stream().anyMatch(part -> !part.neighbours().isEmpty());
    }

    /** The same wherever its words stand. */
    QueryText withoutNeighbours() {
        return new QueryText(parts.stream().map(Part::withoutNeighbours).toList(), marks);
    }

    static QueryText of(String typed, Synonyms synonyms, FieldCipher cipher) {
        String text = ChineseText.normalise(typed == null ? "" : typed).strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST));
        }
        List<Part> parts = new ArrayList<>();
        Set<String> marks = new LinkedHashSet<>();
        List<String> words =
                BLANKS.splitAsStream(text).filter(w -> !w.isEmpty()).toList();
        for (String word : words.subList(0, Math.min(MOST_PARTS, words.size()))) {
            Part part = part(word, synonyms, cipher, marks);
            if (!part.units().isEmpty() || part.name() != null) {
                parts.add(part);
            }
        }
        if (parts.isEmpty() && !text.isEmpty()) {
            // marks and signs alone: nothing says so, rather than everything
            parts.add(part(text, synonyms, cipher, marks));
        }
        if (parts.size() > 1) {
            whole(text, synonyms, cipher, parts);
        }
        return new QueryText(
                        parts,
                        marks.stream().sorted((a, b) -> b.length() - a.length()).toList())
                .fitting();
    }

    /** Takes away what would be too much to ask: first how near each other words stand, then other words for them. */
    private QueryText fitting() {
        if (parts.stream().mapToInt(Part::conditions).sum() <= MOST_CONDITIONS) {
            return this;
        }
        int[] room = {
            MOST_CONDITIONS
                    - parts.stream()
                            .flatMap(part -> part.units().stream())
                            .mapToInt(unit -> FIELDS * unit.ways().get(0).size())
                            .sum()
        };
        return new QueryText(parts.stream().map(part -> part.within(room)).toList(), marks);
    }

    /** A number or a name that was typed with blanks in it: 138 1234 5678, zhang san. */
    private static void whole(String text, Synonyms synonyms, FieldCipher cipher, List<Part> parts) {
        String joined = BLANKS.matcher(text).replaceAll("");
        Part part = part(joined, synonyms, cipher, new LinkedHashSet<>());
        if (part.letters() != null || joined.chars().allMatch(c -> c < 128)) {
            parts.clear();
            parts.add(part);
        }
    }

    private static Part part(String word, Synonyms synonyms, FieldCipher cipher, Set<String> marks) {
        String said = ASKING.matcher(word).replaceAll("\n");
        boolean asked = word.endsWith("?") || !said.equals(word);
        List<Unit> units = units(said, synonyms, marks);
        if (units.isEmpty()) {
            units = units(word, synonyms, marks);
        }
        boolean name = word.codePointCount(0, word.length()) >= 2 && word.length() <= LONGEST_NAME;
        if (name) {
            marks.add(word);
        }
        return new Part(
                units,
                asked,
                asked ? neighbours(said) : List.of(),
                name ? word : null,
                LETTERS.matcher(word).matches() ? word.replace("'", "") : null,
                BEGUN.matcher(word).matches() ? word : null,
                numbers(word),
                hashes(word, cipher));
    }

    private static List<Unit> units(String text, Synonyms synonyms, Collection<String> marks) {
        Set<String> words = new LinkedHashSet<>();
        ChineseText.words(text, words);
        Set<String> plain = new LinkedHashSet<>(words);
        ChineseText.pairs(PARTICLES.matcher(text).replaceAll("\n"), plain);
        List<Unit> units = new ArrayList<>();
        for (Synonyms.Found found : synonyms.in(text)) {
            List<Set<String>> alternatives = new ArrayList<>();
            alternatives.add(new LinkedHashSet<>(ChineseText.tokens(found.word())));
            found.others().forEach(other -> alternatives.add(new LinkedHashSet<>(ChineseText.tokens(other))));
            units.add(new Unit(alternatives, true, true));
            plain.removeAll(alternatives.get(0));
            marks.add(found.word());
            marks.addAll(found.others());
        }
        for (String term : plain) {
            boolean single = ChineseText.han(term, 0) && term.codePointCount(0, term.length()) == 1;
            boolean across = !words.contains(term) && term.codePoints().allMatch(Character::isIdeographic);
            units.add(new Unit(List.of(Set.of(term)), !single && !across, !single));
            marks.add(term);
        }
        return units;
    }

    private static List<String> neighbours(String text) {
        List<String> words = new ArrayList<>();
        ChineseText.words(text, words);
        words.removeIf(word -> word.codePointCount(0, word.length()) < 2);
        return IntStream.range(1, words.size())
                .mapToObj(i -> words.get(i - 1) + " " + words.get(i))
                .distinct()
                .toList();
    }

    private static boolean digits(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        if (text.length() >= 4 && digits(text)) {
            numbers.add(text);
        }
        QueryCode.parse(text).ifPresent(numbers::add);
        return numbers;
    }

    private static Set<String> hashes(String text, FieldCipher cipher) {
        Set<String> hashes = new LinkedHashSet<>();
        if (text.length() >= 6 && digits(text)) {
            hashes.addAll(cipher.lookupHashes("id", IdCard.normalise(text)));
            if (PhoneNumber.isValid(text)) {
                hashes.addAll(cipher.lookupHashes("phone", PhoneNumber.normalise(text)));
            }
        }
        return hashes;
    }
}
