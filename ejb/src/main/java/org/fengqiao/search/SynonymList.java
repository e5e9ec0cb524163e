package org.fengqiao.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.shared.Revisions;

/** The words of the field that mean the same, as they are now; every node hears of a change within a second. */
@ApplicationScoped
class SynonymList {

    static final String REVISION = "SYNONYMS";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Revisions revisions;

    private Revisions.Kept<Synonyms> kept;

    @PostConstruct
    void keep() {
        kept = revisions.keep(REVISION, this::read);
    }

    Synonyms list() {
        return kept.get();
    }

    private Synonyms read() {
        return new Synonyms(em
                .createQuery("select g.words from SynonymGroup g where g.active = true order by g.id", String.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream()
                .map(SynonymWords::split)
                .toList());
    }

    /** As the house brings them. */
    static Synonyms shipped() {
        return of(shippedLines());
    }

    /** One group a line, words separated by commas; what begins with # is a remark. */
    static List<String> shippedLines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SynonymList.class.getResourceAsStream("/search/synonyms.txt"), StandardCharsets.UTF_8))) {
            return groups(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Synonyms of(List<String> lines) {
        return new Synonyms(groups(lines).stream().map(SynonymWords::split).toList());
    }

    private static List<String> groups(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
