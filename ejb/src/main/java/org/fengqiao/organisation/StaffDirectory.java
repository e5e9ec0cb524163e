package org.fengqiao.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.WrittenText;

/** Who works where. */
@ApplicationService
public class StaffDirectory {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    public Optional<Staff> find(long id) {
        return Optional.ofNullable(em.find(Staff.class, id));
    }

    public Optional<Staff> byLogin(String login) {
        if (!WrittenText.clean(login)) {
            return Optional.empty();
        }
        return em.createQuery("select s from Staff s where s.login = :login", Staff.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select s.id, s.name from Staff s where s.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The mediators of a committee, by name. */
    public List<Staff> mediatorsOf(long committeeId) {
        return staffOf(committeeId).stream()
                .filter(s -> s.roles.contains(Role.MEDIATOR))
                .toList();
    }

    /** The people of an organisation who hold a role and still work there. */
    public List<Long> idsOf(long organisationId, Role role) {
        return em.createQuery(
                        "select s.id from Staff s join s.roles r where s.organisationId = :organisation and r = :role and s.active = true",
                        Long.class)
                .setParameter("organisation", organisationId)
                .setParameter("role", role)
                .getResultList();
    }

    /** The people of an organisation who still work there. */
    public List<Staff> staffOf(long organisationId) {
        return em.createQuery(
                        "select s from Staff s where s.organisationId = :organisation and s.active = true order by s.id",
                        Staff.class)
                .setParameter("organisation", organisationId)
                .getResultList();
    }

    /** The mediators of all committees of a region and below. */
    public List<Staff> mediatorsWithin(RegionCode region) {
        return within(region, Role.MEDIATOR);
    }

    /** Who holds a role at an organisation of the region or below, by region and in the order of joining. */
    public List<Staff> within(RegionCode region, Role role) {
        return em.createQuery(
                        """
                        select s from Staff s, Organisation o where o.id = s.organisationId and o.regionCode between :low and :high
                          and o.active = true and s.active = true and :role member of s.roles order by o.regionCode, s.id""",
                        Staff.class)
                .setParameter("low", region.low())
                .setParameter("high", region.high())
                .setParameter("role", role)
                .getResultList();
    }

    /** How many active people hold a role. */
    public long holders(Role role) {
        return em.createQuery(
                        "select count(s) from Staff s where s.active = true and :role member of s.roles", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }
}
