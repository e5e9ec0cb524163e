package org.fengqiao.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.access.Administration;
import org.fengqiao.access.AdministrationLists;
import org.fengqiao.access.AdministrationPermissions;
import org.fengqiao.access.Viewer;
import org.fengqiao.organisation.MediatorType;
import org.fengqiao.organisation.NewAccount;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.Staff;
import org.fengqiao.organisation.StaffForm;
import org.fengqiao.web.component.Messages;
import org.fengqiao.web.security.CurrentViewer;

/** One person: the system administrator's form and account buttons, the security administrator's roles. */
@Named("personPage")
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private Long organisation;
    private long version;
    private String login;
    private String name;
    private String phone;
    private String email;
    private String sex;
    private String mediatorType;
    private boolean fullTime;
    private boolean active = true;
    private final Map<String, Boolean> held = new HashMap<>();

    @Inject
    private Administration administration;

    @Inject
    private AdministrationLists lists;

    @Inject
    private CurrentViewer current;

    public void load() {
        Viewer viewer = current.viewer();
        if (id == null) {
            AdministrationPermissions.require(viewer, AdministrationPermissions::register);
            organisation = lists.organisation(viewer, organisation == null ? viewer.organisationId() : organisation)
                    .id();
            return;
        }
        Staff staff = lists.person(viewer, id);
        StaffForm form = StaffForm.of(staff);
        version = staff.version();
        organisation = form.organisationId();
        login = form.login();
        name = form.name();
        phone = form.phone();
        email = form.email();
        sex = form.sex();
        mediatorType = form.mediatorType() == null ? null : form.mediatorType().name();
        fullTime = form.fullTime();
        active = staff.active();
        staff.roles().forEach(role -> held.put(role.name(), true));
    }

    public String save() {
        StaffForm form = new StaffForm(
                login,
                name,
                organisation == null ? 0 : organisation,
                phone,
                email,
                sex,
                mediatorType == null || mediatorType.isBlank() ? null : MediatorType.valueOf(mediatorType),
                fullTime);
        NewAccount account = id == null
                ? administration.createStaff(current.viewer(), form)
                : administration.changeStaff(current.viewer(), id, version, form);
        Messages.done("admin.saved", name.strip());
        if (account.oneTimePassword() != null) {
            Messages.care("admin.one-time", account.login(), account.oneTimePassword());
        }
        return back(account.staffId());
    }

    public String resetPassword() {
        Messages.care("admin.one-time", login, administration.resetPassword(current.viewer(), id));
        return back(id);
    }

    public String disable() {
        administration.setActive(current.viewer(), id, false);
        Messages.done("admin.person.disabled", name);
        return back(id);
    }

    public String enable() {
        administration.setActive(current.viewer(), id, true);
        Messages.done("admin.person.enabled", name);
        return back(id);
    }

    public String grant() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (Boolean.TRUE.equals(held.get(role.name()))) {
                wanted.add(role);
            }
        }
        administration.grant(current.viewer(), id, wanted);
        Messages.done("admin.person.granted", name);
        return back(id);
    }

    private static String back(long id) {
        return "/admin/person.xhtml?faces-redirect=true&id=" + id;
    }

    public List<Organisation> getPlaces() {
        Viewer viewer = current.viewer();
        return lists.placesNear(viewer, getAt().regionCode());
    }

    public Organisation getAt() {
        return lists.organisation(current.viewer(), organisation);
    }

    public AdministrationPermissions getPermissions() {
        return AdministrationPermissions.of(current.viewer());
    }

    public boolean isSelf() {
        return id != null && id == current.viewer().staffId();
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public boolean isFresh() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getSex() {
        return sex;
    }

    public void setSex(String sex) {
        this.sex = sex;
    }

    public String getMediatorType() {
        return mediatorType;
    }

    public void setMediatorType(String mediatorType) {
        this.mediatorType = mediatorType;
    }

    public boolean isFullTime() {
        return fullTime;
    }

    public void setFullTime(boolean fullTime) {
        this.fullTime = fullTime;
    }

    public boolean isActive() {
        return active;
    }

    /** By name of the role, whether it is ticked. */
    public Map<String, Boolean> getHeld() {
        return held;
    }
}
