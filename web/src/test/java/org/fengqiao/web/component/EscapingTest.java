package org.fengqiao.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a person types, in any field of any page, comes back as text: no page and no script of ours has a way to write markup. */
class EscapingTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern MARKUP =
            Pattern.compile("escape=\"(?!true\")|innerHTML|outerHTML\\s*=|insertAdjacentHTML|document\\.write");

    @Test
    void no_page_and_no_script_writes_markup() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(PAGES)) {
            files = all.filter(file -> file.toString().matches(".*\\.(xhtml|js)"))
                    .toList();
        }
        assertTrue(files.size() > 50, "the pages are read: " + files.size());
        List<Path> writing = files.stream().filter(EscapingTest::writesMarkup).toList();
        assertEquals(List.of(), writing);
    }

    @Test
    void markup_would_be_seen() {
        assertTrue(
                MARKUP.matcher("<h:outputText escape=\"false\" value=\"x\"/>").find());
        assertTrue(MARKUP.matcher("line.innerHTML = text").find());
    }

    private static boolean writesMarkup(Path file) {
        try {
            return MARKUP.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
