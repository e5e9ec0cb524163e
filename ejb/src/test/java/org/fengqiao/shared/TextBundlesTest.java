package org.fengqiao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextBundlesTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java/org/fengqiao");
    // Codes are handed over in these forms; a code made up at run time is tested where it is made.
    private static final Pattern CODE = Pattern.compile(
            "(?:new Problem\\(|DomainError\\.(?:invalid|refused|stale|forbidden)\\(|new DomainError\\([^,]+,|\\.guard\\()\\s*\"([A-Z_]+)\"");

    @Test
    void chineseAndEnglishHaveTheSameKeys() throws IOException {
        List<String> chinese = files("_zh.properties");
        assertFalse(chinese.isEmpty());
        assertEquals(chinese, files("_en.properties"));
        for (String bundle : chinese) {
            assertEquals(
                    load(bundle + "_zh").stringPropertyNames(),
                    load(bundle + "_en").stringPropertyNames(),
                    bundle);
        }
    }

    @Test
    void everyKeyBeginsWithItsBundleAndEveryTextIsAWellFormedMessage() throws IOException {
        for (String bundle : files("_zh.properties")) {
            for (String language : List.of("_zh", "_en")) {
                Properties texts = load(bundle + language);
                for (String key : texts.stringPropertyNames()) {
                    assertTrue(key.startsWith(bundle + "."), bundle + language + ": " + key);
                    assertFalse(texts.getProperty(key).isEmpty(), key);
                    // Sentences of events have placeholders with names and are not filled by MessageFormat.
                    if (texts.getProperty(key).matches("(?s).*\\{\\d.*")) {
                        assertTrue(new MessageFormat(texts.getProperty(key)).getFormats().length > 0, key);
                    }
                }
            }
        }
    }

    @Test
    void everyErrorCodeInTheSourcesHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path source : sources()) {
            Matcher matcher = CODE.matcher(Files.readString(source));
            while (matcher.find()) {
                found++;
                if (!Texts.of(Locale.CHINESE).has("error." + matcher.group(1))) {
                    missing.add(matcher.group(1) + " (" + source.getFileName() + ")");
                }
            }
        }
        assertTrue(found > 25, "the pattern still finds codes: " + found);
        assertEquals(Set.of(), missing);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
