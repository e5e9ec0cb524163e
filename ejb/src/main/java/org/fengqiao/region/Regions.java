package org.fengqiao.region;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;

/** The administrative tree. */
@ApplicationService
public class Regions {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    RegionNames names;

    /** @param code 12 or 15 digits */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(em.find(Region.class, code));
    }

    /** @throws DomainError NOT_FOUND; short forms of a code are accepted */
    public Region require(String code) {
        return RegionCode.parse(code).flatMap(c -> find(c.value())).orElseThrow(DomainError::notFound);
    }

    /** Whether there is this region, or one that lies in it: the tree of a county begins with the county, not with its province. */
    public boolean reaches(RegionCode region) {
        return !em.createQuery("select r.code from Region r where r.code between :low and :high", String.class)
                .setParameter("low", region.low())
                .setParameter("high", region.high())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What lies directly below, in the order of codes. */
    public List<Region> children(String code) {
        return em.createQuery(
                        "select r from Region r where r.parentCode = :parent and r.validTo is null order by r.code",
                        Region.class)
                .setParameter("parent", code)
                .getResultList();
    }

    /** From the county down, without repeating: 任泽区任城镇北街社区居民委员会; the county itself by its own name. */
    public String fullName(String code) {
        return names.full(code, this::readFullName);
    }

    private String readFullName(String code) {
        StringBuilder name = new StringBuilder();
        Region region = em.find(Region.class, code);
        while (region != null) {
            name.insert(0, region.name);
            region = region.parentCode == null || region.level.ordinal() <= RegionCode.Level.COUNTY.ordinal()
                    ? null
                    : em.find(Region.class, region.parentCode);
        }
        return name.length() == 0 ? code : name.toString();
    }

    /** 北街社区 for 北街社区居民委员会; the code itself when it is unknown. */
    public String shortName(String code) {
        return RegionNames.shortForm(name(code));
    }

    /** In no transaction of its own: mostly nothing is read, and a page of a list asks for some dozen names. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String name(String code) {
        return names.own(code, wanted -> find(wanted).map(Region::name).orElse(wanted));
    }

    /** Regions at or below {@code within} whose name contains the text. */
    public List<Region> search(String text, String within, int limit) {
        RegionCode range = RegionCode.of(within);
        String pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return em.createQuery(
                        """
                        select r from Region r where r.code between :low and :high and r.name like :text escape '\\'
                          and r.validTo is null order by r.code""",
                        Region.class)
                .setParameter("low", range.low())
                .setParameter("high", range.high())
                .setParameter("text", pattern)
                .setMaxResults(limit)
                .getResultList();
    }
}
