package org.fengqiao.notification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.shared.Texts;
import org.junit.jupiter.api.Test;

class NotifyingTest {

    private static final Pattern KIND = Pattern.compile("case \"([A-Z_]+)\"");
    private static final Pattern TELL = Pattern.compile("tell\\(appended, .*?((?:, \"[a-zA-Z]+\")*)\\);");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Kinds and the data kept for their sentences, as the source has them: a place that nobody fills would stay empty. */
    private static Map<String, Set<String>> kept() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/fengqiao/notification/Notifying.java"));
        Map<String, Set<String>> kept = new HashMap<>();
        Matcher kinds = KIND.matcher(source);
        while (kinds.find()) {
            Matcher tell = TELL.matcher(source);
            assertTrue(tell.find(kinds.end()), kinds.group(1) + " tells somebody");
            Set<String> names = new TreeSet<>();
            for (String name : tell.group(1).split("[^a-zA-Z]+")) {
                names.add(name);
            }
            kept.put(kinds.group(1), names);
        }
        return kept;
    }

    @Test
    void everyNoticeHasASentenceInBothLanguagesAndEveryPlaceInItIsFilled() throws IOException {
        Map<String, Set<String>> kept = kept();
        assertTrue(kept.size() >= 8, kept.toString());
        kept.forEach((kind, names) -> {
            for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                Texts texts = Texts.of(locale);
                assertTrue(texts.has("notice." + kind), kind);
                assertTrue(texts.has("event." + kind), kind + " is an event");
                Matcher places = PLACE.matcher(texts.get("notice." + kind));
                while (places.find()) {
                    assertTrue(names.contains(places.group(1)), kind + " fills " + places.group(1));
                }
            }
        });
    }

    @Test
    void aSentenceSaysWhatTheEventSaid() {
        NoticeView notice = new NoticeView(
                1,
                Instant.EPOCH,
                "MEDIATION_TERMINATED",
                "130505-2026-00001",
                Map.of("title", "某纠纷", "ground", "@mediation.ground.NO_AGREEMENT"),
                true,
                List.of());
        String sentence = notice.sentence(Texts.of(Locale.SIMPLIFIED_CHINESE));
        assertTrue(
                sentence.contains(Texts.of(Locale.SIMPLIFIED_CHINESE).get("mediation.ground.NO_AGREEMENT")), sentence);
        assertFalse(sentence.contains("{"), sentence);
    }
}
