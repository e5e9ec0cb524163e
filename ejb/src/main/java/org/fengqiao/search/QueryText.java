package org.fengqiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.shared.FieldCipher;
import org.fengqiao.shared.IdCard;
import org.fengqiao.shared.PhoneNumber;
import org.fengqiao.shared.QueryCode;

/**
 * What somebody typed, taken apart.
 *
 * @param parts what stood between blanks: each is looked for in the text, among the names and among the numbers
 * @param marks what is to be marked in the text that was found, longest first
 * @param joined the parts without their blanks, where they may be one name in pinyin; or null
 * @param loose fewer of the words are needed
 */
record QueryText(List<Part> parts, List<String> marks, Part joined, boolean loose) {

    /** Whoever pastes a whole record looks for its beginning. In characters. */
    static final int LONGEST = 200;

    private static final int MOST_PARTS = 12;

    /** Either index refuses a question of more than 1,024 conditions; some are for scope, filters and names. */
    private static final int MOST_CONDITIONS = 900;

    /** Each term is looked for in the text and in the attachments. */
    private static final int FIELDS = 2;

    private static final int LONGEST_NAME = 20;
    private static final int LEAST_SPARED = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** From the region on: 130505100-2026-. */
    private static final Pattern BEGUN = Pattern.compile("[0-9]{6,12}-[0-9-]{0,12}");

    private static final Pattern LETTERS = Pattern.compile("[a-z']{2,40}");

    /** Words that ask and say nothing of the matter. Longer ones first. */
    private static final Pattern ASKING =
            Pattern.compile("什么时候|什么时间|什么地方|何时何地|多少钱|怎么样|怎么办|什么|多少|何时|何地|何处|何人|何种|为何|因何|如何|怎么|怎样|是否|有无"
                    + "|哪些|哪个|哪里|哪年|哪天|哪|谁|几次|几个|几|吗|呢");

    /** Words of any matter: they put what is found in order, and nothing is found for them alone. */
    private static final Pattern COMMON = Pattern.compile("没有|没人|有人|这个|那个|这样|那样|这些|那些|东西|一个|处理|解决|纠纷|问题|事情|情况|我们|他们|你们"
            + "|她们|自己|已经|因为|所以|如果|但是|可以|应该|应当|需要|进行|不能|不会|请问|关于|[啊呀吧啦哦嘛]+");

    /** （2026）平人调字第12号, in any brackets. */
    private static final Pattern OFFICIAL = Pattern.compile(".{0,20}[(\\[〔【][0-9]{4}[)\\]〕】].{0,20}?[0-9]{1,8}号?");

    private static final String ENDED = "\\p{IsHan}{1,6}?(?:省|市|县|区|镇|乡|街道|村)";

    private static final Pattern PLACE = Pattern.compile(ENDED);
    private static final Pattern OFFICE = Pattern.compile("(?:居民委员会|村民委员会|居委会|村委会)$");

    /** At least two places, one within the other: 任城镇北街社区. */
    private static final Pattern PLACES = Pattern.compile("(?:" + ENDED + "){2,}(?:" + OFFICE.pattern() + ")?");

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

        /** Whether it names one thing, a place or a number: what lacks some of it is something else. */
        boolean exact() {
            return official() || name != null && PLACES.matcher(name).matches();
        }

        private boolean official() {
            return numbers.stream().anyMatch(number -> OFFICIAL.matcher(number).matches());
        }

        /** Whether some of its words may be missing where nothing holds enough of them; a name of three characters is nobody else's. */
        private boolean spares() {
            return begun == null
                    && !official()
                    && units.stream()
                                    .filter(unit -> unit.counted() && unit.han())
                                    .count()
                            >= 2
                    && (name == null
                            || name.codePoints()
                                            .filter(Character::isIdeographic)
                                            .count()
                                    >= LEAST_SPARED);
        }

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

        /** Whether it is said of any matter; a single character is no word that could be. */
        boolean common() {
            return !counted && ways.get(0).stream().anyMatch(term -> term.codePointCount(0, term.length()) > 1);
        }

        private boolean han() {
            return ways.get(0).stream().anyMatch(term -> ChineseText.han(term, 0));
        }
    }

    private QueryText(List<Part> parts, List<String> marks) {
        this(parts, marks, null, false);
    }

    /** Everything that may mean a name or a number. */
    List<Part> all() {
        return joined == null
                ? parts
                : Stream.concat(parts.stream(), Stream.of(joined)).toList();
    }

    /** The same with fewer words needed; null where there are none to spare. Parts between blanks are told apart by whoever typed them. */
    QueryText looser() {
        return loose || parts.size() != 1 || joined != null || !parts.get(0).spares()
                ? null
                : new QueryText(parts, marks, null, true);
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
        return new QueryText(parts.stream().map(Part::withoutNeighbours).toList(), marks, joined, loose);
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
        List<String> longest =
                marks.stream().sorted((a, b) -> b.length() - a.length()).toList();
        Part joined = parts.size() > 1 ? whole(text, synonyms, cipher, parts) : null;
        return new QueryText(parts, longest, joined, false).fitting();
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
        return new QueryText(parts.stream().map(part -> part.within(room)).toList(), marks, joined, loose);
    }

    /**
     * A number or a name that was typed with blanks in it: 138 1234 5678, zhang san. Letters may as well be several names, so they are one more
     * way to read the parts; a number stands for them.
     */
    private static Part whole(String text, Synonyms synonyms, FieldCipher cipher, List<Part> parts) {
        String joined = BLANKS.matcher(text).replaceAll("");
        Part part = part(joined, synonyms, cipher, new LinkedHashSet<>());
        if (part.letters() != null) {
            return part;
        }
        if (joined.chars().allMatch(c -> c < 128) && parts.stream().allMatch(p -> p.letters() == null)) {
            parts.clear();
            parts.add(part);
        }
        return null;
    }

    private static Part part(String word, Synonyms synonyms, FieldCipher cipher, Set<String> marks) {
        String said = ASKING.matcher(word).replaceAll("\n");
        boolean asked = word.endsWith("?") || !said.equals(word);
        List<Unit> units = PLACES.matcher(word).matches() ? places(word, marks) : units(said, synonyms, marks);
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

    /** Pairs of the place's own name and of those it lies in, which are not written together anywhere. */
    private static List<Unit> places(String word, Collection<String> marks) {
        Set<String> pairs = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(OFFICE.matcher(word).replaceFirst(""));
        while (places.find()) {
            ChineseText.pairs(places.group(), pairs);
            marks.add(places.group());
        }
        return pairs.stream()
                .map(pair -> new Unit(List.of(Set.of(pair)), true, true))
                .toList();
    }

    private static List<Unit> units(String text, Synonyms synonyms, Collection<String> marks) {
        Set<String> words = new LinkedHashSet<>();
        ChineseText.words(text, words);
        Set<String> plain = new LinkedHashSet<>(words);
        String bare = PARTICLES.matcher(text).replaceAll("\n");
        ChineseText.pairs(bare, plain);
        Set<String> telling = new HashSet<>();
        ChineseText.pairs(COMMON.matcher(bare).replaceAll("\n"), telling);
        words.stream().filter(word -> !COMMON.matcher(word).matches()).forEach(telling::add);
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
            units.add(new Unit(List.of(Set.of(term)), !single && !across, !single && telling.contains(term)));
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
