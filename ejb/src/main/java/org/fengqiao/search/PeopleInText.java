package org.fengqiao.search;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds people whom nobody has named to us: relatives, witnesses, neighbours. HanLP takes many an ordinary word for a name (向本院, 尚欠), so
 * a guess must begin with a surname and go on with what may be a given name; and it misses others, which are found by what they are made of
 * and by what stands beside them: 之妻, 邻居, 老…家, …婶. In doubt a word is taken out.
 */
final class PeopleInText {

    private static final String SOMEBODY = "某人";
    private static final String DEMO = "演";
    private static final int GIVEN = 2;

    private static final Pattern TITLED = Pattern.compile("(.{1,2})(" + NameWords.TITLES + ")");
    private static final Pattern TITLE = Pattern.compile(NameWords.TITLES);
    private static final Pattern FAMILIAR = Pattern.compile("([老小大阿])([" + NameWords.COMMON + "])");
    private static final Pattern COUNTED = Pattern.compile("[一二三四五六七八九十几]");
    private static final Pattern NAMELIKE = Pattern.compile("(?:nr|nz|g).*|ns|ng|ag|vg|a");

    private final String text;
    private final List<Term> words;
    private final List<PartOfText> found = new ArrayList<>();

    private PeopleInText(String text) {
        this.text = text;
        this.words = NameWords.cut(text);
    }

    /** The text without people and without the places that have no form. */
    static String without(String text) {
        PeopleInText people = new PeopleInText(text);
        people.look();
        return PartOfText.replace(text, people.found);
    }

    private void look() {
        found.addAll(PlacesInText.houses(text, words));
        boolean listed = false; // the word before was a person, or a list of them goes on
        for (int at = 0; at < words.size(); at++) {
            Term word = words.get(at);
            if (found.stream().anyMatch(part -> part.holds(word.offset))) {
                continue;
            }
            PartOfText part = PlacesInText.place(word);
            if (part == null) {
                part = person(at, listed || at > 0 && NameWords.ROLES.contains(words.get(at - 1).word));
                listed = part != null || listed && "、和与及跟".contains(word.word);
            }
            if (part != null) {
                found.add(part);
            }
        }
    }

    /**
     * @param expected whether what stands before makes one expect a person
     */
    private PartOfText person(int at, boolean expected) {
        Term word = words.get(at);
        boolean guess = word.nature.startsWith("nr");
        if (word.word.contains("·") || word.word.contains("•")) {
            return guess ? part(word.offset, NameWords.end(word), SOMEBODY) : null;
        }
        if (word.word.equals("由于") || word.word.equals("对于")) {
            return behindPreposition(at);
        }
        PartOfText called = called(at, expected);
        if (called != null) {
            return called;
        }
        int start = word.offset;
        boolean led = guess && led(word);
        if (led) {
            start++;
        }
        int surname = led ? 1 : NameWords.surname(text, start);
        if (surname == 0) {
            return null;
        }
        boolean weak = surname == 1 && !led && NameWords.weak(text.charAt(start));
        boolean common = surname == 1 && NameWords.common(text.charAt(start));
        int after = start + surname;
        int end = NameWords.end(word);
        if (end > after) {
            String given = text.substring(after, end);
            boolean taken = guess
                    ? !weak
                            || expected
                            || NameWords.usual(given)
                            || given.length() == GIVEN
                                    && !COUNTED.matcher(given).find()
                                    && !NameWords.ordinary(given)
                    : given.length() <= GIVEN
                            && (word.nature.startsWith("nz") && common && NameWords.usual(given)
                                    || expected && !weak && word.nature.startsWith("n"));
            if (taken && NameWords.possible(given)) {
                return part(start, rest(at, given.length(), end), SOMEBODY);
            }
        }
        if ((common || expected) && end < after + GIVEN && ends(at, after + GIVEN)) {
            // two words of their own make up a name: 孟秋 琴
            if (NameWords.usual(text.substring(after, after + GIVEN))) {
                return part(start, after + GIVEN, SOMEBODY);
            }
        }
        int to = end > after ? after : given(at, after, weak, expected || led || surname == 2);
        if (to > after) {
            return part(start, to, SOMEBODY);
        }
        return led ? part(word.offset, end, SOMEBODY) : null;
    }

    private static PartOfText part(int from, int to, String instead) {
        return new PartOfText(from, to, instead);
    }

    /** 由 于秀芬: the surname 于 was taken for the end of the word before. */
    private PartOfText behindPreposition(int at) {
        Term next = next(at);
        if (next == null || next.word.length() > 1 && !next.nature.startsWith("nr")) {
            return null;
        }
        int to = next.offset + Math.min(GIVEN, next.word.length());
        return NameWords.usual(text.substring(next.offset, to))
                ? part(next.offset - 1, rest(at + 1, to - next.offset, to), SOMEBODY)
                : null;
    }

    /** What neighbours say: 老李, 张婶, 赵老师, 王家. */
    private PartOfText called(int at, boolean expected) {
        Term word = words.get(at);
        Term next = next(at);
        char first = word.word.charAt(0);
        int end = NameWords.end(word);
        Matcher familiar = FAMILIAR.matcher(text).region(word.offset, text.length());
        if (familiar.lookingAt()
                && (word.nature.startsWith("nr")
                        || word.word.length() == 1 && surnameOnly(next)
                        || ends(at, familiar.end())
                                && (expected || word.word.length() == 1 || word.nature.startsWith("nz")))) {
            return part(word.offset, familiar.end(), familiar.group(1) + "某");
        }
        Matcher titled = TITLED.matcher(word.word);
        if (titled.matches()
                && NameWords.surname(titled.group(1), 0) == titled.group(1).length()
                && !NameWords.weak(first)
                && word.nature.startsWith("n")) {
            return part(word.offset, end, "某" + titled.group(2));
        }
        if (!NameWords.common(first)) {
            return null;
        }
        if (word.word.length() == 1 && next != null && TITLE.matcher(next.word).matches()) {
            return part(word.offset, NameWords.end(next), "某" + next.word);
        }
        if (word.word.equals(first + "家") && !word.nature.toString().equals("n")) {
            boolean name = next != null && next.word.length() == 1 && NameWords.usual(next.word);
            return name ? part(word.offset, end + 1, SOMEBODY) : part(word.offset, end, "某家");
        }
        return null;
    }

    /** Whether a guess is a surname and a word behind it: 小 赵各. */
    private static boolean surnameOnly(Term guess) {
        return guess != null
                && guess.nature.startsWith("nr")
                && guess.word.length() == GIVEN
                && !NameWords.usual(guess.word.substring(1));
    }

    /** Whether a guess begins with a word before the name: 向刘志民. */
    private boolean led(Term word) {
        if (word.word.length() < 2 || NameWords.LEADING.indexOf(word.word.charAt(0)) < 0) {
            return false;
        }
        return NameWords.common(word.word.charAt(1))
                || word.word.length() > 2
                        && "向经时应原".indexOf(word.word.charAt(0)) >= 0
                        && NameWords.surname(word.word, 1) > 0;
    }

    /** Where the given name ends behind a surname that stands alone, or where the surname does. */
    private int given(int at, int after, boolean weak, boolean expected) {
        Term first = next(at);
        if (first == null
                || weak
                        && !(first.nature.startsWith("n")
                                && first.word.length() == GIVEN
                                && NameWords.usual(first.word))) {
            return after;
        }
        boolean demo = words.get(at).word.equals(DEMO);
        int to = after;
        for (Term more : words.subList(at + 1, words.size())) {
            boolean wholeName = demo && more.nature.toString().equals("nr");
            boolean goesOn = wholeName
                    || to - after + more.word.length() <= GIVEN
                            && NameWords.possible(more.word)
                            && (expected || demo || namelike(more) || NameWords.usual(more.word));
            if (!goesOn) {
                break;
            }
            to += more.word.length();
            if (to - after >= GIVEN) {
                break;
            }
        }
        return to;
    }

    /** A guess of a surname and one character may have left the other behind. */
    private int rest(int at, int given, int end) {
        Term next = next(at);
        return given == 1
                        && next != null
                        && next.word.length() == 1
                        && (NameWords.usual(next.word) || NameWords.possible(next.word) && namelike(next))
                ? end + 1
                : end;
    }

    private static boolean namelike(Term word) {
        return NAMELIKE.matcher(word.nature.toString()).matches();
    }

    private Term next(int at) {
        return at + 1 < words.size() ? words.get(at + 1) : null;
    }

    /** Whether a word ends there, or one that has only 家 behind it. */
    private boolean ends(int at, int end) {
        return words.subList(at, words.size()).stream()
                .filter(word -> NameWords.end(word) >= end)
                .findFirst()
                .filter(word -> NameWords.end(word) == end || word.word.endsWith("家"))
                .isPresent();
    }
}
