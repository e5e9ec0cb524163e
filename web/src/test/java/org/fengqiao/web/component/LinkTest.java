package org.fengqiao.web.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link shows and changes nothing, wherever it comes from: what a button does is done when its form is sent, and then only. */
class LinkTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Faces does such an action for a link as well, unless it is told not to. */
    private static final Pattern SENT = Pattern.compile("<f:viewAction [^>]*onPostback=\"true\"[^>]*>");

    @Test
    void what_is_done_when_a_form_is_sent_is_not_done_by_a_link() throws IOException {
        List<String> actions = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                SENT.matcher(Files.readString(page))
                        .results()
                        .map(MatchResult::group)
                        .forEach(actions::add);
            }
        }
        assertTrue(actions.size() >= 3, "they are read: " + actions);
        actions.removeIf(action -> action.contains("if=\"#{facesContext.postback}\""));
        assertEquals(List.of(), actions);
    }
}
