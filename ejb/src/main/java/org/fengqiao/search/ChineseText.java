package org.fengqiao.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes Chinese text apart, here and not in the index, so that every backend finds the same: words by dictionary and pairs of neighbouring
 * characters together. Words alone lose what the dictionary cuts wrongly (names of places, new words), pairs alone are blind to where
 * words begin and end; together they find more than either, which a test measures.
 */
final class ChineseText {

    /** One character for each, so that places in the text stay the same: full width to half, traditional to simplified, lower case. */
    private static final char[] ONE_SPELLING = spellings();

    private static final ThreadLocal<Tokenizer> WORDS = ThreadLocal.withInitial(HMMChineseTokenizer::new);

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

    /** What a field of the index is given: tokens with blanks between them. */
    static String joined(String text) {
        return text == null || text.isBlank() ? null : String.join(" ", tokens(normalise(text)));
    }

    static void words(String normalised, Collection<String> into) {
        Tokenizer tokenizer = WORDS.get();
        tokenizer.setReader(new StringReader(normalised));
        try (Tokenizer open = tokenizer) {
            CharTermAttribute term = open.getAttribute(CharTermAttribute.class);
            open.reset();
            while (open.incrementToken()) {
                if (Character.isLetterOrDigit(Character.codePointAt(term, 0))) {
                    into.add(term.toString());
                }
            }
            open.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Pairs of neighbours, where a neighbour is a Han character or a whole run of letters and digits: 工伤 and 张x1 and 3号 alike. What
     * has no neighbour stands alone; runs of letters and digits stand alone as well.
     */
    static void pairs(String normalised, Collection<String> into) {
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
                into.add(normalised.substring(i, end));
            }
            if (previous >= 0) {
                into.add(normalised.substring(previous, end));
            }
            paired = previous >= 0;
            previous = i;
            i = end;
        }
        alone(normalised, previous, length, paired, into);
    }

    private static void alone(String text, int start, int end, boolean paired, Collection<String> into) {
        if (start >= 0 && !paired && han(text, start)) {
            into.add(text.substring(start, end));
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
