package org.fengqiao.organisation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person is employed to do. */
public enum Role {
    CLERK,
    MEDIATOR,
    DIRECTOR,
    UNIT_HANDLER,
    SUPERVISOR,
    LEADER,
    GRID_WORKER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR;

    private static final Set<Role> SEPARATED = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR);

    /** The three administrators of GB/T 22239: nobody holds two of them, and none of them reads cases. */
    public boolean separated() {
        return SEPARATED.contains(this);
    }

    /** Whether one person may hold all of these. */
    public static boolean compatible(Collection<Role> roles) {
        return roles.stream().noneMatch(Role::separated) || Set.copyOf(roles).size() <= 1;
    }
}
