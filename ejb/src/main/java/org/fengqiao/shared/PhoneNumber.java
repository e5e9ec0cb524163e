package org.fengqiao.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number of mainland China in one form, whatever the blanks, hyphens, brackets and country code it was typed with.
 *
 * @param digits area code and number without hyphen; an extension follows after a hyphen ({@code 03192345678-801})
 */
public record PhoneNumber(Kind kind, String digits) {

    public enum Kind {
        MOBILE,
        FIXED,
        /** 400 and 800 numbers of companies and hotlines. */
        SERVICE
    }

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern FIXED = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})\\d{7,8}(?:-\\d{1,6})?");
    private static final Pattern EXTENSION = Pattern.compile("(?:转|分机|ext\\.?|#|,)(?=\\d+$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086|86(?=-?1[3-9][-\\d]{9,}$))-?");

    public static Optional<PhoneNumber> parse(String text) {
        String compact = compact(text);
        for (Kind kind : Kind.values()) {
            String candidate = kind == Kind.FIXED ? joined(compact) : compact.replace("-", "");
            if (pattern(kind).matcher(candidate).matches()) {
                return Optional.of(new PhoneNumber(kind, candidate));
            }
        }
        return Optional.empty();
    }

    public static boolean isValid(String text) {
        return parse(text).isPresent();
    }

    /** What to tell who typed it; free text such as a neighbour's shop is for the caller to allow. */
    public static Optional<Problem> check(String text) {
        if (isValid(text)) {
            return Optional.empty();
        }
        String digits = compact(text).replace("-", "");
        if (digits.matches("1\\d*") && digits.length() != 11) {
            return Optional.of(new Problem("PHONE_MOBILE_LENGTH", String.valueOf(digits.length())));
        }
        if (digits.matches("[2-9]\\d{6,7}")) {
            return Optional.of(new Problem("PHONE_AREA_CODE"));
        }
        return Optional.of(new Problem("PHONE_FORMAT"));
    }

    /**
     * One spelling for each number, so that the keyed hash of two spellings is the same. What is no number keeps its words, in
     * plain form.
     */
    public static String normalise(String text) {
        return parse(text).map(PhoneNumber::digits).orElseGet(() -> Plain.of(text));
    }

    /** As people write it: a fixed number with a hyphen after its area code. */
    @Override
    public String toString() {
        if (kind != Kind.FIXED) {
            return digits;
        }
        int area = areaLength();
        return digits.substring(0, area) + "-" + digits.substring(area);
    }

    /** Digits of the area code: three for 010 and 02x, else four; none for a mobile number. */
    int areaLength() {
        if (kind != Kind.FIXED) {
            return 0;
        }
        return digits.startsWith("010") || digits.startsWith("02") ? 3 : 4;
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case MOBILE -> MOBILE;
            case FIXED -> FIXED;
            case SERVICE -> SERVICE;
        };
    }

    private static String compact(String text) {
        String plain = Plain.withoutBlanks(text).replaceAll("[()]", "").replaceAll("[‐-―−－]", "-");
        String extended = EXTENSION.matcher(plain).replaceFirst("-");
        String national = COUNTRY.matcher(extended).replaceFirst("");
        // +86 is followed by the area code without its leading zero
        boolean abroad = !national.equals(extended);
        return abroad
                        && national.matches("(?:10|[2-9]\\d{1,2})-?\\d{7,8}(?:-\\d+)?")
                        && !SERVICE.matcher(national.replace("-", "")).matches()
                ? "0" + national
                : national;
    }

    // Hyphens group the digits of area code and number; only one that stands after a whole number begins an extension.
    private static String joined(String compact) {
        Matcher grouped =
                Pattern.compile("(0\\d{2,3})-?(\\d{3,4})-?(\\d{4})(-\\d+)?").matcher(compact);
        return grouped.matches()
                ? grouped.group(1)
                        + grouped.group(2)
                        + grouped.group(3)
                        + (grouped.group(4) == null ? "" : grouped.group(4))
                : compact;
    }
}
