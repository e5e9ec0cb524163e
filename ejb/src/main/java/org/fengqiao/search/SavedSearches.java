package org.fengqiao.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.access.Viewer;
import org.fengqiao.access.Viewers;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
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

    /** The newest that a search finds are watched; whoever keeps a search that finds thousands wants those. */
    private static final int WATCHED = 200;

    /** Cases remembered as told of: those that came and went and came again are no news. */
    private static final int REMEMBERED = 2_000;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseSearch search;

    @Inject
    Viewers viewers;

    @Inject
    TimeSource time;

    /** A kept search in a list. */
    public record Kept(long id, String name, SearchFilter filter, Instant createdAt) {}

    /** What somebody is to be told: the newest of the cases, and how many they are. */
    public record News(long staffId, String name, int count, SearchAnswer.Hit newest) {}

    public List<Kept> of(Viewer viewer) {
        return em.createQuery("select s from SavedSearch s where s.staffId = :me order by s.id", SavedSearch.class)
                .setParameter("me", viewer.staffId())
                .getResultStream()
                .map(s -> new Kept(s.id, s.name, read(s), s.createdAt))
                .toList();
    }

    /**
     * Keeps a search. What it finds now is known; the person is told of what comes later.
     *
     * @throws DomainError INVALID with field errors; REFUSED {@code TOO_MANY_SEARCHES}; UNAVAILABLE as {@link CaseSearch#search}
     */
    public long keep(Viewer viewer, String name, SearchFilter filter) {
        String clean = name == null ? "" : name.strip();
        if (clean.isEmpty() || WrittenText.length(clean) > LONGEST_NAME || !WrittenText.clean(clean)) {
            throw DomainError.invalidFields(List.of(new FieldError("name", "REQUIRED")));
        }
        if (SearchFilter.text(null).equals(filter)) {
            throw DomainError.invalid("EMPTY_SEARCH");
        }
        if (of(viewer).size() >= MOST) {
            throw DomainError.refused("TOO_MANY_SEARCHES", MOST);
        }
        SavedSearch saved = new SavedSearch();
        saved.staffId = viewer.staffId();
        saved.name = clean;
        saved.filter = write(filter);
        saved.createdAt = time.now();
        saved.checkedAt = saved.createdAt;
        saved.told = found(viewer, filter).stream().map(SearchAnswer.Hit::id).toArray(Long[]::new);
        em.persist(saved);
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
     * Runs a kept search with what its owner may see today.
     *
     * @return what he has not been told of yet, or nothing; nothing too when he no longer works here
     */
    public Optional<News> check(long id) {
        SavedSearch saved = em.find(SavedSearch.class, id);
        if (saved == null) {
            return Optional.empty();
        }
        Viewer owner;
        try {
            owner = viewers.of(saved.staffId, "SYSTEM");
        } catch (DomainError gone) {
            return Optional.empty();
        }
        Set<Long> known = new LinkedHashSet<>(Arrays.asList(saved.told));
        List<SearchAnswer.Hit> fresh = found(owner, read(saved)).stream()
                .filter(hit -> known.add(hit.id()))
                .toList();
        List<Long> kept = new ArrayList<>(known);
        saved.told =
                kept.subList(Math.max(0, kept.size() - REMEMBERED), kept.size()).toArray(Long[]::new);
        saved.checkedAt = time.now();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new News(saved.staffId, saved.name, fresh.size(), fresh.get(0)));
    }

    private List<SearchAnswer.Hit> found(Viewer viewer, SearchFilter filter) {
        return search.search(viewer, filter, CaseSearch.Sort.NEWEST, WATCHED, null)
                .hits();
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
