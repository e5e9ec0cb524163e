package org.fengqiao.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.shared.AggregateRoot;
import org.hibernate.annotations.BatchSize;

/** A person who works in an organisation, with or without an account to log in. */
@Entity
@AggregateRoot
@Table(name = "staff")
public class Staff {

    @Id
    @GeneratedValue(generator = "staff_seq")
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
    Long id;

    @Version
    @Column(name = "lock_version")
    long lockVersion;

    String login;
    String name;

    @Column(name = "organisation_id")
    long organisationId;

    String phone;

    /** Where messages of the house go. Of the office, not of the person: kept plain, like the phone. */
    String email;

    String sex;

    @Enumerated(EnumType.STRING)
    @Column(name = "mediator_type")
    MediatorType mediatorType;

    @Column(name = "full_time")
    boolean fullTime;

    boolean active = true;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "must_change_password")
    boolean mustChangePassword;

    @Column(name = "failed_attempts")
    int failedAttempts;

    @Column(name = "locked_until")
    Instant lockedUntil;

    String locale;

    /** Read in bunches: a list of a hundred people must not ask a hundred times. */
    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Staff() {}

    public Staff(String login, String name, long organisationId, Set<Role> roles) {
        this.login = login;
        this.name = name;
        this.organisationId = organisationId;
        this.roles.addAll(roles);
    }

    /** Takes over what an administrator writes; roles and password are other people's matter. */
    public void describe(StaffForm form) {
        login = form.login();
        name = form.name();
        organisationId = form.organisationId();
        phone = form.phone();
        email = form.email();
        sex = form.sex();
        mediatorType = form.mediatorType();
        fullTime = form.fullTime();
    }

    /** @param hash of {@link Passwords#hash} */
    public void openAccount(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
    }

    public Long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public long organisationId() {
        return organisationId;
    }

    public MediatorType mediatorType() {
        return mediatorType;
    }

    public boolean fullTime() {
        return fullTime;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public String sex() {
        return sex;
    }

    public Instant lockedUntil() {
        return lockedUntil;
    }

    public long version() {
        return lockVersion;
    }

    /** Language tag that he chose, or null. */
    public String locale() {
        return locale;
    }

    public boolean active() {
        return active;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
