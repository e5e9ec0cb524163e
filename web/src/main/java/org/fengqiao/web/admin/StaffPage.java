package org.fengqiao.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.access.AdministrationLists;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.StaffFilter;
import org.fengqiao.access.StaffRow;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Role;
import org.fengqiao.region.Regions;
import org.fengqiao.shared.Slice;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.component.PageTexts;
import org.fengqiao.web.security.CurrentViewer;

/** Everybody who works here, to be filtered. The filters stand in the address. */
@Named("staffPage")
@RequestScoped
public class StaffPage {

    private static final int PAGE = 50;

    @Inject
    private AdministrationLists lists;

    @Inject
    private Regions regions;

    @Inject
    private CurrentViewer current;

    @Inject
    private PageTexts texts;

    @Inject
    private Here here;

    private String text;
    private String region;
    private Long organisation;
    private String role;
    private String status;
    private String after;
    private String before;
    private Slice<StaffRow> slice;
    private Organisation at;

    public void load() {
        Role wanted = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElse(null);
        at = organisation == null ? null : lists.organisation(current.viewer(), organisation);
        slice = lists.staff(
                current.viewer(),
                new StaffFilter(text, region, organisation, wanted, !"left".equals(status)),
                blank(after),
                blank(before),
                PAGE);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public List<StaffRow> getRows() {
        return slice.items();
    }

    public String getPrevious() {
        return slice.previous() == null ? "" : here.with("before", slice.previous());
    }

    public String getNext() {
        return slice.next() == null ? "" : here.with("after", slice.next());
    }

    public Organisation getAt() {
        return at;
    }

    public boolean isRegistering() {
        return AdministrationPermissions.of(current.viewer()).register();
    }

    public String roles(StaffRow row) {
        return row.sortedRoles().stream().map(each -> texts.get("role." + each)).collect(Collectors.joining("、"));
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public String getRegionName() {
        return region == null || region.isBlank()
                ? ""
                : regions.fullName(regions.require(region).code());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
