package org.fengqiao.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/** Finds centres, units and committees. */
@ApplicationService
public class Organisations {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    /** The centre that an organisation is or belongs to. */
    public Organisation centreFor(long organisationId) {
        Organisation own = find(organisationId).orElseThrow(DomainError::notFound);
        return own.kind == OrganisationKind.CENTRE ? own : find(own.centreId).orElseThrow(DomainError::notFound);
    }

    /** The centre of exactly this region. */
    public Optional<Organisation> centreOf(String regionCode) {
        return em.createQuery(
                        "select o from Organisation o where o.regionCode = :region and o.kind = :kind and o.active = true",
                        Organisation.class)
                .setParameter("region", regionCode)
                .setParameter("kind", OrganisationKind.CENTRE)
                .getResultStream()
                .findFirst();
    }

    public List<Organisation> committeesOf(long centreId) {
        return of(centreId, OrganisationKind.COMMITTEE);
    }

    public List<Organisation> unitsOf(long centreId) {
        return of(centreId, OrganisationKind.UNIT);
    }

    private List<Organisation> of(long centreId, OrganisationKind kind) {
        return em.createQuery(
                        "select o from Organisation o where o.centreId = :centre and o.kind = :kind and o.active = true order by o.id",
                        Organisation.class)
                .setParameter("centre", centreId)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** All of a kind whose region lies in the range, by region code. */
    public List<Organisation> within(String regionLow, String regionHigh, OrganisationKind kind) {
        return em.createQuery(
                        """
                        select o from Organisation o where o.regionCode between :low and :high and o.kind = :kind
                          and o.active = true order by o.regionCode, o.id""",
                        Organisation.class)
                .setParameter("low", regionLow)
                .setParameter("high", regionHigh)
                .setParameter("kind", kind)
                .getResultList();
    }
}
