package org.fengqiao.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.organisation.Authentication;

/**
 * Who is signed in: kept in the session after the login page, or with the request for the API's Basic login.
 *
 * @param mustChangePassword nothing else is open to this person until the password is changed
 */
public record SignedIn(long staffId, String login, Set<String> roles, boolean mustChangePassword)
        implements Serializable {

    /** Where pages listen for notices. */
    public static final String STREAM = "/notices/stream";

    private static final String NAME = SignedIn.class.getName();

    static SignedIn from(String login, Authentication result) {
        return new SignedIn(
                result.staffId(),
                login,
                result.roles().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                result.status() == Authentication.Status.MUST_CHANGE_PASSWORD);
    }

    SignedIn passwordChanged() {
        return new SignedIn(staffId, login, roles, false);
    }

    /** Nobody any more once he has done nothing for as long as a session may idle; asking for the stream of notices does nothing. */
    static SignedIn ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        SignedIn who = session == null ? null : (SignedIn) session.getAttribute(NAME);
        if (who == null) {
            return null;
        }
        IdleWatch watch = IdleWatch.of(session);
        if (watch.expired()) {
            session.invalidate();
            return null;
        }
        if (!request.getRequestURI().equals(request.getContextPath() + STREAM)) {
            watch.use();
        }
        return who;
    }

    /** A session as an open stream sees it: it looks without touching, as every touch would keep the session alive. */
    public static final class Session {

        private final HttpSession session;
        private final IdleWatch watch;
        private final long staffId;

        private Session(HttpSession session, long staffId) {
            this.session = session;
            this.watch = IdleWatch.of(session);
            this.staffId = staffId;
        }

        public long staffId() {
            return staffId;
        }

        public boolean over() {
            return watch.expired() || watch.ended();
        }

        /** Ends it for all its pages. */
        public void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException already) {
                // it has ended by itself
            }
        }
    }

    /** Whoever is signed in with a session and may see pages. */
    public static Optional<Session> session(HttpServletRequest request) {
        SignedIn who = of(request);
        HttpSession session = request.getSession(false);
        return who == null || session == null || who.mustChangePassword
                ? Optional.empty()
                : Optional.of(new Session(session, who.staffId));
    }

    /** A new session id, so that an id known before the login is worth nothing after it. */
    void keepIn(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        request.getSession().setAttribute(NAME, this);
        attach(request);
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /** Where a request came from, as the records of the house write it. */
    public static String source(HttpServletRequest request) {
        boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        return (api ? "API " : "PAGE ") + request.getRemoteAddr();
    }

    static SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(NAME);
    }
}
