package org.fengqiao.notification;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casefile.CaseFile;
import org.fengqiao.casefile.CaseStatus;
import org.fengqiao.deadline.AlertPlan;
import org.fengqiao.deadline.AlertStep;
import org.fengqiao.deadline.Clocks;
import org.fengqiao.deadline.Counting;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.DeadlineOverdue;
import org.fengqiao.deadline.DeadlineRule;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;

/**
 * Tells people of periods whose next alert is due. One call is one transaction: it takes some clocks that no other node has in hand, tells
 * whoever stands on the rung, and moves each clock on to its next one. Dies the node, all of it is undone and another takes the clocks.
 */
@ApplicationService
public class DeadlineAlerts {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Clocks clocks;

    @Inject
    Counting counting;

    @Inject
    TellingOfDeadlines telling;

    @Inject
    TimeSource time;

    @Inject
    Event<DeadlineOverdue> overdue;

    /**
     * What a batch did.
     *
     * @param clocks taken in hand; fewer than asked for means that no more are due
     * @param told people told, each counted once a rung
     * @param nobody rungs on which nobody stands
     */
    public record Batch(int clocks, int told, int nobody) {}

    /** The part of a case file that an alert needs. */
    private record File(
            String caseNo,
            String title,
            String who,
            boolean closed,
            long centreId,
            String centreRegion,
            boolean shielded) {}

    public Batch batch(int most) {
        Instant now = time.now();
        List<DeadlineClock> due = take(most, now);
        if (due.isEmpty()) {
            return new Batch(0, 0, 0);
        }
        Map<Long, File> files = files(due);
        Ladder ladder = new Ladder(
                em,
                files.keySet(),
                due.stream()
                        .map(clock -> clock.owner().staffId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<TellingOfDeadlines.Tell> tells = new ArrayList<>();
        int nobody = 0;
        for (DeadlineClock clock : due) {
            File file = files.get(clock.caseId());
            Set<Long> already = new HashSet<>();
            for (AlertPlan.Alert alert : rungs(clock, now)) {
                AlertStep step = alert.parsed();
                if (file.closed || !clock.running()) {
                    continue;
                }
                Set<Long> people = ladder.on(step.who(), clock, file.centreId, RegionCode.of(file.centreRegion));
                nobody += people.isEmpty() ? 1 : 0;
                String words = words(clock, file, now).json();
                for (Long person : people) {
                    if (!already.add(person)) {
                        continue;
                    }
                    tells.add(new TellingOfDeadlines.Tell(
                            clock.id(), clock.caseId(), file.caseNo, alert.at(), step, person, words));
                }
                if (step.who() == AlertStep.Who.SUPERVISOR && !now.isBefore(clock.dueAt())) {
                    overdue.fire(
                            new DeadlineOverdue(clock.id(), clock.caseId(), clock.rule(), alert.step(), clock.dueAt()));
                }
            }
        }
        telling.tell(tells, now);
        return new Batch(due.size(), tells.size(), nobody);
    }

    private List<DeadlineClock> take(int most, Instant now) {
        List<?> ids = em.createNativeQuery(
                        """
                        select id from deadline_clock where next_alert_at <= :now
                        order by next_alert_at limit :most for update skip locked""",
                        Long.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from DeadlineClock c where c.id in :ids order by c.nextAlertAt, c.id",
                                DeadlineClock.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * The rungs that are due, and the clock moved behind them. When several for the same people have come due meanwhile (no node was up, a
     * demo was loaded), the last one says it all: its words tell how things stand now.
     */
    private List<AlertPlan.Alert> rungs(DeadlineClock clock, Instant now) {
        Map<AlertStep.Who, AlertPlan.Alert> last = new EnumMap<>(AlertStep.Who.class);
        for (AlertPlan.Alert alert = clock.nextAlert();
                alert != null && !alert.at().isAfter(now);
                alert = clock.nextAlert()) {
            last.put(alert.parsed().who(), alert);
            clocks.alerted(clock);
        }
        // who stands on two rungs is told once, by the more urgent
        return last.values().stream()
                .sorted(Comparator.comparing(alert -> !alert.parsed().urgent()))
                .toList();
    }

    private Map<Long, File> files(List<DeadlineClock> due) {
        Map<Long, File> files = new HashMap<>();
        em.createQuery(
                        """
                        select f.id, f.caseNo, f.title, f.partySummary, f.status, f.centreId, o.regionCode, f.shielded
                        from CaseFile f, Organisation o where o.id = f.centreId and f.id in :ids""",
                        Object[].class)
                .setParameter("ids", due.stream().map(DeadlineClock::caseId).collect(Collectors.toSet()))
                .getResultStream()
                .forEach(row -> files.put(
                        (Long) row[0],
                        new File(
                                (String) row[1],
                                (String) ((boolean) row[7] ? row[1] : row[2]),
                                (boolean) row[7] ? CaseFile.VEILED : (String) row[3],
                                row[4] == CaseStatus.CLOSED,
                                (Long) row[5],
                                (String) row[6],
                                (boolean) row[7])));
        return files;
    }

    private AlertWords words(DeadlineClock clock, File file, Instant now) {
        DeadlineRule rule = counting.rule(clock);
        var light = counting.light(clock, now);
        return new AlertWords(
                file.caseNo,
                file.title,
                file.who,
                rule.name(),
                file.shielded ? "" : clock.subject(),
                String.valueOf(clock.dueOn()),
                light.state(),
                light.amount(),
                light.unit());
    }
}
