package org.fengqiao.shared;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is shown of personal data to who may see the case but has given no reason to see more (Personal Information Protection
 * Law, Art. 6 and 51). Never cuts a rare character of two code units in half.
 */
public final class Masks {

    private static final String HIDDEN = "****";
    private static final Pattern TOWN = Pattern.compile(".*?(?:街道办事处|街道|苏木|镇|乡)", Pattern.DOTALL);
    private static final Pattern VILLAGE = Pattern.compile(".*?(?:村民委员会|居民委员会|村委会|居委会|社区|嘎查|村)", Pattern.DOTALL);
    private static final Pattern COUNTY = Pattern.compile(".*?[县区旗]|.*?市", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("[0-9０-９]|[〇零一二三四五六七八九十百]+(?:号|栋|幢|座|单元|室|弄|巷|组|队|楼|层)");

    /** ID numbers (18 or 15 places), travel papers, mobile and fixed phones as people type them; a case number or a region code is none of them. */
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9-])(?![0-9]{9,12}-[0-9]{4}-)"
            + "(?:[1-9](?:[\\s-]?[0-9]){16}[\\s-]?[0-9Xx]|[1-9](?:[\\s-]?[0-9]){14}|(?:(?:00)?86[\\s-]?)?1[3-9](?:[\\s-]?[0-9]){9}|0[0-9]{2,3}[\\s-]?[0-9]{7,8})"
            + "(?![0-9])|(?<![0-9A-Za-z-])[A-Za-z]{1,2}[0-9]{7,10}(?![0-9A-Za-z-])");

    private Masks() {}

    /** Whether somebody could be told by a number in the text, as {@link #numbers} hides them. */
    public static boolean holdsNumber(String text) {
        return text != null
                && PERSONAL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .find();
    }

    /** A text in which whoever is meant cannot be told by an ID number or a phone: 13812341234 becomes ********. */
    public static String numbers(String text) {
        return text == null
                ? null
                : PERSONAL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(HIDDEN + HIDDEN);
    }

    /** 张三丰 becomes 张**: the first character and always two stars, so that not even the length is told. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String plain = name.strip();
        return plain.substring(0, plain.offsetByCodePoints(0, 1)) + "**";
    }

    /** 11010519491231002X becomes 110105********002X; shorter papers show two characters at each end, very short ones one. */
    public static String idNumber(String number) {
        if (number == null || number.isBlank()) {
            return "";
        }
        String plain = number.strip();
        int length = plain.codePointCount(0, plain.length());
        if (length >= 15) {
            return middle(plain, 6, 4);
        }
        return length >= 8 ? middle(plain, 2, 2) : middle(plain, 1, 0);
    }

    /** 13812341234 becomes 138****1234; a fixed number keeps its area code and its last two digits. */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        PhoneNumber number = PhoneNumber.parse(phone).orElse(null);
        if (number == null) {
            return middle(phone.strip(), 1, 0);
        }
        if (number.kind() != PhoneNumber.Kind.FIXED) {
            return number.digits().substring(0, 3)
                    + HIDDEN
                    + number.digits().substring(number.digits().length() - 4);
        }
        String digits = number.digits().replaceFirst("-.*", "");
        int area = number.areaLength();
        return digits.substring(0, area) + "-" + middle(digits.substring(area), 0, 2);
    }

    /** Keeps an address down to its village or community and hides street, house and door. */
    public static String address(String address) {
        if (address == null || address.isBlank()) {
            return "";
        }
        String plain = address.strip();
        int town = endOf(TOWN, plain, 0);
        int area = town > 0 ? town : endOf(COUNTY, plain, 0);
        int shown = Math.max(endOf(VILLAGE, plain, town), area);
        Matcher numbered = NUMBERED.matcher(plain);
        if (numbered.find() && numbered.start() < shown) {
            // A house number stands before what looks like the village: a street of the town, then.
            shown = Math.min(area, numbered.start());
        }
        return shown == plain.length() ? plain : plain.substring(0, shown) + HIDDEN;
    }

    private static int endOf(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private static String middle(String text, int before, int after) {
        int length = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.min(before, length));
        int to = text.offsetByCodePoints(text.length(), -Math.min(after, Math.max(0, length - before)));
        return text.substring(0, from) + "*".repeat(Math.max(0, length - before - after)) + text.substring(to);
    }
}
