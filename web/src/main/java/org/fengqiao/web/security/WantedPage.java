package org.fengqiao.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The page that somebody wanted before the login stood in between. Only pages of this house: no open redirect. */
final class WantedPage {

    static final String PARAMETER = "next";
    private static final int LONGEST = 1000;
    // one slash, then plain path letters, a page, and a query without anything a browser could take for a host
    private static final Pattern PAGE =
            Pattern.compile("/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.xhtml(?:\\?[^\\s\\\\#<>\"]*)?");

    private WantedPage() {}

    /** The page itself when it may be gone to, null otherwise. */
    static String checked(String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !PAGE.matcher(wanted).matches()) {
            return null;
        }
        return wanted.startsWith("/login.xhtml") || wanted.startsWith("/error/") ? null : wanted;
    }

    /** Address of the login page that leads back to what this request asked for. */
    static String login(HttpServletRequest request) {
        boolean get = "GET".equals(request.getMethod());
        String query = get ? request.getQueryString() : shown(request);
        String asked =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query);
        String next = checked(asked);
        return request.getContextPath() + "/login.xhtml"
                + (next == null ? "" : "?" + PARAMETER + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    // A form is sent to the bare address of its page; which draft or case it showed only the Referer knows.
    private static String shown(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        int mark = referer == null ? -1 : referer.indexOf('?');
        return mark >= 0 && referer.substring(0, mark).endsWith(request.getRequestURI())
                ? referer.substring(mark + 1)
                : null;
    }
}
