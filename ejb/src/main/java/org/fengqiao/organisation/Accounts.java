package org.fengqiao.organisation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.organisation.Authentication.Status;
import org.fengqiao.shared.ApplicationService;
import org.fengqiao.shared.DomainError;
import org.fengqiao.shared.FieldError;
import org.fengqiao.shared.TimeSource;

/** Who may come in. */
@ApplicationService
public class Accounts {

    /** Failures in a row after which an account is locked for a time (common parameter of level-2 systems, DOMAIN 6.3). */
    private static final int FAILURES = Settings.number("FENGQIAO_LOGIN_FAILURES", 5);

    private static final Duration LOCKED = Duration.ofMinutes(Settings.number("FENGQIAO_LOGIN_LOCK_MINUTES", 15));

    /** How long a password that was right is remembered: the API sends it with every request, and checking takes a quarter of a second. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final byte[] SECRET = new byte[32];

    static {
        new SecureRandom().nextBytes(SECRET);
    }

    private record Proof(byte[] mac, String hash, Instant until) {}

    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "fengqiao")
    EntityManager em;

    @Inject
    StaffDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /**
     * Checks a log-in. Five failures in a row lock the account for 15 minutes; unknown log-ins take as long as wrong passwords.
     *
     * @param source where the request came from, for the record
     */
    public Authentication authenticate(String login, String password, String source) {
        Staff staff = login == null || login.isBlank()
                ? null
                : directory.byLogin(login.strip()).orElse(null);
        if (staff == null || staff.passwordHash == null || password == null) {
            Passwords.verify(password == null ? "" : password, null);
            audit.record("LOGIN_FAILED", null, null, source, login, "UNKNOWN");
            return Authentication.failed(Status.BAD_CREDENTIALS);
        }
        Instant now = time.now();
        if (staff.lockedUntil != null && staff.lockedUntil.isAfter(now)) {
            return new Authentication(Status.LOCKED, 0, Set.of(), staff.lockedUntil);
        }
        if (!proven(staff, password, now)) {
            return failed(staff, now, source);
        }
        if (!staff.active) {
            audit.record("LOGIN_FAILED", staff.id, staff.name, source, login, "DISABLED");
            return Authentication.failed(Status.DISABLED);
        }
        if (staff.failedAttempts > 0) {
            em.createQuery("update Staff s set s.failedAttempts = 0 where s.id = :id")
                    .setParameter("id", staff.id)
                    .executeUpdate();
        }
        return new Authentication(
                staff.mustChangePassword ? Status.MUST_CHANGE_PASSWORD : Status.OK, staff.id, staff.roles(), null);
    }

    /** Records that a person has come in by the log-in page. */
    public void entered(long staffId, String source) {
        Staff staff = em.find(Staff.class, staffId);
        audit.record("LOGIN", staffId, staff.name, source, staff.login, null);
    }

    private Authentication failed(Staff staff, Instant now, String source) {
        proofs.remove(staff.login);
        // counted in the database and past the version: guesses come in parallel, and must not undo an administrator's
        // change
        em.createQuery("update Staff s set s.failedAttempts = s.failedAttempts + 1 where s.id = :id")
                .setParameter("id", staff.id)
                .executeUpdate();
        Instant until = now.plus(LOCKED);
        boolean lock = em.createQuery(
                                "update Staff s set s.failedAttempts = 0, s.lockedUntil = :until where s.id = :id and s.failedAttempts >= :most")
                        .setParameter("until", until)
                        .setParameter("id", staff.id)
                        .setParameter("most", FAILURES)
                        .executeUpdate()
                > 0;
        audit.record(lock ? "ACCOUNT_LOCKED" : "LOGIN_FAILED", staff.id, staff.name, source, staff.login, null);
        return lock
                ? new Authentication(Status.LOCKED, 0, Set.of(), until)
                : Authentication.failed(Status.BAD_CREDENTIALS);
    }

    private boolean proven(Staff staff, String password, Instant now) {
        byte[] mac = mac(staff.login + "\n" + password);
        Proof proof = proofs.get(staff.login);
        if (proof != null
                && proof.until.isAfter(now)
                && proof.hash.equals(staff.passwordHash)
                && MessageDigest.isEqual(proof.mac, mac)) {
            return true;
        }
        if (!Passwords.verify(password, staff.passwordHash)) {
            return false;
        }
        proofs.put(staff.login, new Proof(mac, staff.passwordHash, now.plus(REMEMBERED)));
        return true;
    }

    private static byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }

    /**
     * A person changes his own password.
     *
     * @throws DomainError INVALID with the field {@code oldPassword} or {@code newPassword}
     */
    public void changePassword(long staffId, String oldPassword, String newPassword, String source) {
        Staff staff = em.find(Staff.class, staffId);
        if (!Passwords.verify(oldPassword == null ? "" : oldPassword, staff.passwordHash)) {
            throw DomainError.invalidFields(List.of(new FieldError("oldPassword", "PASSWORD_WRONG")));
        }
        Passwords.problem(newPassword, staff.login).ifPresent(code -> {
            throw DomainError.invalidFields(List.of(new FieldError("newPassword", code)));
        });
        if (newPassword.equals(oldPassword)) {
            throw DomainError.invalidFields(List.of(new FieldError("newPassword", "PASSWORD_SAME")));
        }
        staff.passwordHash = Passwords.hash(newPassword);
        staff.mustChangePassword = false;
        proofs.remove(staff.login);
        audit.record("PASSWORD_CHANGED", staff.id, staff.name, source, staff.login, null);
    }

    /** Gives the account a one-time password, which is returned once and must be changed at the first log-in. */
    public String resetPassword(long actorId, String actorName, long staffId, String source) {
        Staff staff = em.find(Staff.class, staffId);
        if (staff == null || staff.login == null) {
            throw DomainError.notFound();
        }
        String password = Passwords.oneTime();
        staff.passwordHash = Passwords.hash(password);
        staff.mustChangePassword = true;
        staff.failedAttempts = 0;
        staff.lockedUntil = null;
        proofs.remove(staff.login);
        audit.record("PASSWORD_RESET", actorId, actorName, source, staff.login, null);
        return password;
    }
}
