package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fengqiao.region.Region;
import org.fengqiao.region.Regions;

/** The way down to a region, for crumbs. */
@RequestScoped
public class RegionPath {

    /** Above the provinces. */
    static final String COUNTRY = "000000000000";

    @Inject
    private Regions regions;

    /** From the topmost region that is known, the region itself last. */
    List<Region> to(Region region) {
        List<Region> path = new ArrayList<>();
        for (Optional<Region> at = Optional.of(region);
                at.isPresent();
                at = Optional.ofNullable(at.get().parentCode()).flatMap(regions::find)) {
            path.add(at.get());
        }
        Collections.reverse(path);
        return path;
    }
}
