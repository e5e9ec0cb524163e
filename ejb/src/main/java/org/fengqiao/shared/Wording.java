package org.fengqiao.shared;

/**
 * Words that are stored without a language and read in two: {@code @key} stands for a text of a bundle, {@link #both} for a name that
 * somebody has given in Chinese and English, anything else for itself.
 */
public final class Wording {

    // no single line that somebody types can begin like this
    private static final String BOTH = "@\n";

    private Wording() {}

    /** @param english empty where there is none: then the Chinese stands in both languages */
    public static String both(String chinese, String english) {
        return english.isEmpty() ? chinese : BOTH + chinese + "\n" + english;
    }

    public static String text(String written, Texts texts) {
        if (written.startsWith(BOTH)) {
            String[] names = written.substring(BOTH.length()).split("\n", 2);
            return "en".equals(texts.locale().getLanguage()) ? names[1] : names[0];
        }
        boolean key = written.startsWith("@") && texts.has(written.substring(1));
        return key ? texts.get(written.substring(1)) : written;
    }
}
