package org.fengqiao.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/texts");
    private static final Pattern KEY = Pattern.compile("\\bt(?:\\['|\\.of\\(')([^']+)'");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        List<Path> chinese = files(BUNDLES, "_zh.properties");
        assertFalse(chinese.isEmpty());
        for (Path bundle : chinese) {
            Path english = bundle.resolveSibling(bundle.getFileName().toString().replace("_zh.", "_en."));
            assertEquals(keys(bundle), keys(english), bundle + " and " + english);
        }
        assertEquals(chinese.size(), files(BUNDLES, "_en.properties").size());
    }

    @Test
    void everyTextThatAPageNamesIsThere() throws IOException {
        List<Path> pages = files(Path.of("src/main/webapp"), ".xhtml");
        assertFalse(pages.isEmpty());
        TreeSet<String> missing = new TreeSet<>();
        for (Path page : pages) {
            Matcher matcher = KEY.matcher(Files.readString(page));
            while (matcher.find()) {
                if (!matcher.group(1).endsWith(".") && !Texts.of(Locale.ENGLISH).has(matcher.group(1))) {
                    missing.add(page.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertTrue(missing.isEmpty(), () -> "no text for " + missing);
    }

    @Test
    void everyRoleHasAName() {
        for (Role role : Role.values()) {
            assertTrue(Texts.of(Locale.SIMPLIFIED_CHINESE).has("role." + role.name()), role.name());
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static TreeSet<String> keys(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
