package org.fengqiao.organisation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldCheck;
import org.fengqiao.shared.PhoneNumber;

/** Registers people, opens and closes their accounts and gives them roles, and records each change. Who may do so is decided one floor up. */
@ApplicationService
public class StaffRegister {

    static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,59}");

    /** One of the plain kind, as all offices have it. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    StaffDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    Event<StaffRenamed> renamed;

    /**
     * A new person without any role; with a login also a one-time password.
     *
     * @throws DomainError INVALID with the fields
     */
    public NewAccount create(StaffForm form, Actor actor) {
        StaffForm plain = checked(form, null);
        Staff staff = new Staff(null, plain.name(), plain.organisationId(), Set.of());
        staff.describe(plain);
        String password = plain.login() == null ? null : Passwords.oneTime();
        staff.passwordHash = password == null ? null : Passwords.hash(password);
        staff.mustChangePassword = password != null;
        em.persist(staff);
        audit.record("STAFF_CREATED", actor, subject(staff), organisation(staff).name);
        return new NewAccount(staff.id, staff.login, password);
    }

    /**
     * @param version of the form that was shown
     * @return with a one-time password when the person gets a login by this change
     * @throws DomainError NOT_FOUND; STALE; INVALID with the fields, when the roles held do not fit the new organisation among them
     */
    public NewAccount change(long id, long version, StaffForm form, Actor actor) {
        Staff staff = require(id);
        if (staff.lockVersion != version) {
            throw DomainError.stale("CHANGED_MEANWHILE");
        }
        StaffForm plain = checked(form, staff);
        StaffForm before = StaffForm.of(staff);
        em.lock(staff, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        staff.describe(plain);
        String password = null;
        if (staff.login == null) {
            staff.passwordHash = null;
        } else if (staff.passwordHash == null) {
            password = Passwords.oneTime();
            staff.passwordHash = Passwords.hash(password);
            staff.mustChangePassword = true;
        }
        audit.record("STAFF_CHANGED", actor, subject(staff), differences(before, plain));
        if (!plain.name().equals(before.name())) {
            em.flush();
            renamed.fire(new StaffRenamed(id));
        }
        return new NewAccount(id, staff.login, password);
    }

    /** Who leaves keeps his name in what he did, and can no longer log in. */
    public void setActive(long id, boolean active, Actor actor) {
        Staff staff = require(id);
        if (!active) {
            keepAdministrators(staff, Set.of());
        }
        staff.active = active;
        audit.record(active ? "STAFF_ENABLED" : "STAFF_DISABLED", actor, subject(staff), null);
    }

    /**
     * Gives exactly these roles.
     *
     * @throws DomainError NOT_FOUND; REFUSED OWN_ROLES, LAST_ADMINISTRATOR; INVALID with the field {@code roles}
     */
    public void grant(long id, Set<Role> roles, Actor actor) {
        Staff staff = require(id);
        if (Long.valueOf(id).equals(actor.id())) {
            throw DomainError.refused("OWN_ROLES");
        }
        RoleRule.problem(roles, organisation(staff).kind).ifPresent(problem -> {
            throw DomainError.invalidFields(List.of(problem.at("roles")));
        });
        keepAdministrators(staff, roles);
        String before = words(staff.roles);
        em.lock(staff, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        staff.roles.clear();
        staff.roles.addAll(roles);
        audit.record("ROLES_CHANGED", actor, subject(staff), before + " → " + words(roles));
    }

    /** Without its last administrator of a kind the system could not be put right from inside. */
    private void keepAdministrators(Staff staff, Set<Role> after) {
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
            if (staff.active && staff.roles.contains(role) && !after.contains(role) && directory.holders(role) < 2) {
                throw DomainError.refused("LAST_ADMINISTRATOR");
            }
        }
    }

    private StaffForm checked(StaffForm form, Staff staff) {
        FieldCheck wrong = new FieldCheck();
        String name = wrong.line("name", form.name(), true, 80);
        String login = wrong.line("login", form.login(), false, 60);
        String phone = wrong.line("phone", form.phone(), false, 40);
        if (login != null && !LOGIN.matcher(login).matches()) {
            wrong.add("login", "LOGIN_FORMAT");
        } else if (login != null
                && directory.byLogin(login).filter(other -> other != staff).isPresent()) {
            wrong.add("login", "LOGIN_TAKEN", login);
        }
        if (phone != null) {
            PhoneNumber.check(phone).ifPresent(problem -> wrong.add(problem.at("phone")));
        }
        String email = email(form.email(), wrong);
        Organisation organisation = em.find(Organisation.class, form.organisationId());
        if (organisation == null || !organisation.active) {
            wrong.add("organisationId", "REQUIRED");
        } else if (staff != null) {
            RoleRule.problem(staff.roles, organisation.kind)
                    .ifPresent(problem -> wrong.add(problem.at("organisationId")));
        }
        wrong.complain();
        boolean committee = organisation.kind == OrganisationKind.COMMITTEE;
        return new StaffForm(
                login,
                name,
                form.organisationId(),
                phone,
                email,
                "MALE".equals(form.sex()) || "FEMALE".equals(form.sex()) ? form.sex() : null,
                committee ? form.mediatorType() : null,
                form.fullTime());
    }

    private static String email(String given, FieldCheck wrong) {
        String email = wrong.line("email", given, false, 254);
        wrong.when(email != null && !EMAIL.matcher(email).matches(), "email", "EMAIL_FORMAT");
        return email;
    }

    /**
     * A person changes where he himself is reached.
     *
     * @param language of what is sent to him, a language tag
     * @throws DomainError INVALID with the fields {@code phone}, {@code email}
     */
    public void reachAt(long id, String newPhone, String newEmail, String language, Actor actor) {
        FieldCheck wrong = new FieldCheck();
        String phone = wrong.line("phone", newPhone, false, 40);
        if (phone != null) {
            PhoneNumber.check(phone).ifPresent(problem -> wrong.add(problem.at("phone")));
        }
        String email = email(newEmail, wrong);
        wrong.complain();
        Staff staff = require(id);
        staff.locale = language;
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(staff.phone, phone)) {
            changes.add("PHONE");
        }
        if (!Objects.equals(staff.email, email)) {
            changes.add("EMAIL");
        }
        if (!changes.isEmpty()) {
            staff.phone = phone;
            staff.email = email;
            audit.record("STAFF_CHANGED", actor, subject(staff), String.join("; ", changes));
        }
    }

    private Staff require(long id) {
        Staff staff = em.find(Staff.class, id);
        if (staff == null) {
            throw DomainError.notFound();
        }
        return staff;
    }

    private Organisation organisation(Staff staff) {
        return em.find(Organisation.class, staff.organisationId);
    }

    private static String subject(Staff staff) {
        return staff.login == null ? staff.name : staff.name + " (" + staff.login + ")";
    }

    private static String words(Set<Role> roles) {
        return roles.isEmpty() ? "-" : roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    /** What changed, without the phone number: the record is read by others than the directory. Words in capitals are the reader's to translate. */
    private String differences(StaffForm before, StaffForm after) {
        List<String> changes = new ArrayList<>();
        add(changes, "NAME", before.name(), after.name());
        add(changes, "ACCOUNT", before.login(), after.login());
        add(changes, "AT", at(before), at(after));
        add(changes, "MEDIATOR_TYPE", before.mediatorType(), after.mediatorType());
        if (!Objects.equals(before.phone(), after.phone())) {
            changes.add("PHONE");
        }
        if (!Objects.equals(before.email(), after.email())) {
            changes.add("EMAIL");
        }
        return String.join("; ", changes);
    }

    private String at(StaffForm form) {
        return em.find(Organisation.class, form.organisationId()).name;
    }

    private static void add(List<String> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + " " + (before == null ? "-" : before) + " → " + (after == null ? "-" : after));
        }
    }
}
