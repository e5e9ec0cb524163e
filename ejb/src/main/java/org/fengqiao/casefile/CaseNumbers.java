package org.fengqiao.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.fengqiao.region.RegionCode;
import org.fengqiao.shared.ApplicationService;

/**
 * Gap-free numbers per organisation, kind and year. The row stays locked until the transaction ends, so a number is given out if and
 * only if what it numbers is kept; two windows of one centre wait for each other for that moment, windows of different centres never.
 */
@ApplicationService
public class CaseNumbers {

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    /** The next number, starting with 1 each year. */
    public int next(String kind, long organisationId, int year) {
        return ((Number) em.createNativeQuery(
                                """
                                insert into number_sequence (kind, organisation_id, year, last) values (:kind, :organisation, :year, 1)
                                on conflict (kind, organisation_id, year) do update set last = number_sequence.last + 1
                                returning last""")
                        .setParameter("kind", kind)
                        .setParameter("organisation", organisationId)
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }

    /**
     * The case number (一案一码): the code of the centre's region without its padding, the year and the number,
     * {@code 130505100-2026-00318}. Region codes make it unique in the country, and plain ASCII lets it be dictated, typed and scanned.
     */
    static String caseNo(RegionCode region, int year, int number) {
        return String.format(Locale.ROOT, "%s-%d-%05d", region.prefix(), year, number);
    }
}
