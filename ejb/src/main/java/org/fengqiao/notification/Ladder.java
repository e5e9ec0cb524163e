package org.fengqiao.notification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.deadline.AlertStep;
import org.fengqiao.deadline.DeadlineClock;
import org.fengqiao.deadline.Owner;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.region.RegionCode;

/**
 * Who stands on a rung of a ladder. One is made for a batch of clocks: it asks for their people once and remembers who directs what. Only
 * who still works here is on any rung.
 */
final class Ladder {

    private final EntityManager em;
    private final Map<Long, Set<Long>> inCharge = new HashMap<>();
    private final Set<Long> active = new HashSet<>();
    private final Map<String, Set<Long>> holders = new HashMap<>();
    private final Map<String, Optional<Long>> centres = new HashMap<>();

    Ladder(EntityManager em, Collection<Long> caseIds, Collection<Long> owners) {
        this.em = em;
        // one parameter however many there are: long lists of them cost more than the answer
        List<?> rows = em.createNativeQuery(
                        """
                        select s.case_id, s.staff_id from case_staff s join staff p on p.id = s.staff_id and p.active
                        where s.case_id = any(cast(:cases as bigint[]))""",
                        Tuple.class)
                .setParameter("cases", caseIds.toArray(Long[]::new))
                .getResultList();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            inCharge.computeIfAbsent(row.get(0, Long.class), id -> new TreeSet<>())
                    .add(row.get(1, Long.class));
        }
        if (!owners.isEmpty()) {
            active.addAll(em.createQuery("select p.id from Staff p where p.id in :ids and p.active = true", Long.class)
                    .setParameter("ids", owners)
                    .getResultList());
        }
    }

    /**
     * @param centreId the centre that leads the case
     * @param region where that centre sits
     * @return who is to be told; empty only where nobody holds the role all the way up
     */
    Set<Long> on(AlertStep.Who who, DeadlineClock clock, long centreId, RegionCode region) {
        return switch (who) {
            case OWNER -> owners(clock.owner(), clock.caseId(), centreId, region);
            case DIRECTOR -> directors(centreId, region);
            case UPPER -> above(region, Role.DIRECTOR);
            case SUPERVISOR -> supervisors(centreId, region);
        };
    }

    /** The person whose clock it is, else who is in charge, else who directs the body that has to act. */
    Set<Long> owners(Owner owner, long caseId, long centreId, RegionCode region) {
        Long named = owner.staffId();
        if (named != null && active.contains(named)) {
            return Set.of(named);
        }
        Set<Long> people = inCharge.getOrDefault(caseId, Set.of());
        if (!people.isEmpty()) {
            return people;
        }
        Long body = owner.organisationId();
        Set<Long> heads = body == null ? Set.of() : holders(body, Role.DIRECTOR);
        return heads.isEmpty() ? directors(centreId, region) : heads;
    }

    /** A centre without a director is looked after by the next one above that has one. */
    private Set<Long> directors(long centreId, RegionCode region) {
        Set<Long> own = holders(centreId, Role.DIRECTOR);
        return own.isEmpty() ? above(region, Role.DIRECTOR) : own;
    }

    private Set<Long> supervisors(long centreId, RegionCode region) {
        Set<Long> own = holders(centreId, Role.SUPERVISOR);
        return own.isEmpty() ? above(region, Role.SUPERVISOR) : own;
    }

    private Set<Long> above(RegionCode region, Role role) {
        for (Optional<RegionCode> up = region.parent();
                up.isPresent();
                up = up.get().parent()) {
            Optional<Long> centre = centre(up.get());
            if (centre.isPresent() && !holders(centre.get(), role).isEmpty()) {
                return holders(centre.get(), role);
            }
        }
        return Set.of();
    }

    private Optional<Long> centre(RegionCode region) {
        return centres.computeIfAbsent(region.value(), code -> em.createQuery(
                        "select o from Organisation o where o.regionCode = :region and o.kind = :kind and o.active = true",
                        Organisation.class)
                .setParameter("region", code)
                .setParameter("kind", OrganisationKind.CENTRE)
                .getResultStream()
                .map(Organisation::id)
                .findFirst());
    }

    private Set<Long> holders(long organisationId, Role role) {
        return holders.computeIfAbsent(organisationId + " " + role, key -> {
            List<Long> found = em.createQuery(
                            "select s.id from Staff s join s.roles r where s.organisationId = :organisation and r = :role and s.active = true",
                            Long.class)
                    .setParameter("organisation", organisationId)
                    .setParameter("role", role)
                    .getResultList();
            return found.stream().collect(Collectors.toCollection(TreeSet::new));
        });
    }
}
