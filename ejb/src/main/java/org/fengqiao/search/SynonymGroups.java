package org.fengqiao.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.AuditTrail;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Revisions;
import org.fengqiao.shared.Slice;
import org.fengqiao.shared.TimeSource;

/**
 * The system administrator's list of words that mean the same. What he changes holds at once for every question on every case, on all nodes
 * within a second, and stands on record. Every step throws {@link DomainError} FORBIDDEN to anybody else.
 */
@ApplicationService
public class SynonymGroups {

    /** More than that is a dictionary, and slows every question. */
    static final int MOST = 2_000;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    SynonymList synonyms;

    @Inject
    AuditTrail audit;

    @Inject
    Revisions revisions;

    @Inject
    TimeSource time;

    /**
     * @param shipped came with the house: it can be switched off, not removed
     * @param version to be sent back with a change
     */
    public record Group(long id, long version, List<String> words, boolean shipped, boolean active) {}

    /** A word of a question and what is looked for as well. */
    public record Expansion(String word, List<String> others) {}

    /**
     * Changed last first.
     *
     * @param text stands in one of the words; null for all
     */
    public Slice<Group> page(Viewer viewer, String text, String after, String before, int limit) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        boolean backwards = before != null;
        String cursor = backwards ? before : after;
        Keyset last = cursor == null ? null : Keyset.decode(cursor, 2);
        String wanted = text == null ? "" : ChineseText.normalise(text).strip();
        // some hundreds of lines: how they are spelt cannot be asked of the database
        List<SynonymGroup> found = em.createQuery(
                        "select g from SynonymGroup g order by g.changedAt "
                                + (backwards ? "asc, g.id asc" : "desc, g.id desc"),
                        SynonymGroup.class)
                .getResultStream()
                .filter(group -> wanted.isEmpty()
                        || group.list().stream()
                                .anyMatch(word -> ChineseText.normalise(word).contains(wanted)))
                .filter(group -> last == null || behind(group, last, backwards))
                .limit(limit + 1L)
                .toList();
        return Slice.of(
                        found,
                        limit,
                        cursor != null,
                        backwards,
                        (SynonymGroup group) -> Keyset.encode(group.changedAt, group.id))
                .map(SynonymGroups::view);
    }

    private static boolean behind(SynonymGroup group, Keyset last, boolean backwards) {
        int order = group.changedAt.compareTo(last.instantAt(0));
        int compared = order != 0 ? order : Long.compare(group.id, last.longAt(1));
        return backwards ? compared > 0 : compared < 0;
    }

    /** @throws DomainError NOT_FOUND */
    public Group find(Viewer viewer, long id) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return view(require(id));
    }

    /** @throws DomainError INVALID with what is wrong with {@code words}; REFUSED, SYNONYM_GROUPS_TOO_MANY */
    public void add(Viewer viewer, String words) {
        begin(viewer);
        SynonymGroup group = new SynonymGroup();
        group.words = checked(words, null);
        group.active = true;
        if (all().size() >= MOST) {
            throw DomainError.refused("SYNONYM_GROUPS_TOO_MANY", MOST);
        }
        touched(group, viewer);
        em.persist(group);
        record(viewer, "SYNONYMS_ADDED", group.words, null);
    }

    /** @throws DomainError NOT_FOUND; STALE; INVALID with what is wrong with {@code words} */
    public void change(Viewer viewer, long id, long version, String words) {
        begin(viewer);
        SynonymGroup group = require(id);
        if (group.lockVersion != version) {
            throw DomainError.stale("CHANGED_MEANWHILE");
        }
        String before = group.words;
        String after = checked(words, id);
        em.lock(group, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        group.words = after;
        touched(group, viewer);
        record(viewer, "SYNONYMS_CHANGED", after, before + " → " + after);
    }

    /**
     * Switches a group off or on.
     *
     * @throws DomainError NOT_FOUND; INVALID when a word of it stands in another group by now
     */
    public void setActive(Viewer viewer, long id, boolean active) {
        begin(viewer);
        SynonymGroup group = require(id);
        if (group.active == active) {
            return;
        }
        if (active) {
            checked(group.words, id);
        }
        group.active = active;
        touched(group, viewer);
        record(viewer, active ? "SYNONYMS_ON" : "SYNONYMS_OFF", group.words, null);
    }

    /** @throws DomainError NOT_FOUND; REFUSED, SYNONYMS_SHIPPED: the next start would bring it again */
    public void remove(Viewer viewer, long id) {
        begin(viewer);
        SynonymGroup group = require(id);
        if (group.shippedAs != null) {
            throw DomainError.refused("SYNONYMS_SHIPPED");
        }
        em.remove(group);
        record(viewer, "SYNONYMS_REMOVED", group.words, null);
    }

    /** What a question with these words is looked for with, as it stands now; nothing when no word of it has another. */
    public List<Expansion> expansions(Viewer viewer, String question) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        return synonyms.list().in(ChineseText.normalise(question == null ? "" : question)).stream()
                .map(found -> new Expansion(found.word(), List.copyOf(found.others())))
                .toList();
    }

    /** One administrator after the other, so that no word comes into two groups at once. */
    private void begin(Viewer viewer) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::register);
        em.createNativeQuery("select number from revision where name = 'SYNONYMS' for update")
                .getSingleResult();
    }

    private List<SynonymGroup> all() {
        return em.createQuery("select g from SynonymGroup g", SynonymGroup.class)
                .getResultList();
    }

    private SynonymGroup require(long id) {
        SynonymGroup group = em.find(SynonymGroup.class, id);
        if (group == null) {
            throw DomainError.notFound();
        }
        return group;
    }

    private String checked(String words, Long id) {
        FieldCheck wrong = new FieldCheck();
        List<String> clean = SynonymWords.check(
                wrong,
                words,
                all().stream()
                        .filter(group -> group.active && !group.id.equals(id))
                        .map(SynonymGroup::list)
                        .toList());
        wrong.complain();
        return String.join(",", clean);
    }

    private void touched(SynonymGroup group, Viewer viewer) {
        group.changedAt = time.now();
        group.changedBy = viewer.staffId();
    }

    private void record(Viewer viewer, String kind, String words, String details) {
        audit.record(kind, viewer.staffId(), viewer.name(), viewer.source(), words, details);
        revisions.move(SynonymList.REVISION);
    }

    private static Group view(SynonymGroup group) {
        return new Group(group.id, group.lockVersion, group.list(), group.shippedAs != null, group.active);
    }
}
