package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.fengqiao.access.AdministrationLists;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.OrganisationRow;
import org.fengqiao.access.Viewer;
import org.fengqiao.region.Region;
import org.fengqiao.region.RegionCode;
import org.fengqiao.region.Regions;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** What sits in a region, and the way to the regions below it. */
@Named("organisationsPage")
@RequestScoped
public class OrganisationsPage {

    /** A region below, with its centre or null. */
    public record Below(Region region, String centre) {}

    @Inject
    private AdministrationLists lists;

    @Inject
    private Regions regions;

    @Inject
    private RegionPath path;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    private String code;
    private Region region;
    private List<OrganisationRow> rows;
    private List<Below> below;

    public void load() {
        Viewer viewer = current.viewer();
        region = regions.require(code == null || code.isBlank() ? viewer.regionCode() : code);
        rows = lists.organisations(viewer, region.code());
        List<Region> children = regions.children(region.code());
        Map<String, String> centres = lists.centres(viewer, children);
        below = children.stream()
                .filter(child -> child.level() != RegionCode.Level.GRID)
                .map(child -> new Below(child, centres.get(child.code())))
                .toList();
    }

    public Region getRegion() {
        return region;
    }

    public List<Region> getPath() {
        return path.to(region);
    }

    public List<OrganisationRow> getRows() {
        return rows;
    }

    public List<Below> getBelow() {
        return below;
    }

    public boolean isRegistering() {
        return AdministrationPermissions.of(current.viewer()).register();
    }

    /** How the unit is present or what the committee specialises in. */
    public String nature(OrganisationRow row) {
        if (row.organisation().mode() != null) {
            return texts.get("admin.mode." + row.organisation().mode());
        }
        return row.organisation().speciality() == null ? "" : row.organisation().speciality();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
