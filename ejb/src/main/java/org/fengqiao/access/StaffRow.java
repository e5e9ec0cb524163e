package org.fengqiao.access;

import java.util.List;
import java.util.Set;
import org.fengqiao.organisation.MediatorType;
import org.fengqiao.organisation.Organisation;
import org.fengqiao.organisation.Role;
import org.fengqiao.organisation.Staff;

/** One person in the administrators' list. */
public record StaffRow(
        long id,
        String name,
        String login,
        MediatorType mediatorType,
        boolean fullTime,
        boolean active,
        Set<Role> roles,
        long organisationId,
        String organisation,
        String region) {

    static StaffRow of(Staff staff, Organisation organisation) {
        return new StaffRow(
                staff.id(),
                staff.name(),
                staff.login(),
                staff.mediatorType(),
                staff.fullTime(),
                staff.active(),
                staff.roles(),
                organisation.id(),
                organisation.name(),
                organisation.regionCode());
    }

    /** In the order of the enum. */
    public List<Role> sortedRoles() {
        return roles.stream().sorted().toList();
    }
}
