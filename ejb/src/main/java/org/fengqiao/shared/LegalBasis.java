package org.fengqiao.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a rule stands: written {@code PML 29} (article), {@code PML 19/3} (paragraph 款), {@code XF 31//6} (item 项 of the article) or
 * {@code GAOTAI} (a local scheme without articles). {@code HOUSE} says openly that no law asks for it. The word before the blank is the key
 * {@code law.WORD} of the law's name.
 *
 * @param paragraph 0 when none is named
 * @param item 0 when none is named
 */
public record LegalBasis(String law, int article, int paragraph, int item) {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Z][A-Z0-9_]*)(?: ([1-9]\\d{0,3})(?:/(\\d{0,2})(?:/([1-9]\\d?))?)?)?");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};

    public static final String HOUSE = "HOUSE";

    public static Optional<LegalBasis> parse(String code) {
        Matcher matcher = WRITTEN.matcher(code == null ? "" : code);
        return matcher.matches()
                ? Optional.of(new LegalBasis(
                        matcher.group(1), number(matcher.group(2)), number(matcher.group(3)), number(matcher.group(4))))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException when it is not written as above: a slip in a table of ours */
    public static LegalBasis of(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("no legal basis: " + code));
    }

    /** The citation as a reader expects it, 《人民调解法》第二十九条; what is not written in our form comes back as it is. */
    public static String text(String code, Texts texts) {
        return parse(code).map(basis -> basis.text(texts)).orElse(code);
    }

    public String text(Texts texts) {
        StringBuilder text = new StringBuilder(texts.get("law." + law));
        append(text, texts, "law.cite.article", article);
        append(text, texts, "law.cite.paragraph", paragraph);
        append(text, texts, "law.cite.item", item);
        return text.toString();
    }

    private static void append(StringBuilder text, Texts texts, String key, int number) {
        if (number > 0) {
            boolean chinese =
                    !Locale.ENGLISH.getLanguage().equals(texts.locale().getLanguage());
            text.append(texts.get(key, chinese ? chineseNumeral(number) : String.valueOf(number)));
        }
    }

    /** 1 to 9999 as laws write it: 二十九, 一百零五, 一千二百六十. */
    static String chineseNumeral(int number) {
        String digits = String.valueOf(number);
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            boolean leadingTen = digit == 1 && digits.length() == 2 && i == 0;
            text.append(leadingTen ? "" : DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - i]);
        }
        return text.toString();
    }

    private static int number(String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** The written form again. */
    @Override
    public String toString() {
        if (article == 0) {
            return law;
        }
        String tail =
                item > 0 ? "/" + (paragraph > 0 ? paragraph : "") + "/" + item : paragraph > 0 ? "/" + paragraph : "";
        return law + " " + article + tail;
    }
}
