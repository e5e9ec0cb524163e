package org.fengqiao.access;

import java.util.Set;
import org.fengqiao.organisation.Actor;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.OrganisationKind;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.Staff;

/**
 * Who looks or acts, and from where. The first parameter of whatever reads or changes cases.
 *
 * @param staffId 0 for the system itself
 * @param regionCode region of the person's organisation, 12 digits
 * @param source where the request came from: {@code PAGE 192.0.2.7}, {@code API ...}, {@code SYSTEM}
 */
public record Viewer(
        long staffId,
        String login,
        String name,
        long organisationId,
        String organisationName,
        OrganisationKind organisationKind,
        String regionCode,
        Set<Role> roles,
        String source) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public static Viewer of(Staff staff, Organisation organisation, String source) {
        return new Viewer(
                staff.id(),
                staff.login(),
                staff.name(),
                organisation.id(),
                organisation.name(),
                organisation.kind(),
                organisation.regionCode(),
                staff.roles(),
                source);
    }

    /** The same person, for records below the cases. */
    public Actor actor() {
        return new Actor(staffId, name, source);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
