package org.fengqiao.web.component;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fengqiao.shared.Texts;

/**
 * Refuses a request that announces more than an attachment of 50 MB and its form, before a byte of it is read. What
 * announces nothing is cut off by the server at 100 MB.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class UploadLimit implements Filter {

    /** Largest attachment, in MB (2^20 bytes). */
    public static final int ATTACHMENT_MB = 50;

    private static final long LARGEST_REQUEST = (ATTACHMENT_MB + 5) * 1024L * 1024L;

    @Override
    public void doFilter(ServletRequest req, ServletResponse resp, FilterChain chain)
            throws IOException, ServletException {
        if (req.getContentLengthLong() <= LARGEST_REQUEST) {
            chain.doFilter(req, resp);
            return;
        }
        HttpServletRequest request = (HttpServletRequest) req;
        HttpServletResponse response = (HttpServletResponse) resp;
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            String text = Texts.of(request.getHeader("Accept-Language") == null ? null : request.getLocale())
                    .get("error.FILE_TOO_LARGE", ATTACHMENT_MB);
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getWriter()
                    .write("{\"type\":\"urn:fengqiao:problem:FILE_TOO_LARGE\",\"title\":\"" + text
                            + "\",\"status\":413,\"detail\":\"" + text
                            + "\",\"code\":\"FILE_TOO_LARGE\",\"errors\":[]}");
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
