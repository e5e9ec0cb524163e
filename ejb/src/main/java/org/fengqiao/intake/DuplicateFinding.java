package org.fengqiao.intake;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casefile.CaseEventAppended;
import org.fengqiao.intake.DuplicateWeighing.Match;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.TimeSource;
import org.hibernate.Session;

/**
 * Looks at night for files that may be one matter. Only files that nobody has looked at yet are held against the others, so the work of a
 * night grows with the new files and not with all of them.
 */
@ApplicationService
public class DuplicateFinding {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    @Inject
    DuplicatePassing passing;

    void registered(@Observes CaseEventAppended appended) {
        if (appended.event().kind().equals("REGISTERED")) {
            em.createNativeQuery("insert into fengqiao.case_print (case_id) values (:case)")
                    .setParameter("case", appended.file().id())
                    .executeUpdate();
        }
    }

    /** What a step has done; no files: there was nothing left to do. */
    public record Step(int files, int pairs) {}

    /**
     * Looks at the next files that nobody has looked at.
     *
     * @param most how many files
     */
    public Step step(int most) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            CasePrints prints = new CasePrints(connection);
            List<Long> fresh = prints.fresh(most);
            Map<Long, Long[]> taken = prints.take(fresh);
            int pairs = 0;
            for (Long file : fresh) {
                for (Match match : matches(connection, prints, file, taken.get(file))) {
                    pairs += propose(connection, file, match);
                }
            }
            return new Step(fresh.size(), pairs);
        });
    }

    /**
     * Before the first step of a night: spots of files that have a print and no spots, as they were looked at when spots were not asked for;
     * and pairs with files that went on in others meanwhile.
     *
     * @return how many files; fewer than {@code most}: there are no more
     */
    public int prepare(int most) {
        passing.open();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            CasePrints prints = new CasePrints(connection);
            List<Long> files = prints.withoutSpots(most);
            prints.takeSpots(files);
            return files.size();
        });
    }

    private static List<Match> matches(Connection connection, CasePrints prints, Long file, Long[] print)
            throws SQLException {
        DuplicateCandidates candidates = new DuplicateCandidates(connection);
        Map<Long, Set<DuplicateReason>> found = candidates.of(file, print);
        Set<Long> around = candidates.around(file);
        Set<Long> known = candidates.known(file);
        found.keySet().removeAll(known);
        Set<Long> all = new HashSet<>(found.keySet());
        all.addAll(around);
        if (all.isEmpty()) {
            return List.of();
        }
        all.add(file);
        Map<Long, CasePrints.Text> texts = prints.texts(all);
        CasePrints.Text own = texts.get(file);
        if (own.merged()) {
            return List.of();
        }
        Map<Long, PlaceAndMatter> told = new HashMap<>();
        around.forEach(other -> told.put(other, texts.get(other).told()));
        Set<Long> same = own.told().among(told);
        same.removeAll(known);
        DuplicateCandidates.add(found, DuplicateReason.SAME_PLACE_AND_MATTER, same);
        List<Match> matches = new ArrayList<>();
        for (Map.Entry<Long, Set<DuplicateReason>> each : found.entrySet()) {
            CasePrints.Text other = texts.get(each.getKey());
            int likeness = own.likeness(other);
            Set<DuplicateReason> reasons = DuplicateWeighing.holding(
                    each.getValue(),
                    likeness,
                    own.told().category().equals(other.told().category()));
            if (!reasons.isEmpty() && !(own.closed() && other.closed())) {
                matches.add(new Match(each.getKey(), reasons, likeness));
            }
        }
        return DuplicateWeighing.best(matches);
    }

    /** A pair that is here already stays as it is: what was dismissed stays dismissed. */
    private int propose(Connection connection, long file, Match match) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into fengqiao.case_duplicate (case_a, case_b, reasons, likeness, state, found_at) values (?, ?, ?, ?, 'OPEN', ?) on conflict do nothing")) {
            insert.setLong(1, Math.min(file, match.other()));
            insert.setLong(2, Math.max(file, match.other()));
            insert.setString(3, match.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")));
            insert.setInt(4, match.likeness());
            insert.setTimestamp(5, Timestamp.from(time.now()));
            return insert.executeUpdate();
        }
    }
}
