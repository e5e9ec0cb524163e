package org.fengqiao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.access.Viewer;
import org.fengqiao.casefile.ScopePredicate;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.TimeSource;
import org.hibernate.Session;

/**
 * What is like the matter that is being written down whoever it is about: by its text and by the spot, through the prints that the night has
 * taken. Within the viewer's scope only.
 */
@ApplicationScoped
class AlikeFiles {

    /** Those that share most numbers with the text; of the files without a print the newest are compared one by one: those of today. */
    private static final String NEAR =
            """
            (select case_id from fengqiao.case_print where bands && ?
              order by (select count(*) from unnest(bands) b where b = any(?)) desc, case_id desc limit 60) union all
            (select case_id from fengqiao.case_print where bands is null order by case_id desc limit 300)""";

    /** Those that share most of the spot; and those of today in the village, which have no spots before the night. */
    private static final String AROUND =
            """
            (select case_id from fengqiao.case_print where spots && ?
              order by (select count(*) from unnest(spots) b where b = any(?)) desc, case_id desc limit 60) union all
            (select p.case_id from fengqiao.case_print p join fengqiao.case_file c on c.id = p.case_id
              where p.spots is null and c.region_code between ? and ? order by p.case_id desc limit 60)""";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    TimeSource time;

    /** Whoever else tells of this spot. */
    Set<Long> samePlaceAndMatter(Viewer viewer, DuplicateProbe probe) {
        RegionCode region = RegionCode.parse(probe.regionCode()).orElse(null);
        if (region == null || region.at(RegionCode.Level.VILLAGE).isEmpty()) {
            return Set.of();
        }
        return em.unwrap(Session.class).doReturningWork(connection -> {
            Spots spots = new Spots(connection);
            PlaceText spot = spots.of(region.value(), probe.place());
            if (!spot.known()) {
                return Set.of();
            }
            Map<Long, PlaceAndMatter> others = new HashMap<>();
            for (Object[] row :
                    told(viewer, around(connection, region, spots.numbers(region.value(), probe.place())))) {
                others.put(
                        (Long) row[0],
                        PlaceAndMatter.of(
                                spots.of((String) row[1], (String) row[2]),
                                (String) row[1],
                                (String) row[3],
                                row[4] + " " + row[5],
                                (Instant) row[6]));
            }
            return PlaceAndMatter.of(spot, region.value(), probe.category(), probe.text(), time.now())
                    .among(others);
        });
    }

    private List<Object[]> told(Viewer viewer, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        ScopePredicate scope = ScopePredicate.of(viewer);
        return scope.bind(em.createQuery(
                        "select c.id, c.regionCode, c.place, c.category, c.title, c.facts, c.registeredAt from CaseFile c"
                                + " where c.mergedIntoId is null and c.registeredAt > :since and c.id in :ids and "
                                + scope.jpql(),
                        Object[].class))
                .setParameter("since", time.now().minus(Duplicates.WITHIN))
                .setParameter("ids", ids)
                .getResultList();
    }

    private static List<Long> around(Connection connection, RegionCode region, Long[] numbers) throws SQLException {
        RegionCode village = region.at(RegionCode.Level.VILLAGE).orElseThrow();
        try (PreparedStatement select = connection.prepareStatement(AROUND)) {
            select.setArray(1, connection.createArrayOf("bigint", numbers));
            select.setArray(2, connection.createArrayOf("bigint", numbers));
            select.setString(3, village.low());
            select.setString(4, village.high());
            return Duplicates.ids(select);
        }
    }

    /**
     * Files whose text is nearly the same, with their likeness in per cent: of those whose print shares a number with that of the text, and
     * of those of today, which have none before the night.
     */
    Map<Long, Integer> sameText(Viewer viewer, String text) {
        TextPrint.Pieces pieces = TextPrint.Pieces.of(text);
        Long[] bands = pieces.bands();
        if (bands.length == 0) {
            return Map.of();
        }
        List<Long> ids = near(bands);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> alike = new HashMap<>();
        ScopePredicate scope = ScopePredicate.of(viewer);
        // the texts alone: of hundreds that are compared few become files that are shown
        scope.bind(em.createQuery(
                        "select c.id, c.title, c.facts from CaseFile c where c.mergedIntoId is null and c.id in :ids and "
                                + scope.jpql(),
                        Object[].class))
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> {
                    int likeness = pieces.likeness(TextPrint.Pieces.of(row[1] + " " + row[2]));
                    if (likeness >= DuplicateWeighing.SAME_TEXT) {
                        alike.put((Long) row[0], likeness);
                    }
                });
        return alike.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
                .limit(Duplicates.MOST * 2)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Long> near(Long[] bands) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEAR)) {
                select.setArray(1, connection.createArrayOf("bigint", bands));
                select.setArray(2, connection.createArrayOf("bigint", bands));
                return Duplicates.ids(select);
            }
        });
    }
}
