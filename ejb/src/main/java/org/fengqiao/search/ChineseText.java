package org.fengqiao.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes Chinese text apart, here and not in the index, so that every backend finds the same: words by dictionary and pairs of neighbouring
 * characters together. Words alone lose what the dictionary cuts wrongly (names of places, new words), pairs alone are blind to where
 * words begin and end; together they find more than either, which a test measures.
 */
final class ChineseText {

    /** One character for each, so that places in the text stay the same: full width to half, traditional to simplified, lower case. */
    private static final char[] ONE_SPELLING = spellings();

    /** Never given a text itself: copies of it are, which share its dictionary and are forgotten together with their text. */
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINA);

    private ChineseText() {}

    /** The text in its one spelling. As long as the text itself: what is found in the one stands at the same place in the other. */
    static String normalise(CharSequence text) {
        char[] chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = ONE_SPELLING[text.charAt(i)];
        }
        return new String(chars);
    }

    /** Words and pairs of a normalised text. */
    static List<String> tokens(String normalised) {
        List<String> tokens = new ArrayList<>(normalised.length() * 2);
        words(normalised, tokens);
        pairs(normalised, tokens);
        return tokens;
    }

    /**
     * What a field of the index is given, piece by piece: tokens with blanks between them, all words before all pairs, so that two words
     * stand as near each other as in the text.
     */
    static final class Gathered {

        private final StringBuilder words = new StringBuilder();
        private final StringBuilder pairs = new StringBuilder();

        /** A piece that counts as often as is told. No pair reaches from one piece into the next. */
        void add(String text, int times) {
            String normalised = normalise(text);
            repeat(words, times, into -> words(normalised, into));
            repeat(pairs, times, into -> pairs(normalised, into));
        }

        /** Token by token: a list of them would take five times the memory of the text that is made of them. */
        private static void repeat(StringBuilder all, int times, Consumer<Consumer<String>> tokens) {
            int before = all.length();
            tokens.accept(token -> all.append(token).append(' '));
            String once = times > 1 ? all.substring(before) : "";
            for (int i = 1; i < times; i++) {
                all.append(once);
            }
        }

        /** All of it, or null where there is nothing. */
        String joined() {
            return words.isEmpty() && pairs.isEmpty() ? null : words.toString().concat(pairs.toString());
        }
    }

    static void words(String normalised, Collection<String> into) {
        words(normalised, (Consumer<String>) into::add);
    }

    private static void words(String normalised, Consumer<String> into) {
        BreakIterator cuts = (BreakIterator) WORDS.clone();
        cuts.setText(normalised);
        int start = cuts.first();
        for (int end = cuts.next(); end != BreakIterator.DONE; end = cuts.next()) {
            if (Character.isLetterOrDigit(normalised.codePointAt(start))) {
                into.accept(normalised.substring(start, end));
            }
            start = end;
        }
    }

    /**
     * Pairs of neighbours, where a neighbour is a Han character or a whole run of letters and digits: 工伤 and 张x1 and 3号 alike. What
     * has no neighbour stands alone; runs of letters and digits stand alone as well.
     */
    static void pairs(String normalised, Collection<String> into) {
        pairs(normalised, (Consumer<String>) into::add);
    }

    private static void pairs(String normalised, Consumer<String> into) {
        int length = normalised.length();
        int previous = -1;
        boolean paired = false;
        int i = 0;
        while (i < length) {
            int end = unit(normalised, i);
            if (end == i) {
                alone(normalised, previous, i, paired, into);
                previous = -1;
                i = next(normalised, i);
                continue;
            }
            if (!han(normalised, i)) {
                into.accept(normalised.substring(i, end));
            }
            if (previous >= 0) {
                into.accept(normalised.substring(previous, end));
            }
            paired = previous >= 0;
            previous = i;
            i = end;
        }
        alone(normalised, previous, length, paired, into);
    }

    private static void alone(String text, int start, int end, boolean paired, Consumer<String> into) {
        if (start >= 0 && !paired && han(text, start)) {
            into.accept(text.substring(start, end));
        }
    }

    /** Where the unit ends that begins here: at once where there is none. */
    private static int unit(String text, int start) {
        if (han(text, start)) {
            return next(text, start);
        }
        int end = start;
        while (end < text.length() && !han(text, end) && Character.isLetterOrDigit(text.codePointAt(end))) {
            end = next(text, end);
        }
        return end;
    }

    static boolean han(String text, int index) {
        return Character.isIdeographic(text.codePointAt(index));
    }

    private static int next(String text, int index) {
        return text.offsetByCodePoints(index, 1);
    }

    private static char[] spellings() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            int half = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c;
            table[c] = Character.isSurrogate((char) half) ? (char) half : (char) Character.toLowerCase(half);
        }
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            String simple = simplify.transliterate(String.valueOf((char) c));
            if (simple.length() == 1) {
                table[c] = simple.charAt(0);
            }
        }
        return table;
    }
}
