package org.fengqiao.access;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.OrganisationRegister;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.organisation.Staff;
import org.fengqiao.organisation.StaffDirectory;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Keyset;
import org.fengqiao.shared.Slice;

/** What administrators look through before they change something. Each throws {@link DomainError} FORBIDDEN to anybody else. */
@ApplicationService
public class AdministrationLists {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationRegister register;

    @Inject
    StaffDirectory directory;

    /** Everything that sits in exactly this region, closed ones too: the centre first, then committees, then units. */
    public List<OrganisationRow> organisations(Viewer viewer, String regionCode) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::look);
        List<Organisation> found = em.createQuery(
                        "select o from Organisation o where o.regionCode = :region order by o.id", Organisation.class)
                .setParameter("region", regionCode)
                .getResultList();
        Map<Long, Long> people = em.createQuery(
                        """
                        select s.organisationId, count(s) from Staff s, Organisation o
                        where o.id = s.organisationId and o.regionCode = :region and s.active = true group by s.organisationId""",
                        Object[].class)
                .setParameter("region", regionCode)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        List<OrganisationKind> order =
                List.of(OrganisationKind.CENTRE, OrganisationKind.COMMITTEE, OrganisationKind.UNIT);
        return found.stream()
                .sorted(java.util.Comparator.comparing((Organisation o) -> order.indexOf(o.kind()))
                        .thenComparing(Organisation::id))
                .map(o -> new OrganisationRow(o, people.getOrDefault(o.id(), 0L), register.warnings(o)))
                .toList();
    }

    public Organisation organisation(Viewer viewer, long id) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::look);
        return organisations.find(id).orElseThrow(DomainError::notFound);
    }

    /**
     * Where somebody of this region may be moved to: everything of his township, and the centres, committees and units of the county and
     * its townships.
     */
    public List<Organisation> placesNear(Viewer viewer, String regionCode) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::look);
        RegionCode here = RegionCode.of(regionCode);
        RegionCode town = here.at(RegionCode.Level.TOWN).orElse(here);
        RegionCode county = here.at(RegionCode.Level.COUNTY).orElse(here);
        boolean wide = here.level().ordinal() >= RegionCode.Level.COUNTY.ordinal();
        return em.createQuery(
                        """
                        select o from Organisation o where o.active = true and (o.regionCode = :here
                          or o.regionCode between :townLow and :townHigh and :low = true
                          or o.regionCode between :countyLow and :countyHigh and o.regionCode like '%000' and :wide = true)
                        order by o.regionCode, o.id""",
                        Organisation.class)
                .setParameter("here", here.value())
                .setParameter("townLow", town.low())
                .setParameter("townHigh", town.high())
                .setParameter("low", town.level() == RegionCode.Level.TOWN)
                .setParameter("countyLow", county.low())
                .setParameter("countyHigh", county.high())
                .setParameter("wide", wide)
                .getResultList();
    }

    public Staff person(Viewer viewer, long id) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::look);
        return directory.find(id).orElseThrow(DomainError::notFound);
    }

    /** The names of the centres of these regions, by code. */
    public Map<String, String> centres(Viewer viewer, List<Region> regions) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::look);
        if (regions.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        select o.regionCode, o.name from Organisation o
                        where o.regionCode in :codes and o.kind = :kind and o.active = true""",
                        Object[].class)
                .setParameter("codes", regions.stream().map(Region::code).toList())
                .setParameter("kind", OrganisationKind.CENTRE)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** By the order of joining. */
    public Slice<StaffRow> staff(Viewer viewer, StaffFilter filter, String after, String before, int limit) {
        AdministrationPermissions.require(viewer, AdministrationPermissions::look);
        boolean backwards = before != null;
        List<String> conditions = new ArrayList<>(List.of("o.id = s.organisationId", "s.active = :active"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("active", filter.active());
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(s.name like :text escape '\\' or s.login like :text escape '\\')");
            String plain = filter.text().strip();
            parameters.put(
                    "text",
                    "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (filter.region() != null && !filter.region().isBlank()) {
            RegionCode region = RegionCode.of(filter.region());
            conditions.add("o.regionCode between :low and :high");
            parameters.put("low", region.low());
            parameters.put("high", region.high());
        }
        if (filter.organisationId() != null) {
            conditions.add("s.organisationId = :organisation");
            parameters.put("organisation", filter.organisationId());
        }
        if (filter.role() != null) {
            conditions.add(":role member of s.roles");
            parameters.put("role", filter.role());
        }
        String cursor = backwards ? before : after;
        if (cursor != null) {
            conditions.add("s.id " + (backwards ? "<" : ">") + " :last");
            parameters.put("last", Keyset.decode(cursor, 1).longAt(0));
        }
        TypedQuery<Object[]> query = em.createQuery(
                        "select s, o from Staff s, Organisation o where " + String.join(" and ", conditions)
                                + " order by s.id " + (backwards ? "desc" : "asc"),
                        Object[].class)
                .setMaxResults(limit + 1);
        parameters.forEach(query::setParameter);
        List<StaffRow> found = query.getResultStream()
                .map(row -> StaffRow.of((Staff) row[0], (Organisation) row[1]))
                .toList();
        return Slice.of(found, limit, cursor != null, backwards, row -> Keyset.encode(row.id()));
    }
}
