package org.fengqiao.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of the pages, the API and the documents, in Chinese and English.
 *
 * <p>The first segment of a key names its bundle: {@code worklist.tab.mine} is looked up, under its full key, in {@code
 * texts/worklist_zh.properties} or {@code texts/worklist_en.properties} (UTF-8). A bundle may live in the {@code ejb} or
 * in the {@code web} module. Any language but English gets Chinese.
 */
public final class Texts {

    private static final Texts ZH = new Texts("zh", Locale.SIMPLIFIED_CHINESE);
    private static final Texts EN = new Texts("en", Locale.ENGLISH);

    private final String language;
    private final Locale locale;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    private Texts(String language, Locale locale) {
        this.language = language;
        this.locale = locale;
    }

    public static Texts of(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? EN : ZH;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key with its placeholders ({0}, {1}, ... of {@link MessageFormat}) filled. Without arguments the text
     * is taken as it stands, so that an apostrophe needs no doubling there. An unknown key comes back as {@code ???key???}:
     * it shows on the page and breaks nothing.
     */
    public String get(String key, Object... args) {
        String text = find(key);
        if (text == null) {
            return "???" + key + "???";
        }
        return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    private String find(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            return null;
        }
        String name = key.substring(0, dot);
        Properties bundle = bundles.get(name);
        if (bundle == null) {
            bundle = load(name);
            if (bundle == null) {
                return null;
            }
            bundles.put(name, bundle);
        }
        return bundle.getProperty(key);
    }

    private Properties load(String name) {
        String path = "texts/" + name + "_" + language + ".properties";
        try (InputStream in = open(path)) {
            if (in == null) {
                return null;
            }
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    // The context loader of a web request sees both modules; a job's thread may carry one that sees neither.
    private static InputStream open(String path) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        InputStream in = context == null ? null : context.getResourceAsStream(path);
        return in != null ? in : Texts.class.getClassLoader().getResourceAsStream(path);
    }
}
