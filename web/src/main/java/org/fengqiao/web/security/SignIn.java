package org.fengqiao.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fengqiao.web.component.SecurityHeaders;

/**
 * How one gets in. Pages: the login page and a session. {@code /api}: HTTP Basic with every call, or the page's session
 * for reading only, so that no foreign page can make a browser write. What is open to all stands in web.xml.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    private static final String PASSWORD_PAGE = "/password.xhtml";

    @Inject
    private BasicLogin basic;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return path(request).startsWith("/api/")
                    ? api(request, response, context)
                    : page(request, response, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuthenticationStatus api(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        if (request.getHeader("Authorization") != null) {
            SignedIn who = basic.check(request, response);
            return who == null ? AuthenticationStatus.SEND_FAILURE : enter(who, request, context);
        }
        SignedIn who = SignedIn.ofSession(request);
        boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (who != null && reading && !who.mustChangePassword()) {
            return enter(who, request, context);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        basic.demand(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus page(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        SignedIn who = SignedIn.ofSession(request);
        if (who != null
                && who.mustChangePassword()
                && context.isProtected()
                && !path(request).equals(PASSWORD_PAGE)) {
            return send(request.getContextPath() + PASSWORD_PAGE, request, response);
        }
        if (who != null) {
            return enter(who, request, context);
        }
        return context.isProtected() ? send(WantedPage.login(request), request, response) : context.doNothing();
    }

    private static AuthenticationStatus enter(SignedIn who, HttpServletRequest request, HttpMessageContext context) {
        who.attach(request);
        return context.notifyContainerAboutLogin(who.login(), who.roles());
    }

    private static AuthenticationStatus send(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityHeaders.apply(request, response);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;").replace("\"", "&quot;")
                            + "\"></redirect></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
