package org.fengqiao.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
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

    static SignedIn ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(NAME);
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
