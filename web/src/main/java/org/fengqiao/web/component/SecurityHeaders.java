package org.fengqiao.web.component;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The strict rules that every answer carries. Pages get their Content-Security-Policy from PrimeFaces, which knows the
 * nonce of its own scripts ({@code primefaces.CSP_POLICY} in web.xml); it adds a header, and two policies would both
 * hold, so here its policy replaces the general one.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHE = "Cache-Control";
    private static final String NOTHING_ELSE =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        apply(request, response);
        chain.doFilter(request, new OnePolicy(response));
    }

    /** Also for answers that are given before any filter runs, such as the redirect to the login page. */
    public static void apply(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(POLICY, NOTHING_ELSE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader(CACHE, caching(request));
    }

    // Case files must not stay in any cache. PrimeFaces' files carry their version in the address; ours are asked for
    // again each time and answered with 304, so that an upgrade shows at once.
    private static String caching(HttpServletRequest request) {
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            return "no-store";
        }
        return request.getParameter("v") != null ? "public, max-age=604800" : "public, no-cache";
    }

    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        // Faces gives every file of ours a week; see caching() for why that is too long
        @Override
        public void setHeader(String name, String value) {
            if (!CACHE.equalsIgnoreCase(name) || !value.startsWith("max-age")) {
                super.setHeader(name, value);
            }
        }
    }
}
