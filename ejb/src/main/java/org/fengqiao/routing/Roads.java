package org.fengqiao.routing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.category.Categories;
import org.fengqiao.category.Category;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Organisations;
import org.fengqiao.region.RegionCode;
import org.fengqiao.routing.Road.Committee;
import org.fengqiao.routing.Road.Willingness;
import org.fengqiao.shared.ApplicationService;

/** Proposes the road for a matter from what is known of it so far. */
@ApplicationService
public class Roads {

    @Inject
    Organisations organisations;

    @Inject
    Categories categories;

    /**
     * @param regionCode where the dispute arose; null or unknown leaves the committee open
     * @param category code, or null
     * @param people how many it concerns, or null
     */
    public Road propose(Willingness willingness, String regionCode, String category, Integer people) {
        Optional<RegionCode> place = RegionCode.parse(regionCode);
        String type = category == null
                ? null
                : categories.find(category).map(Category::officialType).orElse(null);
        return Road.choose(
                willingness,
                place.map(RegionCode::value).orElse(null),
                type,
                people,
                place.map(this::committees).orElse(List.of()));
    }

    /** From the village up to the county. */
    private List<Committee> committees(RegionCode place) {
        List<Committee> found = new ArrayList<>();
        for (RegionCode region = place;
                region.level().compareTo(RegionCode.Level.COUNTY) >= 0;
                region = region.parent().orElseThrow()) {
            organisations.within(region.value(), region.value(), OrganisationKind.COMMITTEE).stream()
                    .map(Roads::committee)
                    .forEach(found::add);
        }
        return found;
    }

    private static Committee committee(Organisation organisation) {
        return new Committee(
                organisation.id(), organisation.name(), organisation.regionCode(), organisation.speciality());
    }
}
