package org.fengqiao.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.access.CaseScope;
import org.fengqiao.access.Viewer;
import org.fengqiao.access.Viewers;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.Masks;
import org.fengqiao.shared.TimeSource;
import org.fengqiao.shared.WrittenText;

/** Searches that people keep, and what is new in them. */
@ApplicationService
public class SavedSearches {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** A person who keeps more is told so much that he reads none of it. */
    private static final int MOST = 30;

    private static final int LONGEST_NAME = 60;

    /** Changed cases that all searches are asked for at a time. */
    private static final int CHANGED = 2_000;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    FoundCases found;

    @Inject
    KnownCases known;

    @Inject
    Indexes indexes;

    @Inject
    Viewers viewers;

    @Inject
    TimeSource time;

    /** A kept search in a list. */
    public record Kept(long id, String name, SearchFilter filter, Instant createdAt) {}

    /** What somebody is to be told: the cases, the newest first. */
    public record News(long search, long staffId, String name, List<Long> cases) {}

    /** Cases that have changed and stand in the index as they are now. */
    public record Changed(List<Long> rows, List<Long> cases) {}

    public List<Kept> of(Viewer viewer) {
        return em.createQuery("select s from SavedSearch s where s.staffId = :me order by s.id", SavedSearch.class)
                .setParameter("me", viewer.staffId())
                .getResultStream()
                .map(s -> new Kept(s.id, s.name, read(s), s.createdAt))
                .toList();
    }

    /**
     * Keeps a search. What it finds now is known; the person is told of what comes later. None that looks for an ID number or a phone: it
     * would lie readable in the database, and in every notice that names the search.
     *
     * @throws DomainError INVALID with field errors; REFUSED {@code TOO_MANY_SEARCHES}, {@code SEARCH_KEPT}, {@code SEARCH_PERSONAL}; UNAVAILABLE as {@link CaseSearch#search}
     */
    public long keep(Viewer viewer, String name, SearchFilter filter) {
        String clean = name == null ? "" : name.strip();
        if (clean.isEmpty() || WrittenText.length(clean) > LONGEST_NAME || !WrittenText.clean(clean)) {
            throw DomainError.invalidFields(List.of(new FieldError("name", "REQUIRED")));
        }
        if (SearchFilter.text(null).equals(filter)) {
            throw DomainError.invalid("EMPTY_SEARCH");
        }
        if (Masks.holdsNumber(filter.text()) || Masks.holdsNumber(clean)) {
            throw DomainError.refused("SEARCH_PERSONAL");
        }
        List<Kept> own = of(viewer);
        own.stream().filter(kept -> kept.filter().equals(filter)).findFirst().ifPresent(kept -> {
            throw DomainError.refused("SEARCH_KEPT", kept.name());
        });
        if (own.size() >= MOST) {
            throw DomainError.refused("TOO_MANY_SEARCHES", MOST);
        }
        SavedSearch saved = new SavedSearch();
        saved.staffId = viewer.staffId();
        saved.name = clean;
        saved.filter = write(filter);
        saved.createdAt = time.now();
        saved.checkedAt = saved.createdAt;
        em.persist(saved);
        em.flush();
        learn(viewer, saved);
        return saved.id;
    }

    /** Gives a search up; without such a search of one's own nothing happens. */
    public void giveUp(Viewer viewer, long id) {
        em.createQuery("delete from SavedSearch s where s.id = :id and s.staffId = :me")
                .setParameter("id", id)
                .setParameter("me", viewer.staffId())
                .executeUpdate();
    }

    /** The next search to look at, in the order of their ids. */
    public Optional<Long> after(long id) {
        return em.createQuery("select s.id from SavedSearch s where s.id > :id order by s.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The next cases that have changed since all searches were asked for them. One that the index does not have yet comes later.
     *
     * @throws DomainError UNAVAILABLE as {@link CaseSearch#search}
     */
    public Changed changed() {
        List<?> rows = em.createNativeQuery(
                        """
                        select c.id, c.case_id from fengqiao.search_change c
                         where not exists (select 1 from fengqiao.search_queue q where q.index_name = :name and q.case_id = c.case_id)
                         order by c.id limit :limit""")
                .setParameter("name", indexes.name())
                .setParameter("limit", CHANGED)
                .getResultList();
        if (!rows.isEmpty()) {
            found.refresh();
        }
        return new Changed(
                numbers(rows, 0), numbers(rows, 1).stream().distinct().toList());
    }

    private static List<Long> numbers(List<?> rows, int column) {
        return rows.stream()
                .map(row -> ((Number) ((Object[]) row)[column]).longValue())
                .toList();
    }

    /**
     * While nobody looks into the searches, changes wait; after a month they are no news. A search that has not been asked for such a case
     * tells of it when it changes again.
     *
     * @return how many changes went, {@code most} at the most
     */
    public int forgetOld(int most) {
        return em.createNativeQuery(
                        """
                        delete from fengqiao.search_change where id in
                        (select id from fengqiao.search_change where noted_at < now() - interval '30 days' order by id limit :most)""")
                .setParameter("most", most)
                .executeUpdate();
    }

    /** All searches have been asked for them. */
    public void looked(Changed changed) {
        em.createNativeQuery("delete from fengqiao.search_change where id in :rows")
                .setParameter("rows", changed.rows())
                .executeUpdate();
    }

    /**
     * Asks a kept search for cases that have changed, with what its owner may see today. What he may see more or less of than before is
     * nothing that has come: then all that is found is known.
     *
     * @return what the search has not found before, or nothing; nothing too when the owner no longer works here
     */
    public Optional<News> check(long id, List<Long> changed) {
        SavedSearch saved = em.find(SavedSearch.class, id);
        if (saved == null) {
            return Optional.empty();
        }
        Viewer owner;
        try {
            owner = viewers.of(saved.staffId, "SYSTEM");
        } catch (DomainError gone) {
            saved.scope = null;
            return Optional.empty();
        }
        saved.checkedAt = time.now();
        if (!scope(owner).equals(saved.scope)) {
            learn(owner, saved);
            return Optional.empty();
        }
        List<Long> fresh = known.unknown(id, found.among(owner, read(saved), changed));
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new News(id, saved.staffId, saved.name, fresh));
    }

    /** The owner has been told: those that come and go and come again are no news. */
    public void told(News news) {
        if (em.find(SavedSearch.class, news.search()) != null) {
            known.add(news.search(), news.cases());
        }
    }

    private void learn(Viewer owner, SavedSearch saved) {
        found.all(owner, read(saved), ids -> known.add(saved.id, ids));
        saved.scope = scope(owner);
    }

    private static String scope(Viewer owner) {
        return CaseScope.of(owner).toString();
    }

    private static String write(SearchFilter filter) {
        try {
            return JSON.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a filter is text, numbers and dates", e);
        }
    }

    private static SearchFilter read(SavedSearch saved) {
        try {
            return JSON.readValue(saved.filter, SearchFilter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("saved search " + saved.id, e);
        }
    }
}
