package org.fengqiao.access;

import java.util.function.Predicate;
import org.fengqiao.organisation.Role;
import org.fengqiao.shared.DomainError;

/**
 * What an administrator may do; the three kinds share nothing (GB/T 22239). The services enforce this record, pages show it.
 *
 * @param register create and change organisations, people and accounts, import regions, make rules of deadlines; gives no roles
 * @param grant give and take roles; creates nobody
 * @param look see the list of people, which both need
 * @param audit read the record of what the others did
 */
public record AdministrationPermissions(boolean register, boolean grant, boolean look, boolean audit) {

    public static AdministrationPermissions of(Viewer viewer) {
        boolean system = viewer.has(Role.SYSTEM_ADMIN);
        boolean security = viewer.has(Role.SECURITY_ADMIN);
        return new AdministrationPermissions(system, security, system || security, viewer.has(Role.AUDITOR));
    }

    /** @throws DomainError FORBIDDEN */
    public static void require(Viewer viewer, Predicate<AdministrationPermissions> permission) {
        if (!permission.test(of(viewer))) {
            throw DomainError.forbidden("ADMINISTRATION_NOT_YOURS");
        }
    }
}
