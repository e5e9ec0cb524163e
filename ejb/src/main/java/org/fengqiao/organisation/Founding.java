package org.fengqiao.organisation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.Texts;

/**
 * The first three accounts of a system that has none: one for each of the separated administrators, since the one who creates accounts
 * may not give roles and the one who gives roles may not create accounts.
 */
@ApplicationService
public class Founding {

    /** Above the provinces; see V7. */
    private static final String COUNTRY = "000000000000";

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    StaffDirectory directory;

    @Inject
    AuditTrail audit;

    /**
     * @param login of the system administrator; the others get it with {@code -security} and {@code -auditor} behind
     * @param password of the system administrator, or null for a one-time password
     * @return one-time passwords by login, without the one that was given; all three must be changed at the first log-in
     * @throws DomainError REFUSED ADMIN_EXISTS when somebody administers the system already; INVALID for the login or password
     */
    public Map<String, String> found(String login, String password, Texts texts) {
        if (directory.holders(Role.SYSTEM_ADMIN) > 0) {
            throw DomainError.refused("ADMIN_EXISTS");
        }
        if (!StaffRegister.LOGIN.matcher(login).matches() || login.length() > 40) {
            throw DomainError.invalid("LOGIN_FORMAT");
        }
        if (password != null) {
            Passwords.problem(password, login).ifPresent(code -> {
                throw DomainError.invalid(code);
            });
        }
        Organisation office = new Organisation(OrganisationKind.UNIT, texts.get("founding.office"), "-", COUNTRY, null);
        office.mode = ResidenceMode.ON_CALL;
        em.persist(office);
        em.flush();
        Map<String, String> passwords = new LinkedHashMap<>();
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)) {
            String own =
                    switch (role) {
                        case SECURITY_ADMIN -> login + "-security";
                        case AUDITOR -> login + "-auditor";
                        default -> login;
                    };
            if (directory.byLogin(own).isPresent()) {
                throw DomainError.invalid("LOGIN_TAKEN", own);
            }
            boolean given = role == Role.SYSTEM_ADMIN && password != null;
            String first = given ? password : Passwords.oneTime();
            Staff staff = new Staff(own, texts.get("role." + role), office.id, Set.of(role));
            staff.openAccount(Passwords.hash(first), true);
            em.persist(staff);
            if (!given) {
                passwords.put(own, first);
            }
            audit.record("STAFF_CREATED", Actor.OPERATOR, own, role.name());
        }
        return passwords;
    }
}
