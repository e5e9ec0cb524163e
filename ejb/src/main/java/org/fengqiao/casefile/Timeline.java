package org.fengqiao.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.DeadlineEntry;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Page;
import org.fengqiao.shared.Wording;

/** The stream of events of one file, newest first. */
@ApplicationService
public class Timeline {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the events of a joining keep the number of the other file. */
    private static final Map<String, String> OTHER_FILE = Map.of("CASE_MERGED", "into", "CASE_JOINED", "from");

    /** What stands in the place of the number of a file that lies outside the viewer's scope. */
    private static final String OUTSIDE = "@casefile.outside";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    EventChains chains;

    @Inject
    Counting counting;

    /** One event as it is shown; {@code data} fills the sentence {@code event.KIND}. */
    public record Entry(
            int seq,
            Instant at,
            String kind,
            Long proceedingId,
            String actor,
            String organisation,
            String source,
            String legalBasis,
            Map<String, Object> data,
            String hash) {}

    /** @param after cursor of the page before, or null */
    public Page<Entry> entries(Viewer viewer, String caseNo, int limit, String after) {
        CaseFile file = files.find(viewer, caseNo);
        int below = after == null ? Integer.MAX_VALUE : Keyset.decode(after, 1).intAt(0);
        List<Entry> found = em.createQuery(
                        "select e from CaseEvent e where e.caseId = :case and e.seq < :below order by e.seq desc",
                        CaseEvent.class)
                .setParameter("case", file.id)
                .setParameter("below", below)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Timeline::entry)
                .toList();
        return Page.of(veiled(viewer, found), limit, last -> Keyset.encode(last.seq()));
    }

    /** The other file of a joining is named to those only who may see it. */
    private List<Entry> veiled(Viewer viewer, List<Entry> entries) {
        Set<Object> others = entries.stream()
                .filter(entry -> OTHER_FILE.containsKey(entry.kind()))
                .map(entry -> entry.data().get(OTHER_FILE.get(entry.kind())))
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return entries;
        }
        ScopePredicate scope = ScopePredicate.of(viewer);
        List<String> seen = scope.bind(em.createQuery(
                        "select c.caseNo from CaseFile c where c.caseNo in :others and " + scope.jpql(), String.class))
                .setParameter("others", others)
                .getResultList();
        return entries.stream().map(entry -> veiled(entry, seen)).toList();
    }

    private static Entry veiled(Entry entry, List<String> seen) {
        String place = OTHER_FILE.get(entry.kind());
        if (place == null || seen.contains(entry.data().get(place))) {
            return entry;
        }
        Map<String, Object> data = new LinkedHashMap<>(entry.data());
        data.put(place, OUTSIDE);
        data.remove("title");
        return new Entry(
                entry.seq(),
                entry.at(),
                entry.kind(),
                entry.proceedingId(),
                entry.actor(),
                entry.organisation(),
                entry.source(),
                entry.legalBasis(),
                data,
                entry.hash());
    }

    /**
     * A period of the case that a change of the calendar has moved. Nobody acted on the case, so it is no event of it; it is read from the
     * ledger of the clock.
     *
     * @param rule name of the rule, as {@link Wording} writes it
     * @param why the notice that changed the calendar
     */
    public record Move(Instant at, String who, String rule, LocalDate before, LocalDate after, String why) {}

    /** What moved between the events of a page, newest first. @param after cursor that the page was asked with, or null */
    public List<Move> moves(Viewer viewer, String caseNo, Page<Entry> page, String after) {
        CaseFile file = files.find(viewer, caseNo);
        // before the lines, which would else bring stand-ins for them that have no fields
        Map<Long, DeadlineClock> clocks =
                file.clocks.stream().collect(Collectors.toMap(DeadlineClock::id, Function.identity()));
        List<DeadlineEntry> lines = em.createQuery(
                        """
                        select e from DeadlineEntry e where e.clock.caseId = :case and e.kind = :kind
                        order by e.at desc, e.clockId""",
                        DeadlineEntry.class)
                .setParameter("case", file.id)
                .setParameter("kind", DeadlineEntry.Kind.RECOUNTED)
                .getResultList();
        if (lines.isEmpty()) {
            return List.of();
        }
        Instant newest =
                after == null ? Instant.MAX : at(file, Keyset.decode(after, 1).intAt(0));
        Instant oldest = page.next() == null
                ? Instant.MIN
                : page.items().get(page.items().size() - 1).at();
        return lines.stream()
                .filter(line -> line.at().isBefore(newest) && !line.at().isBefore(oldest))
                .map(line -> new Move(
                        line.at(),
                        line.staffName(),
                        counting.rule(clocks.get(line.clockId())).name(),
                        line.dueBefore(),
                        line.dueAfter(),
                        line.reason()))
                .toList();
    }

    private Instant at(CaseFile file, int seq) {
        return em.createQuery("select e.at from CaseEvent e where e.caseId = :case and e.seq = :seq", Instant.class)
                .setParameter("case", file.id)
                .setParameter("seq", seq)
                .getResultStream()
                .findFirst()
                .orElse(Instant.MAX);
    }

    public ChainReport verify(Viewer viewer, String caseNo) {
        return chains.verify(files.find(viewer, caseNo).id);
    }

    private static Entry entry(CaseEvent e) {
        try {
            return new Entry(
                    e.seq,
                    e.at,
                    e.kind,
                    e.proceedingId,
                    e.actorName,
                    e.organisationName,
                    e.source,
                    e.legalBasis,
                    JSON.readValue(e.data, new TypeReference<Map<String, Object>>() {}),
                    e.hash);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("event " + e.id + " holds no JSON", broken);
        }
    }
}
