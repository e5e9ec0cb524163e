package org.fengqiao.search;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.Revisions;
import org.fengqiao.shared.TimeSource;

/**
 * Fills the table of synonyms at the first start, and brings in what a later version of the house ships anew; a new group with a word that
 * stands in another here already stays away. Two nodes may start at once: the second waits for the first and finds nothing to do.
 */
@Singleton
@Startup
public class SynonymTable {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Revisions revisions;

    @Inject
    TimeSource time;

    @PostConstruct
    void fill() {
        em.createNativeQuery("select number from revision where name = 'SYNONYMS' for update")
                .getSingleResult();
        List<SynonymGroup> there = em.createQuery("select g from SynonymGroup g", SynonymGroup.class)
                .getResultList();
        Set<String> known = new HashSet<>();
        there.forEach(group -> known.add(group.shippedAs));
        List<List<String>> taken = there.stream()
                .filter(group -> group.active)
                .map(SynonymGroup::list)
                .toList();
        boolean moved = false;
        for (String line : SynonymList.shippedLines()) {
            FieldCheck wrong = new FieldCheck();
            List<String> words = SynonymWords.check(wrong, line, taken);
            if (!known.contains(line) && wrong.errors().isEmpty()) {
                SynonymGroup group = new SynonymGroup();
                group.shippedAs = line;
                group.words = String.join(",", words);
                group.active = true;
                group.changedAt = time.now();
                em.persist(group);
                moved = true;
            }
        }
        if (moved) {
            em.flush();
            revisions.move(SynonymList.REVISION);
        }
    }
}
