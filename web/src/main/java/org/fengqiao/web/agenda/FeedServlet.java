package org.fengqiao.web.agenda;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fengqiao.agenda.CalendarFeeds;
import org.fengqiao.shared.DomainError;
import org.fengqiao.web.component.Here;
import org.fengqiao.web.security.SignedIn;

/**
 * {@code /feed/TOKEN.ics}, without a login: calendars cannot sign in. Whatever is wrong with the token, and whoever it belonged to, the
 * answer is the same 404.
 */
@WebServlet("/feed/*")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/feed/";
    static final String ENDING = ".ics";
    private static final int TOO_MANY = 429;

    @Inject
    private transient CalendarFeeds feeds;

    @Inject
    private transient FeedLimit limit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wrong = "wrong " + request.getRemoteAddr();
        if (limit.exhausted(wrong, FeedLimit.WRONG_AN_HOUR)) {
            tooMany(response);
            return;
        }
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String token = path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : "";
        String text;
        try {
            if (!limit.allows("feed " + token, FeedLimit.FETCHES_AN_HOUR)) {
                tooMany(response);
                return;
            }
            text = feeds.read(token, SignedIn.source(request), Here.house(request));
        } catch (DomainError error) {
            limit.allows(wrong, FeedLimit.WRONG_AN_HOUR);
            // no page: who asks here is a machine
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"fengqiao.ics\"");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void tooMany(HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(limit.waitSeconds()));
        response.setStatus(TOO_MANY);
    }
}
