package org.fengqiao.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fengqiao.organisation.Accounts;
import org.fengqiao.organisation.Authentication;
import org.fengqiao.shared.Texts;
import org.fengqiao.web.component.ErrorDispatch;
import org.fengqiao.web.component.Formats;
import org.fengqiao.web.component.SecurityHeaders;

/** HTTP Basic for the API; what it refuses it refuses as problem+json. */
@ApplicationScoped
public class BasicLogin {

    private static final String SCHEME = "Basic ";

    @Inject
    private Accounts accounts;

    @Inject
    private Formats formats;

    /** Who it is; null when the answer is already written. */
    SignedIn check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] pair = credentials(request.getHeader("Authorization"));
        if (pair == null) {
            demand(request, response);
            return null;
        }
        Authentication result = accounts.authenticate(pair[0], pair[1], SignedIn.source(request));
        switch (result.status()) {
            case OK -> {
                return SignedIn.from(pair[0], result);
            }
            case MUST_CHANGE_PASSWORD ->
                refuse(request, response, 403, "PASSWORD_CHANGE_REQUIRED", "shell.api.password-change");
            case LOCKED ->
                refuse(
                        request,
                        response,
                        401,
                        "ACCOUNT_LOCKED",
                        "shell.api.locked",
                        formats.dateTime(result.lockedUntil()));
            case DISABLED -> refuse(request, response, 401, "ACCOUNT_DISABLED", "shell.api.disabled");
            default -> refuse(request, response, 401, "BAD_CREDENTIALS", "shell.api.bad-credentials");
        }
        return null;
    }

    void demand(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, 401, "UNAUTHENTICATED", "shell.api.unauthenticated");
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            String key,
            Object... args)
            throws IOException {
        String title = Texts.of(request.getHeader("Accept-Language") == null ? null : request.getLocale())
                .get(key, args);
        SecurityHeaders.apply(request, response);
        response.setStatus(status);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"fengqiao\", charset=\"UTF-8\"");
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        String problem = Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("code", code)
                .build()
                .toString();
        // the container may throw the body away and ask for its error page: that one says the same
        request.setAttribute(ErrorDispatch.PROBLEM, problem);
        response.getWriter().write(problem);
    }

    private static String[] credentials(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1 ? null : new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
