package org.fengqiao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.deadline.ClocksRecounted;
import org.fengqiao.deadline.ClocksRecounted.Moved;
import org.fengqiao.deadline.RecountEnded;
import org.fengqiao.deadline.RecountView;
import org.fengqiao.delivery.Outbox;
import org.fengqiao.delivery.Topic;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.TimeSource;

/**
 * Tells people that a change of the calendar has moved their periods: one notice a person and recount, at its end, with how many they are and
 * the first few. Until then it is written down whose they are, in the transaction that moves them.
 */
@ApplicationScoped
class TellingOfRecounts {

    static final String KIND = "DEADLINES_MOVED";

    /** The rest is in everybody's calendar. */
    private static final int EXAMPLES = 5;

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    TimeSource time;

    private record File(String caseNo, long centreId, String centreRegion) {}

    void moved(@Observes ClocksRecounted event) {
        Map<Long, File> files = files(event.moved());
        Ladder ladder = new Ladder(
                em,
                files.keySet(),
                event.moved().stream()
                        .map(moved -> moved.owner().staffId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        // in one order, so that two that write for the same people wait for each other and never in a circle
        Map<Long, List<Moved>> people = new TreeMap<>();
        for (Moved moved : event.moved()) {
            File file = files.get(moved.caseId());
            for (Long person :
                    ladder.owners(moved.owner(), moved.caseId(), file.centreId, RegionCode.of(file.centreRegion))) {
                people.computeIfAbsent(person, id -> new ArrayList<>()).add(moved);
            }
        }
        remember(event.recountId(), people, files);
    }

    private Map<Long, File> files(Collection<Moved> moved) {
        List<?> rows = em.createNativeQuery(
                        """
                        select f.id, f.case_no, f.centre_id, o.region_code
                        from case_file f join organisation o on o.id = f.centre_id where f.id = any(cast(:ids as bigint[]))""",
                        Tuple.class)
                .setParameter(
                        "ids", moved.stream().map(Moved::caseId).distinct().toArray(Long[]::new))
                .getResultList();
        Map<Long, File> files = new HashMap<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            files.put(
                    row.get(0, Long.class),
                    new File(row.get(1, String.class), row.get(2, Long.class), row.get(3, String.class)));
        }
        return files;
    }

    private void remember(long recountId, Map<Long, List<Moved>> people, Map<Long, File> files) {
        if (people.isEmpty()) {
            return;
        }
        em.createNativeQuery(
                        """
                        insert into clock_recount_person as p (recount_id, staff_id, moved, examples)
                        select :recount, n.staff_id, n.moved, n.examples
                        from unnest(cast(:people as bigint[]), cast(:numbers as int[]), cast(:examples as text[]))
                          n (staff_id, moved, examples)
                        on conflict (recount_id, staff_id) do update set moved = p.moved + excluded.moved,
                          examples = case when p.moved < :most then p.examples || chr(10) || excluded.examples else p.examples end""")
                .setParameter("recount", recountId)
                .setParameter("most", EXAMPLES)
                .setParameter("people", people.keySet().toArray(Long[]::new))
                .setParameter(
                        "numbers", people.values().stream().map(List::size).toArray(Integer[]::new))
                .setParameter(
                        "examples",
                        people.values().stream()
                                .map(moved -> examples(moved, files))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    private static String examples(List<Moved> moved, Map<Long, File> files) {
        return moved.stream()
                .limit(EXAMPLES)
                .map(one -> new MoveWords(
                                files.get(one.caseId()).caseNo,
                                one.rule().name(),
                                one.before().toString(),
                                one.after().toString())
                        .json())
                .collect(Collectors.joining("\n"));
    }

    void ended(@Observes RecountEnded event) {
        RecountView recount = event.recount();
        List<?> rows = em.createNativeQuery(
                        "select staff_id, moved, examples from clock_recount_person where recount_id = :recount order by staff_id",
                        Tuple.class)
                .setParameter("recount", recount.id())
                .getResultList();
        List<Notice> notices = new ArrayList<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            Notice notice = new Notice();
            notice.staffId = row.get(0, Long.class);
            notice.at = time.now();
            notice.kind = KIND;
            notice.data = Notifying.json(Map.of(
                    "moved",
                    row.get(1, Integer.class),
                    "note",
                    recount.note(),
                    "examples",
                    Arrays.stream(row.get(2, String.class).split("\n"))
                            .limit(EXAMPLES)
                            .map(MoveWords::read)
                            .toList()));
            em.persist(notice);
            notices.add(notice);
        }
        outbox.tell(
                notices.stream()
                        .map(notice -> new Outbox.Told(notice.id, notice.staffId))
                        .toList(),
                Topic.DEADLINE);
        em.createNativeQuery("delete from clock_recount_person where recount_id = :recount")
                .setParameter("recount", recount.id())
                .executeUpdate();
    }
}
