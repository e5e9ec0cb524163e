package org.fengqiao.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Set;

/**
 * Who is signed in: kept in the session after the login page, or with the request for the API's Basic login.
 *
 * @param mustChangePassword nothing else is open to this person until the password is changed
 */
public record SignedIn(long staffId, String login, Set<String> roles, boolean mustChangePassword)
        implements Serializable {

    private static final String NAME = SignedIn.class.getName();

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

    static SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(NAME);
    }
}
