package org.fengqiao.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The words of the field that mean the same, as shipped in {@code search/synonyms.txt}. */
@ApplicationScoped
class SynonymList {

    private final Synonyms shipped = shipped();

    Synonyms list() {
        return shipped;
    }

    /** One group a line, words separated by commas; what begins with # is a remark. */
    static Synonyms shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SynonymList.class.getResourceAsStream("/search/synonyms.txt"), StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms of(List<String> lines) {
        return new Synonyms(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("[,，]")))
                .toList());
    }
}
