package org.fengqiao.shared;

/** What people may write: every character of Unicode that stands for something, line breaks and tabs; what no keyboard gives is refused. */
public final class WrittenText {

    private WrittenText() {}

    /** Length as the reader counts: a rare character of four bytes is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Whether the text can be kept exactly as it is. Control characters are noise (and the database takes no NUL); half a surrogate pair is
     * the torn half of a character, which would silently become a question mark.
     */
    public static boolean clean(String text) {
        return text.codePoints().allMatch(WrittenText::clean);
    }

    private static boolean clean(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> (codePoint & 0xFFFE) != 0xFFFE;
        };
    }

    /** The first characters of a text, none of them torn. */
    public static String start(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
