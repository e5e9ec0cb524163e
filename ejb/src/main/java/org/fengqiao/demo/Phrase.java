package org.fengqiao.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text with gaps: <code>{slot}</code> is filled by the story that is being told, <code>[this|that|]</code> is one of several
 * wordings, chosen each time anew; both may stand inside each other.
 */
final class Phrase {

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Slot(String name) implements Part {}

    private record Choice(List<Phrase> wordings) implements Part {}

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Phrase of(String text) {
        Reader reader = new Reader(text);
        Phrase phrase = reader.phrase(false);
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("Unbalanced at " + reader.at + ": " + text);
        }
        return phrase;
    }

    String tell(Telling telling) {
        StringBuilder out = new StringBuilder();
        tell(telling, out);
        return out.toString();
    }

    private void tell(Telling telling, StringBuilder out) {
        for (Part part : parts) {
            if (part instanceof Words words) {
                out.append(words.text());
            } else if (part instanceof Slot slot) {
                out.append(telling.slot(slot.name()));
            } else if (part instanceof Choice choice) {
                telling.pick(choice.wordings()).tell(telling, out);
            }
        }
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Phrase phrase(boolean inChoice) {
            List<Part> parts = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (inChoice && (c == '|' || c == ']')) {
                    break;
                }
                if (c == '{' || c == '[') {
                    flush(words, parts);
                    at++;
                    parts.add(c == '{' ? slot() : choice());
                } else if (c == '}' || c == ']') {
                    break;
                } else {
                    words.append(c);
                    at++;
                }
            }
            flush(words, parts);
            return new Phrase(parts);
        }

        private Slot slot() {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("Slot without end: " + text);
            }
            Slot slot = new Slot(text.substring(at, end));
            at = end + 1;
            return slot;
        }

        private Choice choice() {
            List<Phrase> wordings = new ArrayList<>();
            while (true) {
                wordings.add(phrase(true));
                if (at >= text.length()) {
                    throw new IllegalArgumentException("Choice without end: " + text);
                }
                if (text.charAt(at++) == ']') {
                    return new Choice(wordings);
                }
            }
        }

        private void flush(StringBuilder words, List<Part> parts) {
            if (words.length() > 0) {
                parts.add(new Words(words.toString()));
                words.setLength(0);
            }
        }
    }
}
